"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import type { ReactNode } from "react"

/** Leads to somebody's page, or, where there is JavaScript and no new window is asked for, opens it beside the list. */
export function SubjectLink({
  id,
  href,
  beside,
  children,
}: {
  id: string
  href: string
  beside: string
  children: ReactNode
}) {
  const router = useRouter()
  return (
    <Link
      id={linkIdOf(id)}
      href={href}
      prefetch={false}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        router.push(beside, { scroll: false })
      }}
    >
      {children}
    </Link>
  )
}

/** To which the focus goes back. */
export function linkIdOf(subjectId: string): string {
  return `subject-${subjectId}`
}
