"use client"

import { useEffect, useRef, type ReactNode } from "react"
import styles from "@/app/_ui/bar.module.css"

/** A panel under its label. It opens without JavaScript; with it, it also closes when left, and by Escape. */
export function Menu({ label, children }: { label: ReactNode; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !details.current?.contains(target)) close(details.current)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !details.current?.open) return
      close(details.current)
      details.current.querySelector("summary")?.focus()
    }
    document.addEventListener("pointerdown", leave)
    document.addEventListener("focusin", leave)
    document.addEventListener("keydown", escape)
    return () => {
      document.removeEventListener("pointerdown", leave)
      document.removeEventListener("focusin", leave)
      document.removeEventListener("keydown", escape)
    }
  }, [])

  return (
    <details ref={details} className={styles.menu}>
      <summary>
        <span className={styles.label}>{label}</span>
      </summary>
      <div className={styles.panel}>{children}</div>
    </details>
  )
}

function close(details: HTMLDetailsElement | null): void {
  if (details) details.open = false
}
