"use client"

import { useEffect, useRef, useState } from "react"
import { useReturned } from "@/app/_ui/form"

/**
 * The hidden field that says from which revision of a draft's part its form was made, which is not always the page's:
 * a page has several forms, and is made anew when one of them is saved. What was typed into the others stays, so a
 * form follows the page only where nothing was typed into it, or where the one change was the reader's own.
 */
export function SeenField({ revision, isOwn }: { revision: number; isOwn: boolean }) {
  const returned = useReturned("seen")
  const [told, setTold] = useState(returned)
  const [seen, setSeen] = useState(Number(returned ?? revision))
  const field = useRef<HTMLInputElement>(null)
  if (returned !== told) {
    setTold(returned)
    if (returned !== undefined) setSeen(Number(returned))
  }
  useEffect(() => {
    const isUntouched = returned === undefined && !isTouched(field.current!.form!)
    setSeen((seen) => (isUntouched || (isOwn && revision === seen + 1) ? revision : seen))
  }, [returned, revision, isOwn])
  return <input type="hidden" name="seen" value={seen} ref={field} />
}

/** Whether something else stands in the form than the page has put there. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].some(
    (field) => field.value !== field.defaultValue || ("checked" in field && field.checked !== field.defaultChecked),
  )
}
