import Link from "next/link"
import type { ReactNode } from "react"
import styles from "@/app/_ui/bar.module.css"
import { Logo } from "@/app/_ui/logo"

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={`${styles.bar} no-print`}>
        <Link href="/" className={styles.home} aria-label="Parallax, home">
          <Logo />
        </Link>
      </header>
      <main id="main">{children}</main>
    </>
  )
}
