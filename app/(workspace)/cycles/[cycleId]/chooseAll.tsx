"use client"

import { useEffect, useRef, useState } from "react"
import styles from "@/app/(workspace)/cycles/[cycleId]/collecting.module.css"
import { useIsLive } from "@/app/_ui/isLive"
import { useWords } from "@/app/_ui/wordsProvider"

/** Ticks all boxes of the form around that have this name, and says how many are ticked. */
export function ChooseAll({ name }: { name: string }) {
  const { t } = useWords()
  const isLive = useIsLive()
  const all = useRef<HTMLInputElement>(null)
  const [count, setCount] = useState(0)
  useEffect(() => {
    const form = all.current?.form
    if (!form) return
    const look = () => {
      const boxes = boxesOf(form, name)
      const ticked = boxes.filter(({ checked }) => checked).length
      setCount(ticked)
      all.current!.checked = ticked === boxes.length
      all.current!.indeterminate = ticked > 0 && ticked < boxes.length
    }
    // A browser may have put back what was ticked before.
    look()
    form.addEventListener("change", look)
    return () => form.removeEventListener("change", look)
  })
  if (!isLive) return null
  return (
    <>
      <label className={`${styles.all} small`}>
        <input
          ref={all}
          type="checkbox"
          onClick={({ currentTarget }) => {
            for (const box of boxesOf(currentTarget.form!, name)) box.checked = currentTarget.checked
          }}
        />
        {t("ui.selection.page")}
      </label>
      <output className="small quiet">{t("ui.selection.count", { count })}</output>
    </>
  )
}

function boxesOf(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`)]
}
