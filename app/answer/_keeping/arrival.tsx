"use client"

import { useEffect, useState } from "react"
import { useIsLive } from "@/app/_ui/isLive"

/**
 * Where a page comes in place of another one, keyboard and screen reader go on at its heading, as after loading it, and
 * hear once what `describedBy` points to. What was loaded by the browser itself is left alone: there they begin at the top
 * anyway. Pages that come at the same place of a layout have one each, by a `key`.
 */
export function Arrival({ describedBy }: { describedBy?: string }) {
  const isLive = useIsLive()
  const [isInPlace] = useState(isLive)
  useEffect(() => {
    if (!isInPlace) return
    const heading = document.querySelector<HTMLElement>("#main h1")
    if (!heading) return
    heading.tabIndex = -1
    if (describedBy !== undefined) heading.setAttribute("aria-describedby", describedBy)
    heading.focus()
    return () => heading.removeAttribute("aria-describedby")
  }, [isInPlace, describedBy])
  return null
}
