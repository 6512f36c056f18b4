"use client"

import { useEffect, useRef, useState } from "react"
import type { Choice } from "@/app/_ui/peopleField"
import { useWords } from "@/app/_ui/wordsProvider"
import type { SearchResult } from "@/lib/people/searchPeople"

/** What the server answers: with each person how often they are asked in a cycle, where the question named one. */
export interface Offered {
  people: (SearchResult["people"][number] & { asked: number })[]
  more: boolean
}

/** What the server has found for what is typed. */
type Found = { kind: "waiting" | "failed"; people: Choice[] } | { kind: "found"; people: Choice[]; more: boolean }

/** Between two letters of somebody who types nothing is asked. */
const PAUSE_MILLISECONDS = 150

/** Looks for people of the directory while somebody types; only the newest answer counts. */
export function usePeopleSearch(
  without: string[],
  /** For which raters are chosen. */
  cycleId?: string,
): { found: Found; search: (text: string) => void } {
  const { t } = useWords()
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
        const query = new URLSearchParams({ search: text, ...(cycleId ? { cycle: cycleId } : {}) })
        const response = await fetch(`/people/search?${query}`, { signal: asking.signal })
        const { people, more } = (await response.json()) as Offered
        const choices = people.map(({ id, name, email, unit, asked }) => {
          const load = asked > 0 ? t("ui.grid.load", { times: asked }) : ""
          return { id, name, about: [email, unit, load].filter(Boolean).join(" · ") }
        })
        setFound({ kind: "found", people: choices, more })
      } catch {
        if (!asking.signal.aborted) setFound({ kind: "failed", people: [] })
      }
    }, PAUSE_MILLISECONDS)
  }
  const offered = found.people.filter(({ id }) => !without.includes(id))
  return { found: { ...found, people: offered }, search }
}
