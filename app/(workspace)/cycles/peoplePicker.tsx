"use client"

import { useState } from "react"
import styles from "@/app/(workspace)/cycles/cycles.module.css"

/** Below this many people a search field would only be in the way. */
const SEARCH_FROM = 8

/** People to tick, with a search above; sends the ids of the ticked ones as `personIds`. */
export function PeoplePicker({
  legend,
  people,
}: {
  legend: string
  people: { id: string; name: string; email: string }[]
}) {
  const [query, setQuery] = useState("")
  const wanted = query.trim().toLowerCase()
  const matches = people.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
  const shown = new Set(matches.map(({ id }) => id))
  return (
    <fieldset className={styles.people}>
      <legend>{legend}</legend>
      {people.length >= SEARCH_FROM && (
        <input
          type="search"
          className={styles.search}
          placeholder="Search by name or address"
          aria-label="Search by name or address"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          // Enter in a search field must not send the form around it.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      )}
      <ul>
        {people.map(({ id, name, email }) => (
          <li key={id} hidden={!shown.has(id)}>
            <label>
              <input type="checkbox" name="personIds" value={id} />
              <span>
                {name}
                <br />
                <span className="small quiet">{email}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <output className="small quiet">
        {wanted !== "" && (matches.length === 0 ? "Nobody matches." : `${matches.length} of ${people.length} match.`)}
      </output>
    </fieldset>
  )
}
