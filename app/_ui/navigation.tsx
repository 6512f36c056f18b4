"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import styles from "@/app/_ui/bar.module.css"

export function Navigation({ places }: { places: { href: string; label: string }[] }) {
  const path = usePathname()
  return (
    <nav className={styles.nav} aria-label="Main">
      {places.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
