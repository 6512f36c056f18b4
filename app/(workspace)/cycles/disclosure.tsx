"use client"

import { useState, type ReactNode } from "react"
import styles from "@/app/(workspace)/cycles/cycles.module.css"

/** Something that is out of sight until it is asked for. */
export function Disclosure({
  label,
  startsOpen = false,
  children,
}: {
  label: ReactNode
  startsOpen?: boolean
  children: ReactNode
}) {
  // Only the start is ours; from then on the reader opens and closes it, whatever a new page from the server says.
  const [open] = useState(startsOpen)
  return (
    <details className={styles.more} open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  )
}
