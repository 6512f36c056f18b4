"use client"

import type { CSSProperties, MouseEvent, ReactNode } from "react"
import { Beside } from "@/app/answer/_keeping/beside"
import option from "@/app/answer/_keeping/option.module.css"
import styles from "@/app/answer/_keeping/scale.module.css"
import { useReturned } from "@/app/_ui/form"
import { useWords } from "@/app/_ui/wordsProvider"
import { NOT_OBSERVED } from "@/lib/ballot/fields"

/** The points of a scale in words, and what is said where somebody could not see it. */
export interface ScaleWords {
  points: { value: number; label: string }[]
  notObserved: string
}

/** One behaviour with the whole scale in words, and "not observed" apart from it. */
export function ScaleField({
  name,
  legend,
  scale,
  value: kept,
  drawn,
  isRow = false,
}: {
  name: string
  legend: ReactNode
  scale: ScaleWords
  /** What has been chosen, as a field has it; empty where nothing was. */
  value: string
  drawn: string
  /** Whether it stands in a row of its own, its legend before it, where there is room. */
  isRow?: boolean
}) {
  const { t } = useWords()
  const value = useReturned(name) ?? kept
  const options = [
    ...scale.points.map((point) => ({ value: String(point.value), label: point.label })),
    { value: NOT_OBSERVED, label: scale.notObserved },
  ]
  const point = (each: { value: string; label: string }) => (
    <label key={each.value} className={`${option.option} ${styles.point}`}>
      <input type="radio" name={name} value={each.value} defaultChecked={each.value === value} onClick={lookAhead} />
      <span>{each.label}</span>
    </label>
  )
  return (
    <fieldset className={`${styles.item} ${isRow ? styles.row : ""}`}>
      <legend>{legend}</legend>
      <div className={styles.scale} style={{ "--points": scale.points.length } as CSSProperties}>
        {options.slice(0, -1).map(point)}
      </div>
      <div className={styles.apart}>{point(options.at(-1)!)}</div>
      <Beside
        name={name}
        drawn={drawn}
        wordOf={(said) => options.find((each) => each.value === said)?.label ?? t("ui.answering.elsewhere.nothing")}
      />
    </fieldset>
  )
}

/**
 * By touch the next statement comes into view by itself. What was touched stays under the finger until it is lifted, and the
 * page moves no further than it must.
 */
function lookAhead({ nativeEvent, currentTarget }: MouseEvent<HTMLInputElement>): void {
  if (!isTouch(nativeEvent)) return
  const next = currentTarget.closest("fieldset")?.nextElementSibling
  next?.scrollIntoView({ block: "nearest", behavior: prefersStillness() ? "instant" : "smooth" })
}

function isTouch(event: globalThis.MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === "touch"
}

function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches
}
