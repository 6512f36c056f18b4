"use client"

import { useEffect, useRef, useState } from "react"
import type { Choice } from "@/app/_ui/peopleField"
import type { SearchResult } from "@/lib/people/searchPeople"

/** What the server has found for what is typed. */
type Found = { kind: "waiting" | "failed"; people: Choice[] } | { kind: "found"; people: Choice[]; more: boolean }

/** Between two letters of somebody who types nothing is asked. */
const PAUSE_MILLISECONDS = 150

/** Looks for people of the directory while somebody types; only the newest answer counts. */
export function usePeopleSearch(without: string[]): { found: Found; search: (text: string) => void } {
  const [found, setFound] = useState<Found>({ kind: "waiting", people: [] })
  const asked = useRef<AbortController>(undefined)
  useEffect(() => () => asked.current?.abort(), [])
  const search = (text: string) => {
    asked.current?.abort()
    const asking = (asked.current = new AbortController())
    setFound({ kind: "waiting", people: [] })
    if (text.trim() === "") return
    setTimeout(async () => {
      if (asking.signal.aborted) return
      try {
        const response = await fetch(`/people/search?search=${encodeURIComponent(text)}`, { signal: asking.signal })
        const { people, more } = (await response.json()) as SearchResult
        setFound({ kind: "found", people: people.map(asChoice), more })
      } catch {
        if (!asking.signal.aborted) setFound({ kind: "failed", people: [] })
      }
    }, PAUSE_MILLISECONDS)
  }
  const offered = found.people.filter(({ id }) => !without.includes(id))
  return { found: { ...found, people: offered }, search }
}

function asChoice({ id, name, email, unit }: SearchResult["people"][number]): Choice {
  return { id, name, about: unit === "" ? email : `${email} · ${unit}` }
}
