"use client"

import Link from "next/link"
import { useState } from "react"
import type { CellAnswer } from "@/app/(workspace)/cycles/[cycleId]/setup/raters/cell"
import { OpenCell } from "@/app/(workspace)/cycles/[cycleId]/setup/raters/openCell"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/raters/grid.module.css"
import { Badge } from "@/app/_ui/block"
import { hidden } from "@/app/_ui/hidden"
import { useWords } from "@/app/_ui/wordsProvider"

export interface Group {
  id: string
  name: string
  isSelf: boolean
  /** How its members are shown. */
  about: string
}

/** Somebody who is asked. */
export interface Rater {
  /** Of the person. */
  id: string
  name: string
  hasLeft?: boolean
  /** About how many colleagues in all, where these are many. */
  load?: number
}

export interface Row {
  /** Of the subject. */
  id: string
  personId: string
  name: string
  about: string
  left: string
  /** What stands in the way of a report. */
  alarm: string
  /** Group id → who is asked. */
  cells: Record<string, Rater[]>
  /** Group id → names of those who are suggested. */
  suggested: Record<string, string[]>
}

/** So many names stand in a closed cell. */
const MOST_NAMES = 12

/**
 * Who is asked about whom. A closed cell is text with one link; it opens in place to add and take out people, by its
 * address where there is no script. So the grid has one stop for each cell, and a page of it stays light.
 */
export function Grid({
  caption,
  person,
  groups,
  rows,
  address,
  opened,
  changeCell,
  cycleId,
}: {
  caption: string
  /** Heading of the first column. */
  person: string
  groups: Group[]
  rows: Row[]
  /** Of this page of the grid. */
  address: string
  /** The cell that the address opens. */
  opened: string
  changeCell: (state: CellAnswer | null, form: FormData) => Promise<CellAnswer | null>
  cycleId: string
}) {
  const [open, setOpen] = useState(opened)
  const [left, setLeft] = useState("")
  const close = () => {
    setLeft(open)
    setOpen("")
  }
  return (
    <div className={styles.frame}>
      <table className={styles.grid}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          <col />
          {groups.map(({ id }) => (
            <col key={id} className={open.endsWith(`.${id}`) ? styles.wide : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{person}</th>
            {groups.map(({ id, name, about }) => (
              <th key={id} scope="col">
                {name} <span className={styles.about}>{about}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`?subject=${row.id}`} prefetch={false}>
                  {row.name}
                </Link>
                {row.left && <Badge tone="warning">{row.left}</Badge>}
                {row.alarm && <Badge tone="danger">{row.alarm}</Badge>}
                {row.about && <span className={styles.about}>{row.about}</span>}
                <SuggestRow row={row} />
              </th>
              {groups.map((group) => {
                const cell = `${row.id}.${group.id}`
                return (
                  <td key={group.id} className={cell === open ? styles.open : undefined}>
                    {cell === open ? (
                      <OpenCell
                        group={group}
                        row={row}
                        address={address}
                        changeCell={changeCell}
                        cycleId={cycleId}
                        close={close}
                      />
                    ) : (
                      <ClosedCell
                        group={group}
                        row={row}
                        href={`${address}${address.includes("?") ? "&" : "?"}cell=${encodeURIComponent(cell)}`}
                        open={() => setOpen(cell)}
                        takesFocus={cell === left}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Sends the form above the grid, for one subject. */
function SuggestRow({ row }: { row: Row }) {
  const { t } = useWords()
  const people = Object.values(row.suggested).flat().length
  if (people === 0) return null
  return (
    <button type="submit" className={styles.suggest} form="suggestions" name="subjectId" value={row.id}>
      {t.rich("ui.grid.suggestRow", { people, name: row.name, hidden })}
    </button>
  )
}

function ClosedCell({
  group,
  row,
  href,
  open,
  takesFocus,
}: {
  group: Group
  row: Row
  href: string
  open: () => void
  /** It was closed a moment ago. */
  takesFocus: boolean
}) {
  const { t } = useWords()
  const raters = row.cells[group.id] ?? []
  const suggested = row.suggested[group.id] ?? []
  return (
    <>
      {/* On a phone a row is a card, without the table's headings. */}
      <span className={styles.heading} aria-hidden="true">
        {group.name}
      </span>
      {raters.length === 0 ? (
        <span className={styles.nobody}>{t("ui.grid.nobody")}</span>
      ) : (
        <ul className={styles.names}>
          {raters.slice(0, MOST_NAMES).map(({ id, name, hasLeft, load }) => (
            <li key={id}>
              {name}
              {hasLeft && <em> {t("ui.grid.left")}</em>}
              {load && !group.isSelf && <em> {t("ui.grid.load", { times: load })}</em>}
            </li>
          ))}
          {raters.length > MOST_NAMES && <li>{t("ui.grid.more", { count: raters.length - MOST_NAMES })}</li>}
        </ul>
      )}
      <a
        href={href}
        className={styles.change}
        ref={(link) => {
          if (takesFocus) link?.focus()
        }}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          open()
        }}
      >
        {t.rich("ui.grid.change", {
          group: group.name,
          name: row.name,
          hidden,
        })}
      </a>
      {suggested.length > 0 && (
        <span className={styles.about}> {t("ui.grid.suggested", { people: suggested.length })}</span>
      )}
    </>
  )
}
