import { itemsOf, type Dimension, type Item, type Questionnaire } from "@/lib/questionnaire/schema"
import { askedItems, meanOf, type CountedRow } from "@/lib/report/counted"
import { effectiveOver, harmonicMean } from "@/lib/report/effectiveAnswers"
import { groupWeighted, raterWeighted, steadyMean } from "@/lib/report/weightedMean"

// Means of competencies and dimensions, row by row and over all colleagues, from what the published cells count as.

/** A mean, and the effective number of answers behind it. */
export interface Estimate {
  mean: number
  n: number
}

/** What there is of each competency; null where too little is shown. */
export type Estimates = Record<string, Estimate | null>

// ── One competency

/**
 * The items over which everybody is compared in a competency: those asked of every row that has something to say of it.
 */
export function comparedItems(questionnaire: Questionnaire, rows: CountedRow[], competency: string): Item[] {
  const asked = rows
    .filter((row) => row.kind !== "anonymous" || isShownBy(questionnaire, row, competency))
    .map((row) => askedItems(questionnaire, row, competency))
    .filter(({ length }) => length > 0)
  return itemsOf(questionnaire, competency).filter((item) => asked.every((items) => items.includes(item)))
}

/** Whether a row shows anything of a competency. */
function isShownBy(questionnaire: Questionnaire, row: CountedRow, competency: string): boolean {
  return row.competencies
    ? competency in row.competencies
    : itemsOf(questionnaire, competency).some(({ id }) => id in row.items)
}

/**
 * How a row sees a competency: its own cell, or the mean of the shown means of these items. Needs two items (or the
 * competency's only one) and half of the `asked` ones.
 */
export function competencyIn(
  questionnaire: Questionnaire,
  row: CountedRow,
  competency: string,
  { compared, asked }: { compared: Item[]; asked: Item[] },
): Estimate | null {
  if (row.competencies) {
    const cell = row.competencies[competency]
    return cell ? { mean: meanOf(cell), n: cell.n / Math.max(1, asked.length) } : null
  }
  const shown = compared.flatMap(({ id }) => row.items[id] ?? [])
  const least = Math.max(Math.min(2, itemsOf(questionnaire, competency).length), asked.length / 2)
  if (shown.length < least) return null
  return { mean: steadyMean(shown.map(meanOf))!, n: harmonicMean(shown.map(({ n }) => n))! }
}

/**
 * How all colleagues see a competency, from how each row of them does: all raters weighted equally. Null where no
 * anonymous row is among them, since a manager alone is not all colleagues.
 */
export function overColleagues(rows: { kind: CountedRow["kind"]; estimate: Estimate | null }[]): Estimate | null {
  const parts = partsOf(rows)
  const n = effectiveOver(parts.map(({ n }) => ({ weight: n, n })))
  return n === null ? null : { mean: raterWeighted(parts)!, n }
}

/** The same with all rows weighted equally. */
export function overGroups(rows: { kind: CountedRow["kind"]; estimate: Estimate | null }[]): Estimate | null {
  const parts = partsOf(rows)
  const n = effectiveOver(parts.map(({ n }) => ({ weight: 1, n })))
  return n === null ? null : { mean: groupWeighted(parts)!, n }
}

function partsOf(rows: { kind: CountedRow["kind"]; estimate: Estimate | null }[]): Estimate[] {
  const others = rows.flatMap(({ kind, estimate }) => (kind === "self" || !estimate ? [] : [{ kind, estimate }]))
  return others.some(({ kind }) => kind === "anonymous") ? others.map(({ estimate }) => estimate) : []
}

// ── A report

export interface ReportEstimates {
  /** In the order of the rows. */
  rows: Estimates[]
  colleagues: Estimates
  groups: Estimates
}

/** How each row and all colleagues see the competencies, everybody over the items that all of them were asked. */
export function estimatesOf(questionnaire: Questionnaire, rows: CountedRow[]): ReportEstimates {
  const columns = questionnaire.competencies.map(({ id }) => {
    const compared = comparedItems(questionnaire, rows, id)
    return {
      id,
      seen: rows.map((row) => {
        const asked = askedItems(questionnaire, row, id)
        const estimate = asked.length === 0 ? null : competencyIn(questionnaire, row, id, { compared, asked })
        return { kind: row.kind, estimate }
      }),
    }
  })
  const over = (estimateOf: (column: (typeof columns)[number]) => Estimate | null): Estimates =>
    Object.fromEntries(columns.map((column) => [column.id, estimateOf(column)]))
  return {
    rows: rows.map((_, index) => over(({ seen }) => seen[index]!.estimate)),
    colleagues: over(({ seen }) => overColleagues(seen)),
    groups: over(({ seen }) => overGroups(seen)),
  }
}

/**
 * A dimension: the mean of the shown means of its competencies, if half of the `candidates` have one. All dimensions of
 * a row come from one number of answers, over all its shown competencies.
 */
export function dimensionIn(
  { competencies }: Questionnaire,
  estimates: Estimates,
  dimension: Dimension,
  candidates: string[],
): Estimate | null {
  const own = competencies.filter(({ id, ...rest }) => rest.dimension === dimension && candidates.includes(id))
  const shown = own.flatMap(({ id }) => estimates[id] ?? [])
  if (shown.length === 0 || shown.length * 2 < own.length) return null
  return { mean: steadyMean(shown.map((each) => each.mean))!, n: answersBehind(estimates)! }
}

/** The one number of answers behind everything that is said of several competencies at once. */
export function answersBehind(estimates: Estimates): number | null {
  return harmonicMean(Object.values(estimates).flatMap((estimate) => (estimate ? [estimate.n] : [])))
}
