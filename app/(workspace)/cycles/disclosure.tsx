"use client"

import { useContext, useState, type ReactNode } from "react"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { FormContext } from "@/app/_ui/form"

/** Something that is out of sight until it is asked for, or until the form around it comes back without a script. */
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
  const { state } = useContext(FormContext)
  const [open] = useState(startsOpen || state?.ok === false)
  return (
    <details className={styles.more} open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  )
}
