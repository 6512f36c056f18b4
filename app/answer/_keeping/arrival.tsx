"use client"

import { useEffect, useState } from "react"
import { useIsLive } from "@/app/_ui/isLive"

/**
 * Where a page comes in place of another one, keyboard and screen reader go on at its heading, as after loading it. What
 * was loaded by the browser itself is left alone: there they begin at the top anyway.
 */
export function Arrival() {
  const isLive = useIsLive()
  const [isInPlace] = useState(isLive)
  useEffect(() => {
    if (!isInPlace) return
    const heading = document.querySelector<HTMLElement>("#main h1")
    if (!heading) return
    heading.tabIndex = -1
    heading.focus()
  }, [isInPlace])
  return null
}
