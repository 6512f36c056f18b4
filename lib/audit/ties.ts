import type { SeenDatabase, SeenRow } from "@/lib/audit/insider"
import { textOf } from "@/lib/audit/realCycle"

/** A value that so many rows share tells nothing. */
const MANY = 6

export interface Ties {
  /** Rows whose one owner is found. */
  tied: number
  of: number
  /** By equality of which columns. */
  by: string[]
}

/**
 * Follows equal values, and transactions, from the rows of a table over one other row, or two, to whom they name; counts
 * those that lead to the right rater and no other.
 *
 * @param ownersOf the invitations of the rater whose row it is, as the experimenter knows
 */
export function tiesOf(
  { rows }: SeenDatabase,
  from: string,
  ownersOf: (columns: SeenRow["columns"]) => string[],
): Ties {
  const index = new Map<string, { row: SeenRow; column: string }[]>()
  for (const row of rows) {
    for (const [column, value] of valuesOf(row)) index.set(value, [...(index.get(value) ?? []), { row, column }])
  }
  const beside = (row: SeenRow) =>
    valuesOf(row).flatMap(([column, value]) => {
      const found = index.get(value)!.filter((other) => other.row !== row && other.row.table !== from)
      return found.length > MANY
        ? []
        : found.map((other) => ({ ...other, by: `${column} = ${other.row.table}.${other.column}` }))
    })
  const by = new Set<string>()
  const sources = rows.filter(({ table }) => table === from)
  const tied = sources.filter((row) => {
    const near = beside(row)
    const steps = [
      ...near,
      ...near.flatMap((step) => beside(step.row).map((next) => ({ ...next, by: `${step.by}, ${next.by}` }))),
    ]
    const names = new Map<string, Set<string>>()
    for (const step of steps) names.set(step.by, new Set([...(names.get(step.by) ?? []), ...step.row.invitationIds]))
    const owners = ownersOf(row.columns)
    const hits = [...names].filter(([, named]) => named.size > 0 && [...named].every((id) => owners.includes(id)))
    for (const [name] of hits) if (!name.includes(",")) by.add(name)
    return hits.length > 0
  })
  return { tied: tied.length, of: sources.length, by: [...by].toSorted() }
}

/** Values that may be shared: transactions among themselves, and whatever is long enough to be no chance. */
function valuesOf({ columns }: SeenRow): [string, string][] {
  return Object.entries(columns).flatMap(([column, value]): [string, string][] => {
    if (column === "xmin" || column === "xmax") return Number(value) > 0 ? [[column, `transaction ${value}`]] : []
    const text = textOf(value)
    return text !== null && text.length >= 8 && !(value instanceof Date) ? [[column, text]] : []
  })
}
