"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { useColleagues } from "@/app/answer/_keeping/keeping"
import { unsentOf, valuesOf } from "@/lib/ballot/device"

/** On a page that only shows answers: draws it anew where what was on its way has come since it was drawn. */
export function RefreshOnceSaved() {
  const router = useRouter()
  const isBehind = useColleagues().some(({ state: { device, saving }, drawn }) => {
    const hasCome = saving === "saved" && Object.keys(unsentOf(device)).length === 0
    return (
      hasCome &&
      Object.entries(valuesOf(device)).some(([field, value]) => (drawn.all[field]?.value ?? "") !== value.trim())
    )
  })
  useEffect(() => {
    if (isBehind) router.refresh()
  }, [isBehind, router])
  return null
}
