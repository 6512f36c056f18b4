"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import type { OutageWords } from "@/app/(workspace)/mailbox/findOutageWords"
import { Notice } from "@/app/_ui/block"

/** How often it is asked whether mail leaves again, while it is said that it does not. */
const SECONDS = 15

/**
 * That mail is not leaving. The frame of the pages stays when one goes from page to page, so this asks by itself: on each page,
 * and until it is over.
 */
export function OutageNotice({ told }: { told: OutageWords | null }) {
  const path = usePathname()
  const [outage, setOutage] = useState(told)
  const askedOn = useRef(path)
  useEffect(() => {
    const left = new AbortController()
    const ask = async () => {
      const response = await fetch("/mailbox/outage", { signal: left.signal })
      if (response.ok) setOutage((await response.json()) as OutageWords | null)
    }
    // Where it cannot be asked, what was said last stands.
    const askQuietly = () => void ask().catch(() => {})
    if (askedOn.current !== path) askQuietly()
    askedOn.current = path
    const again = outage ? setInterval(askQuietly, SECONDS * 1000) : undefined
    return () => {
      left.abort()
      clearInterval(again)
    }
  }, [path, outage])
  if (!outage) return null
  const { title, about, whoMends, mend } = outage
  return (
    <aside aria-label={title} className="page no-print" style={{ paddingBlockEnd: 0 }}>
      <Notice tone="danger" title={title}>
        {about} {whoMends}{" "}
        {mend && (
          <Link href="/settings/mail" prefetch={false}>
            {mend}
          </Link>
        )}
      </Notice>
    </aside>
  )
}
