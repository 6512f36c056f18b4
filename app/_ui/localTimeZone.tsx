"use client"

import { useSyncExternalStore } from "react"
import { localTimeZone } from "@/lib/words/day"

/** A hidden field with the time zone of whoever fills in the form; empty without JavaScript. */
export function LocalTimeZone({ name }: { name: string }) {
  const zone = useSyncExternalStore(never, localTimeZone, () => "")
  return <input type="hidden" name={name} value={zone} readOnly />
}

/** Nobody moves to another zone while filling in a form. */
function never() {
  return () => {}
}
