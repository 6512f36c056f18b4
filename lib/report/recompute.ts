import type { Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"
import { agreementWord, cellOfSum, isHistogramSafe, MORE_FROM } from "@/lib/report/disclosure"
import { atomName, cellText, OTHER_RATERS } from "@/lib/report/cells"
import { derive, type Published } from "@/lib/report/publication"
import { hashOf } from "@/lib/report/digest"
import { methodOf } from "@/lib/report/method"
import { ReportSchema, type Report, type ReportCell, type Row } from "@/lib/report/report"
import { STORED_WORDS } from "@/lib/report/storedWords"

/** A place where a report says something else than what follows from its published cells. */
export interface Mismatch {
  /** Where: "others.competencies.vision.mean". */
  path: string
  /** What the report says; undefined where it says nothing. */
  published: unknown
  /** What it should say; undefined where it should say nothing. */
  recomputed: unknown
}

/**
 * Recomputes everything that a report derives from its published cells, by the functions that published it:
 * rows' competencies and dimensions, others, intervals, comparisons, balance, highest and lowest, texts,
 * sentences and hash. The cells themselves are checked for what they tell of themselves: bands, counts,
 * agreement beside a histogram.
 *
 * @returns every mismatch in the order of the report; none for a report that is as it was published
 * @throws ZodError when the document is not a report at all
 */
export function recompute(document: unknown): Mismatch[] {
  const report = ReportSchema.parse(document)
  const { hash: _, ...said } = report
  const expected = { ...derive(publishedIn(report)), hash: hashOf(said) }
  return differences(document, expected, [])
}

/** The part of a report that the rest follows from, put right where it contradicts itself. */
function publishedIn({
  method,
  cycle,
  subject,
  questionnaire,
  participation,
  earlier,
  rows,
  comments,
}: Report): Published {
  const { groups, items, scale } = questionnaire
  const { sigmaSubjects: subjects, sigma, cut: median, covariance } = method
  const known = { subjects, sigma, median, covariance }
  const invited = groups.map(({ id }) => ({
    group: id,
    n: participation.invited.find(({ group }) => group === id)?.n ?? 0,
  }))
  return {
    method: methodOf(questionnaire, method.threshold, known),
    cycle,
    subject,
    questionnaire,
    earlier: earlier && { ...earlier, competencies: ofCompetencies(questionnaire, earlier.competencies) },
    participation: { invited, isAnonymousShown: rows.some(({ kind }) => kind === "atom") },
    rows: rows.map((row) => {
      const cellOf = (cell: ReportCell | undefined) =>
        row.kind === "atom" ? atomCell(cell, row.n, method.threshold, scale.points.length) : namedCell(cell, row.n)
      return {
        ...labelsOf(groups, row),
        n: row.kind === "atom" ? Math.max(row.n, method.threshold) : row.n,
        items: Object.fromEntries(items.map(({ id }) => [id, cellOf(row.items[id])])),
      }
    }),
    comments,
  }
}

function ofCompetencies<T>({ competencies }: Questionnaire, values: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => competencies.some((known) => known.id === id)))
}

function labelsOf(groups: RaterGroup[], { groups: ids, ...row }: Row): Pick<Row, "id" | "kind" | "name" | "groups"> {
  const own = groups.filter(({ id }) => ids.includes(id))
  const [first] = own
  if (!first) return { id: "", kind: row.kind, name: "", groups: [] }
  const known = own.map(({ id }) => id)
  return {
    id: known.join("+"),
    kind: first.kind === "anonymous" ? "atom" : first.kind,
    // Whether small groups stand by themselves follows from counts that are not published.
    name: atomName(STORED_WORDS, groups, known, row.name === OTHER_RATERS),
    groups: known,
  }
}

function namedCell(cell: ReportCell | undefined, most: number): ReportCell {
  if (cell?.kind !== "shown" || cell.n === 0) return { kind: "withheld", reason: "noAnswer" }
  const n = Math.min(cell.n, most)
  const mean = Math.round(cell.mean * n) / n
  return { kind: "shown", n, band: null, mean, text: mean.toFixed(1), agreement: null, histogram: null }
}

function atomCell(cell: ReportCell | undefined, most: number, k: number, m: number): ReportCell {
  const withheld = { kind: "withheld", reason: "tooFew" } as const
  if (cell?.kind !== "shown") return withheld
  const n = Math.min(cell.n, most)
  const sum = cell.band === "atMost" ? n : cell.band === "atLeast" ? m * n : Math.round(cell.mean * n)
  const published = cellOfSum(n, sum, k, m)
  if (published.kind === "withheld") return withheld
  const text = cellText(published, m)
  if (n < MORE_FROM || published.band !== null) return { ...published, text, agreement: null, histogram: null }
  const { histogram } = cell
  if (!histogram || !isHistogramOf(histogram, n, sum, m)) {
    // Without a histogram nothing else tells which word is right.
    return { ...published, text, agreement: cell.agreement, histogram: null }
  }
  const squares = total(histogram.map((count, index) => count * (index + 1 - published.mean) ** 2))
  return { ...published, text, agreement: agreementWord(squares, n), histogram }
}

/** Whether a histogram is of so many answers with this sum, and may be shown. */
function isHistogramOf(histogram: number[], n: number, sum: number, m: number): boolean {
  const points = histogram.map((count, index) => count * (index + 1))
  return histogram.length === m && total(histogram) === n && total(points) === sum && isHistogramSafe(histogram)
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Where two values of JSON differ, down to their single values. */
function differences(published: unknown, recomputed: unknown, path: (string | number)[]): Mismatch[] {
  if (isComposite(published) && isComposite(recomputed) && Array.isArray(published) === Array.isArray(recomputed)) {
    const keys = new Set([...Object.keys(recomputed), ...Object.keys(published)])
    return [...keys].flatMap((key) => differences(own(published, key), own(recomputed, key), [...path, key]))
  }
  return published === recomputed ? [] : [{ path: path.join("."), published, recomputed }]
}

function isComposite(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
