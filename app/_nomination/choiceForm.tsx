"use client"

import { useActionState, useEffect, useRef } from "react"
import styles from "@/app/_nomination/nomination.module.css"
import { Button } from "@/app/_ui/button"

/** What came of a choice, and what takes it back. */
export interface ChoiceAnswer {
  message: string
  isRefused: boolean
  /** The value of a field `undo`; null where there is nothing to undo. */
  undo: string | null
}

/** The form that all buttons of a page of proposals send: each is one choice, saved at once, which is said here. */
export function ChoiceForm({
  id,
  action,
  undoLabel,
}: {
  id: string
  action: (before: ChoiceAnswer | null, form: FormData) => Promise<ChoiceAnswer>
  undoLabel: string
}) {
  const [answer, send, isPending] = useActionState(action, null)
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was pressed may be gone with what it did.
    if (answer && document.activeElement === document.body) words.current?.focus({ preventScroll: true })
  }, [answer])
  return (
    <form id={id} action={send} className={styles.said} aria-busy={isPending}>
      <div
        ref={words}
        role="status"
        tabIndex={-1}
        className={`${styles.words} ${answer?.isRefused ? styles.refused : ""}`}
      >
        {answer?.message}
      </div>
      {answer?.undo && (
        <Button type="submit" name="undo" value={answer.undo}>
          {undoLabel}
        </Button>
      )}
    </form>
  )
}
