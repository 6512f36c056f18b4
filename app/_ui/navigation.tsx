"use client"

import Link, { useLinkStatus } from "next/link"
import { usePathname } from "next/navigation"
import styles from "@/app/_ui/bar.module.css"

/** The places of the product; the one where we are is marked, and so is the one that is on its way. */
export function Navigation({ places }: { places: { href: string; label: string }[] }) {
  const path = usePathname()
  return (
    <nav className={styles.nav} aria-label="Main">
      {places.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined}>
          <Place label={label} />
        </Link>
      ))}
    </nav>
  )
}

function Place({ label }: { label: string }) {
  const { pending } = useLinkStatus()
  return <span className={pending ? styles.loading : undefined}>{label}</span>
}
