"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { saveNow } from "@/app/answer/[token]/[invitationId]/autosave"

/** Going back in the browser shows the answers as they are now, and not as they were when the screen was left. */
export function FreshHistory() {
  const router = useRouter()
  useEffect(() => {
    const refresh = async () => {
      await saveNow()
      router.refresh()
    }
    addEventListener("popstate", refresh)
    return () => removeEventListener("popstate", refresh)
  }, [router])
  return null
}
