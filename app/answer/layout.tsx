import type { Metadata } from "next"
import Link from "next/link"
import type { ReactNode } from "react"
import styles from "@/app/_ui/bar.module.css"
import { Logo } from "@/app/_ui/logo"

export const metadata: Metadata = { title: "Your feedback", referrer: "no-referrer" }

export default function AnswerLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={`${styles.bar} no-print`}>
        <span className={styles.home} style={{ marginRight: "auto" }}>
          <Logo />
        </span>
        <Link href="/anonymity" target="_blank" prefetch={false}>
          How is this anonymous?
        </Link>
      </header>
      <main id="main">{children}</main>
    </>
  )
}
