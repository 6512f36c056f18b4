"use client"

import { useFormStatus } from "react-dom"
import styles from "@/app/_plan/plan.module.css"
import { useWords } from "@/app/_ui/wordsProvider"
import type { Mark } from "@/lib/plan/plan"

export const MARKS: Mark[] = ["keep", "work"]

export interface Choice {
  id: string
  /** As one says it of oneself: "Keep my promises". */
  words: string
}

/** A behaviour is kept or worked on, or neither: each button of the form around marks it, and a second press unmarks. */
export function MarkToggles({ choice: { id, words }, mark: current }: { choice: Choice; mark: Mark | undefined }) {
  const { t } = useWords()
  // What was pressed shows at once; should it not be kept, it shows no more.
  const pressed = useFormStatus().data?.get("mark")
  const [item, underway] = typeof pressed === "string" ? pressed.split(":") : []
  const shown = item === id ? underway : current
  return (
    <span className={styles.toggles}>
      {MARKS.map((mark) => {
        const isPressed = shown === mark
        return (
          <button
            key={mark}
            type="submit"
            name="mark"
            value={`${id}:${isPressed ? "none" : mark}`}
            aria-pressed={isPressed}
            aria-label={t("ui.plan.markThis", { mark, behaviour: words })}
            className={styles.toggle}
          >
            {isPressed && <span aria-hidden="true">✓ </span>}
            {t(`ui.plan.mark.${mark}`)}
          </button>
        )
      })}
    </span>
  )
}
