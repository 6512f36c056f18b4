"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import styles from "@/app/(workspace)/settings/sections.module.css"

/** A section may have pages below its own; the first one is no section of the others. */
function isWithin(path: string, href: string): boolean {
  return path === href || (href !== "/settings" && path.startsWith(`${href}/`))
}

/** The sections of the settings, each a page of its own, with a mark at the one that is open. */
export function Sections({ label, sections }: { label: string; sections: { href: string; label: string }[] }) {
  const path = usePathname()
  return (
    <nav aria-label={label} className={styles.sections}>
      {sections.map(({ href, label }) => (
        <Link key={href} href={href} prefetch={false} aria-current={isWithin(path, href) ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
