"use client"

import Link from "next/link"
import { usePathname, useRouter } from "next/navigation"
import type { ReactNode } from "react"

/**
 * In the list of a cycle: leads to somebody's page, or, where there is JavaScript and no new window is asked for, opens it
 * beside the list. A list has many of these, so each is given no more than whom it leads to.
 */
export function SubjectLink({ id, children }: { id: string; children: ReactNode }) {
  const router = useRouter()
  const path = usePathname()
  return (
    <Link
      id={linkIdOf(id)}
      href={`${path}/subjects/${id}`}
      prefetch={false}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        const beside = new URLSearchParams(location.search)
        beside.set("open", id)
        router.push(`${path}?${beside}`, { scroll: false })
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
