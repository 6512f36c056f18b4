"use client"

import { useState, type ReactNode } from "react"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { useReturned } from "@/app/_ui/form"
import { useWords } from "@/app/_ui/wordsProvider"

/** Below this many people a search field would only be in the way. */
const SEARCH_FROM = 8

/** Somebody of the directory. */
export interface Choice {
  id: string
  name: string
  email: string
  /** What there is to say of somebody who is chosen already; null for those who can be chosen. */
  already: string | null
}

/**
 * People to tick, with a search above; sends the ids of the ticked ones as `personIds`. Who is chosen already is not
 * offered, unless the form came back with a tick at them: somebody else has chosen them meanwhile.
 */
export function PeoplePicker({
  legend,
  people,
  nobody,
  before,
  children,
}: {
  legend: string
  people: Choice[]
  /** What to say where there is nobody to choose. */
  nobody: string
  /** What else the form asks for, before and after the people; only where there is somebody to choose. */
  before?: ReactNode
  children: ReactNode
}) {
  const { t } = useWords()
  const [query, setQuery] = useState("")
  const ticked = new Set(useReturned("personIds")?.split("\n"))
  const offered = people.filter(({ id, already }) => already === null || ticked.has(id))
  const wanted = query.trim().toLowerCase()
  const matches = offered.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
  const shown = new Set(matches.map(({ id }) => id))
  if (offered.length === 0) return <p className="quiet">{nobody}</p>
  return (
    <>
      {before}
      <fieldset className={styles.people}>
        <legend>{legend}</legend>
        {offered.length >= SEARCH_FROM && (
          <input
            type="search"
            className={styles.search}
            placeholder={t("ui.people.search")}
            aria-label={t("ui.people.search")}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            // Enter in a search field must not send the form around it.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        )}
        <ul>
          {offered.map(({ id, name, email, already }) => (
            <li key={id} hidden={!shown.has(id)}>
              <label>
                <input type="checkbox" name="personIds" value={id} defaultChecked={ticked.has(id)} />
                <span>
                  {name}
                  <br />
                  <span className="small quiet">{already ?? email}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <output className="small quiet">
          {wanted !== "" && t("ui.people.matches", { matches: matches.length, all: offered.length })}
        </output>
      </fieldset>
      {children}
    </>
  )
}
