import type { Metadata } from "next"
import Link from "next/link"
import type { ReactNode } from "react"
import styles from "@/app/_ui/bar.module.css"
import { Logo } from "@/app/_ui/logo"
import { getWords } from "@/app/_server/words"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  // A title of its own would end the template of the layout around.
  return { title: { default: t("answering.titles.page"), template: "%s · Parallax" }, referrer: "no-referrer" }
}

export default async function AnswerLayout({ children }: { children: ReactNode }) {
  const { t } = await getWords()
  return (
    <>
      <header className={`${styles.bar} no-print`}>
        <span className={styles.home} style={{ marginRight: "auto" }}>
          <Logo />
        </span>
        <Link href="/anonymity" target="_blank" prefetch={false}>
          {t("anonymity.title")}
        </Link>
      </header>
      <main id="main">{children}</main>
    </>
  )
}
