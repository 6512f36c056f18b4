import Link from "next/link"
import type { ReactNode } from "react"
import styles from "@/app/_ui/bar.module.css"
import { Logo } from "@/app/_ui/logo"

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <header className={`${styles.bar} no-print`}>
        <Link href="/" className={styles.home} aria-label="Parallax, home">
          <Logo />
        </Link>
      </header>
      <main id="main">{children}</main>
      <footer className={`${styles.foot} no-print`}>
        <Link href="/anonymity" prefetch={false}>
          How is this anonymous?
        </Link>
        <Link href="/method" prefetch={false}>
          How the numbers are made
        </Link>
      </footer>
    </div>
  )
}
