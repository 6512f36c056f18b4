"use client"

import Link from "next/link"
import type { ReactNode } from "react"
import styles from "@/app/_ui/bar.module.css"
import { Logo } from "@/app/_ui/logo"
import { useWords } from "@/app/_ui/wordsProvider"

/** What stands around every page that needs no account. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useWords()
  return (
    <div className={styles.frame}>
      <header className={`${styles.bar} no-print`}>
        <Link href="/" className={styles.home} aria-label={t("ui.home")}>
          <Logo />
        </Link>
      </header>
      <main id="main">{children}</main>
      <footer className={`${styles.foot} no-print`}>
        <Link href="/anonymity" prefetch={false}>
          {t("ui.anonymity")}
        </Link>
        <Link href="/method" prefetch={false}>
          {t("ui.method")}
        </Link>
      </footer>
    </div>
  )
}
