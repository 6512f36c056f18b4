"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { saveAll } from "@/app/answer/_keeping/keeper"

/**
 * Going back in the browser, or returning to a window that was out of sight, shows the answers as they are now, and not
 * as they were when it was left.
 */
export function FreshHistory() {
  const router = useRouter()
  useEffect(() => {
    const refresh = async () => {
      await saveAll()
      router.refresh()
    }
    const look = () => void (document.visibilityState === "visible" && refresh())
    addEventListener("popstate", refresh)
    document.addEventListener("visibilitychange", look)
    return () => {
      removeEventListener("popstate", refresh)
      document.removeEventListener("visibilitychange", look)
    }
  }, [router])
  return null
}
