"use client"

import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from "react"
import { canKeep, dropCopy, keepCopy, type CopyPlace } from "@/app/answer/_keeping/localCopy"
import styles from "@/app/_ui/form.module.css"

interface Kept {
  place: CopyPlace
  /** Their fields, as JSON. */
  answers: string
  label: string
}

/**
 * Asks, inside the form that sends, whether this browser should keep the answers so that they can be changed; off, since a
 * device may be shared. Nothing where the browser cannot.
 */
export function KeepCopy(kept: Kept) {
  // Where there is a script it mostly is, and a choice that came late would move the button from under the finger.
  const isPossible = useSyncExternalStore(neverChanges, canKeep, () => true)
  return isPossible && <Choice {...kept} />
}

function Choice({ place, answers, label }: Kept) {
  const box = useRef<HTMLInputElement>(null)
  const keep = useEffectEvent(() => {
    if (box.current?.checked) void keepCopy(place, answers)
    else dropCopy(place)
  })
  useEffect(() => {
    const { form } = box.current!
    const onSubmit = () => keep()
    form?.addEventListener("submit", onSubmit)
    return () => form?.removeEventListener("submit", onSubmit)
  }, [])
  return (
    <label className={`${styles.check} scripted`}>
      <input type="checkbox" ref={box} />
      <span className={styles.words}>{label}</span>
    </label>
  )
}

const neverChanges = () => () => {}
