"use client"

import { useEffect, useRef } from "react"
import { SubmitButton } from "@/app/_ui/form"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/undo.module.css"

/**
 * Says that something small was taken out, and takes that back at one click. It takes the focus, since the button that
 * had it is gone with what was taken out.
 */
export function Undo({
  text,
  button,
  pending,
  action,
}: {
  text: string
  button: string
  pending: string
  action: () => Promise<void>
}) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (text) frame.current?.focus()
  }, [text])
  return (
    <div className={styles.undo} role="status" tabIndex={-1} ref={frame}>
      <span>{text}</span>
      <form action={action}>
        <SubmitButton variant="secondary" pendingLabel={pending}>
          {button}
        </SubmitButton>
      </form>
    </div>
  )
}
