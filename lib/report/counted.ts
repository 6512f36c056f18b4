import { groupOf, isAskedOf, itemsOf, type Item, type Questionnaire } from "@/lib/questionnaire/schema"
import { behaviourBand, competencyBand, countedSum, type Cell } from "@/lib/report/disclosure"
import type { CompetencyCell, Facts, Method, NamedRow, PublishedRow } from "@/lib/report/facts"

// What published cells count as. Everything that a report derives, it derives from these numbers.

/** So many answers and what they sum to, in halves where a band is counted as its middle. */
export interface Count {
  n: number
  sum: number
}

export interface CountedRow {
  kind: "self" | "identified" | "anonymous"
  /** Ids of the rater groups in it. */
  groups: string[]
  /** How many have answered. */
  n: number
  /** By item; none in a row of competencies alone. */
  items: Record<string, Count>
  /** By competency; null in a row with behaviours, whose competencies are means of these. */
  competencies: Record<string, Count> | null
}

/** The rows of a report: self first, then identified raters, then anonymous ones. */
export function countedRows({ questionnaire, method: { version }, named, rows }: Facts): CountedRow[] {
  const m = questionnaire.scale.points.length
  return [
    ...named.map((row) => {
      const { kind } = groupOf(questionnaire, row.group)
      return countedNamed(row, kind === "self" ? "self" : "identified")
    }),
    ...rows.map((row) => countedAnonymous(row, version, m)),
  ]
}

/** The rows of an earlier report on a scale of `m` points; self is not among them. */
export function countedEarlier({ version, named, rows }: NonNullable<Facts["earlier"]>, m: number): CountedRow[] {
  return [
    ...named.map((row) => countedNamed(row, "identified")),
    ...rows.map((row) => countedAnonymous(row, version, m)),
  ]
}

function countedNamed({ group, n, behaviours }: NamedRow, kind: "self" | "identified"): CountedRow {
  return { kind, groups: [group], n, items: mapped(behaviours, ({ n, s }) => ({ n, sum: s })), competencies: null }
}

function countedAnonymous(row: PublishedRow, version: Method["version"], m: number): CountedRow {
  const { groups, n } = row
  const count = (cell: Cell, band: number): Count => ({ n: cell.n, sum: countedSum(cell, m, band) })
  const isAlone = row.shows === "competencies"
  return {
    kind: "anonymous",
    groups,
    n,
    items: isAlone ? {} : mapped(row.behaviours, (cell) => count(cell, bandOf(cell, version))),
    competencies: isAlone ? mapped(row.competencies, (cell) => count(cell, bandOf(cell, version))) : null,
  }
}

/** The mean of a cell as it counts. */
export function meanOf({ n, sum }: Count): number {
  return sum / n
}

/** How wide the bands of a cell are; of one in the first version, whatever the number of answers. */
export function bandOf(cell: Cell | CompetencyCell, version: Method["version"]): number {
  if (version === 1) return 1
  return "r" in cell ? competencyBand(cell.r) : behaviourBand(cell.n)
}

/** The items of a competency that some group of a row is asked. */
export function askedItems(questionnaire: Questionnaire, { groups }: { groups: string[] }, competency: string): Item[] {
  return itemsOf(questionnaire, competency).filter((item) => groups.some((group) => isAskedOf(item, group)))
}

/** The competencies of which some anonymous row of a report was asked something. */
export function askedCompetencies(questionnaire: Questionnaire, rows: CountedRow[]): Questionnaire["competencies"] {
  const anonymous = rows.filter(({ kind }) => kind === "anonymous")
  return questionnaire.competencies.filter(({ id }) =>
    anonymous.some((row) => askedItems(questionnaire, row, id).length > 0),
  )
}

function mapped<From, To>(cells: Record<string, From>, change: (cell: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, change(cell)]))
}
