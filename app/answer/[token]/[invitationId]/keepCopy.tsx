"use client"

import { useEffect, useRef, useState } from "react"
import styles from "@/app/_ui/form.module.css"
import { canKeepCopy, dropCopy, keepCopy, type CopyPlace } from "@/app/answer/[token]/[invitationId]/localCopy"

/**
 * Asks, inside the form that sends, whether this browser should keep the answers so that they can be changed; off, since a
 * device may be shared. Nothing where the browser cannot.
 */
export function KeepCopy({ place, answers, label }: { place: CopyPlace; answers: string; label: string }) {
  const box = useRef<HTMLInputElement>(null)
  const [isPossible, setPossible] = useState(false)
  useEffect(() => setPossible(canKeepCopy()), [])
  useEffect(() => {
    const form = box.current?.form
    const keep = () => {
      if (box.current?.checked) void keepCopy(place, answers)
      else dropCopy(place)
    }
    form?.addEventListener("submit", keep)
    return () => form?.removeEventListener("submit", keep)
  }, [isPossible, place, answers])
  if (!isPossible) return null
  return (
    <label className={styles.check}>
      <input type="checkbox" ref={box} />
      <span className={styles.words}>{label}</span>
    </label>
  )
}
