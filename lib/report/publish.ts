import { createHash } from "node:crypto"
import { inSentence, itemsOf, type Dimension, type Questionnaire, type RaterGroup } from "@/lib/questionnaire/schema"
import { agreement, atoms, boundOf, cell, commentLabel, histogram, type Atom } from "@/lib/report/disclosure"
import { fewestAnswers, shownCells, type CountOf } from "@/lib/report/fewestAnswers"
import { certaintyOf, gap } from "@/lib/report/gap"
import { ASSUMED_SIGMA, interval } from "@/lib/report/interval"
import { sentencesOf } from "@/lib/report/narrative"
import { assumedCut, quadrant } from "@/lib/report/quadrant"
import { ellipse } from "@/lib/report/region"
import type { Earlier, Report, ReportCell, Row, Value } from "@/lib/report/report"
import { trendOf } from "@/lib/report/trend"
import { groupWeighted, mean, raterWeighted } from "@/lib/report/weightedMean"

/** From so many subjects on, a workspace's own quantities replace the assumed ones. */
export const SUBJECTS_FOR_NORMS = 30

/** What a report uses of a workspace's norms, which come from all its closed cycles of the same questionnaire. */
export interface Norms {
  /** How many subjects they come from. */
  subjects: number
  /** Pooled within-subject standard deviation of raters' competency means. */
  sigma: number
  /** Pooled within-subject covariance of raters' leading and managing; null if nobody answered to both. */
  covariance: Report["method"]["covariance"]
  /** Median of the competencies' means as seen by others. */
  median: number
}

export interface PublishInput {
  questionnaire: Questionnaire
  /** The cycle's threshold, at least 3. */
  k: number
  cycle: { name: string; closedOn: string }
  subject: { name: string }
  /** How many were invited, by rater group; groups without anyone may be left out. */
  invited: Record<string, number>
  /** One entry per rater: scores in the questionnaire's item order, null for "not observed". */
  responses: { group: string; scores: (number | null)[] }[]
  comments: { group: string; question: string; text: string }[]
  norms?: Norms | null
  /** What an earlier report of the same person and the same behaviours says. */
  earlier?: Earlier | null
}

// The names under which raters of small groups appear.
export const OTHER_RATERS = "Other raters"
const COLLEAGUES = "Colleagues"

const HIGHEST = 5
const STRENGTHS = 3
const FOCUS = 2

/**
 * The report: everything that is ever published about one subject of one cycle, and nothing else of what was
 * answered. The same input gives the same report, in whatever order responses and comments come.
 */
export function publish(input: PublishInput): Report {
  const { questionnaire, k, responses } = input
  const parts = atomsOf(questionnaire, responses, k)
  return derive({
    method: methodOf(questionnaire, k, input.norms ?? null),
    cycle: input.cycle,
    subject: input.subject,
    questionnaire,
    participation: {
      invited: questionnaire.groups.map(({ id }) => ({ group: id, n: input.invited[id] ?? 0 })),
      isAnonymousShown: parts.length > 0,
    },
    rows: cellsOf(questionnaire, responses, k),
    comments: commentsOf(questionnaire, input.comments, parts),
    earlier: input.earlier ?? null,
  })
}

/** The quantities that a report is computed with: those of the workspace, or the assumed ones. */
export function methodOf(questionnaire: Questionnaire, k: number, known: Norms | null): Report["method"] {
  const m = questionnaire.scale.points.length
  const norms = known && known.subjects >= SUBJECTS_FOR_NORMS ? known : null
  return {
    version: 1,
    threshold: k,
    sigma: norms?.sigma ?? (ASSUMED_SIGMA * (m - 1)) / 4,
    sigmaSubjects: norms?.subjects ?? 0,
    cut: norms?.median ?? assumedCut(m),
    covariance: norms?.covariance ?? null,
  }
}

/** A row's cells, before anything is computed from them. */
type Cells = Pick<Row, "id" | "kind" | "name" | "groups" | "n" | "items">

/** What a report says of the answers themselves; everything else in it follows from this. */
export type Published = Pick<
  Report,
  "method" | "cycle" | "subject" | "questionnaire" | "participation" | "earlier" | "comments"
> & { rows: Cells[] }

/**
 * The whole report from its published cells: everything above a cell is computed here and sees nothing else.
 */
export function derive({
  method,
  cycle,
  subject,
  questionnaire,
  participation,
  earlier,
  comments,
  ...published
}: Published): Report {
  const scale = { m: questionnaire.scale.points.length, sigma: method.sigma }
  const rows = published.rows.map((cells) => rowOf(questionnaire, cells, scale))
  const others = othersOf(questionnaire, rows, scale, method.covariance)
  const comparisons = comparisonsOf(questionnaire, rows, others, method)
  const facts = {
    format: "parallax-report-1" as const,
    method,
    cycle,
    subject,
    questionnaire,
    participation,
    earlier,
    rows,
    others,
    comparisons,
    balance: balanceOf(questionnaire, rows, others, method.sigma),
    ...extremesOf(questionnaire, others, method.cut),
    trend: trendOf(earlier, { questionnaire, rows, others, comparisons, method }),
    comments,
  }
  const report = { ...facts, sentences: sentencesOf(facts) }
  return { ...report, hash: hashOf(report) }
}

/** A new version in which an abusive comment is withheld, and counted as withheld. */
export function withholdComment(report: Report, place: { question: string; index: number }): Report | null {
  const found = report.comments.find(({ question }) => question === place.question)
  if (!found?.answers[place.index]) return null
  const comments = report.comments.map((entry) =>
    entry === found
      ? { ...entry, answers: entry.answers.toSpliced(place.index, 1), withheld: entry.withheld + 1 }
      : entry,
  )
  const { hash: _, sentences: __, ...facts } = { ...report, comments }
  const changed = { ...facts, sentences: sentencesOf(facts) }
  return { ...changed, hash: hashOf(changed) }
}

/** SHA-256 of a report without its hash; keys are sorted, so that a database may reorder them. */
export function hashOf(report: Omit<Report, "hash">): string {
  return createHash("sha256").update(canonical(report)).digest("hex")
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null"
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(",")}}`
}

// ── Rows

interface Scale {
  m: number
  sigma: number
}

type Responses = PublishInput["responses"]

function atomsOf(questionnaire: Questionnaire, responses: Responses, k: number): Atom[] {
  const anonymous = questionnaire.groups.filter(({ kind }) => kind === "anonymous")
  const counts = anonymous.map(({ id }) => ({
    group: id,
    n: responses.filter(({ group }) => group === id).length,
  }))
  return atoms(counts, k)
}

/** Everything that is published of the ratings themselves. */
function cellsOf(questionnaire: Questionnaire, responses: Responses, k: number): Cells[] {
  return [
    ...namedRows(questionnaire, responses),
    ...atomsOf(questionnaire, responses, k).map((atom) => atomRow(questionnaire, atom, responses, k)),
  ]
}

/** Self and identified raters, who are shown as themselves and were told so. */
function namedRows(questionnaire: Questionnaire, responses: Responses): Cells[] {
  const order = ["self", "identified"]
  return questionnaire.groups
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .flatMap(({ id, kind, name }): Cells[] => {
      const own = responses.filter(({ group }) => group === id)
      if (kind === "anonymous" || own.length === 0) return []
      const items = itemCells(questionnaire, own, namedCell)
      return [{ id, kind, name, groups: [id], n: own.length, items }]
    })
}

function atomRow(questionnaire: Questionnaire, atom: Atom, responses: Responses, k: number): Cells {
  const own = responses.filter(({ group }) => atom.groups.includes(group))
  const m = questionnaire.scale.points.length
  const items = itemCells(questionnaire, own, (answers) => atomCell(answers, k, m))
  const name = atomName(questionnaire.groups, atom.groups, atom.isRest)
  return { id: atom.groups.join("+"), kind: "atom", name, groups: atom.groups, n: atom.n, items }
}

function itemCells(
  questionnaire: Questionnaire,
  own: Responses,
  cellOf: (answers: (number | null)[]) => ReportCell,
): Row["items"] {
  return Object.fromEntries(
    questionnaire.items.map(({ id }, index) => [id, cellOf(own.map(({ scores }) => scores[index] ?? null))]),
  )
}

/** The exact mean of raters who know that they are shown. */
function namedCell(answers: (number | null)[]): ReportCell {
  const numeric = answers.filter((answer) => answer !== null)
  const value = mean(numeric)
  if (value === null) return { kind: "withheld", reason: "noAnswer" }
  const text = value.toFixed(1)
  return { kind: "shown", n: numeric.length, band: null, mean: value, text, agreement: null, histogram: null }
}

function atomCell(answers: (number | null)[], k: number, m: number): ReportCell {
  const published = cell(answers, k, m)
  if (published.kind === "withheld") return published
  const text = cellText(published, m)
  return { ...published, text, agreement: agreement(answers, k, m), histogram: histogram(answers, k, m) }
}

/** A cell as it is read: "4.0", "≥ 4.7". */
export function cellText(published: Parameters<typeof boundOf>[0], m: number): string {
  const sign = published.band === "atMost" ? "≤ " : published.band === "atLeast" ? "≥ " : ""
  return sign + boundOf(published, m).toFixed(1)
}

/** A merged atom of small groups is "Other raters"; one whose large group took them in names its groups. */
export function atomName(groups: RaterGroup[], ids: string[], isRest: boolean): string {
  const names = ids.map((id) => groups.find((group) => group.id === id)!.name)
  return names.length === 1 ? names[0]! : isRest ? OTHER_RATERS : inWords(names)
}

function inWords([first, ...rest]: string[]): string {
  const lower = rest.map(inSentence)
  return lower.length === 1
    ? `${first} and ${lower[0]}`
    : `${[first, ...lower.slice(0, -1)].join(", ")} and ${lower.at(-1)}`
}

function rowOf(questionnaire: Questionnaire, cells: Cells, scale: Scale): Row {
  // Whoever is named is a point, not a sample.
  const nOf = cells.kind === "atom" ? fewestAnswers(questionnaire, [cells]) : () => 1
  const competencies = competenciesOf(questionnaire, cells.items, nOf, scale)
  const dimensions = dimensionsOf(questionnaire, competencies, nOf, scale)
  return { ...cells, competencies, dimensions }
}

/**
 * The mean of the published item means; needs two items (or the only one) and half of the competency's items.
 */
function competenciesOf(
  questionnaire: Questionnaire,
  items: Record<string, ReportCell | Value>,
  nOf: CountOf,
  scale: Scale,
): Record<string, Value> {
  return Object.fromEntries(
    questionnaire.competencies.map(({ id }) => {
      const own = itemsOf(questionnaire, id)
      const means = own.flatMap((item) => shownMean(items[item.id]))
      const value = means.length >= Math.min(2, own.length) && means.length * 2 >= own.length ? mean(means) : null
      return [id, value === null ? withheldFor(Object.values(items)) : valueOf(value, nOf([id]), scale)]
    }),
  )
}

/** The mean of the published competency means of a dimension; needs half of them. */
function dimensionsOf(
  questionnaire: Questionnaire,
  competencies: Record<string, Value>,
  nOf: CountOf,
  scale: Scale,
): Row["dimensions"] {
  const valueIn = (dimension: Dimension): Value => {
    const own = questionnaire.competencies.filter((competency) => competency.dimension === dimension)
    const shown = own.map(({ id }) => id).filter((id) => competencies[id]?.kind === "shown")
    const value = shown.length * 2 >= own.length ? mean(shown.flatMap((id) => shownMean(competencies[id]))) : null
    return value === null ? { kind: "withheld", reason: "tooFewItems" } : valueOf(value, nOf(shown), scale)
  }
  return { leadership: valueIn("leadership"), management: valueIn("management") }
}

function withheldFor(cells: (ReportCell | Value)[]): Value {
  const isSilent = cells.every((each) => each.kind === "withheld" && each.reason === "noAnswer")
  return { kind: "withheld", reason: isSilent ? "noAnswer" : "tooFewItems" }
}

function shownMean(value: ReportCell | Value | undefined): number[] {
  return value?.kind === "shown" ? [value.mean] : []
}

function valueOf(value: number, n: number, { sigma, m }: Scale): Value {
  const ends = interval(value, n, sigma, m)
  return {
    kind: "shown",
    mean: value,
    text: value.toFixed(1),
    low: ends?.low ?? null,
    high: ends?.high ?? null,
  }
}

// ── Everyone but self

function othersOf(
  questionnaire: Questionnaire,
  rows: Row[],
  scale: Scale,
  covariance: Report["method"]["covariance"],
): Report["others"] {
  const other = rows.filter(({ kind }) => kind !== "self")
  const n = other.reduce((sum, row) => sum + row.n, 0)
  const nOf = fewestAnswers(questionnaire, other)
  const items = Object.fromEntries(
    questionnaire.items.map(({ id }): [string, Value] => {
      const parts = shownCells(other, id)
      const value = raterWeighted(parts)
      // σ is of competency means; a single behaviour scatters more, so it claims no interval.
      return [id, value === null ? { kind: "withheld", reason: "tooFew" } : valueOf(value, 1, scale)]
    }),
  )
  const competencies = competenciesOf(questionnaire, items, nOf, scale)
  const competenciesByGroup = Object.fromEntries(
    questionnaire.competencies.map(({ id }): [string, Value] => {
      const parts = other.flatMap((row) => shownMean(row.competencies[id]).map((value) => ({ mean: value, n: row.n })))
      const value = groupWeighted(parts)
      return [id, value === null ? { kind: "withheld", reason: "tooFewItems" } : valueOf(value, nOf([id]), scale)]
    }),
  )
  const dimensions = dimensionsOf(questionnaire, competencies, nOf, scale)
  const region = regionOf(competencies, dimensions, nOf, covariance)
  return { n, items, competencies, competenciesByGroup, dimensions, region }
}

function regionOf(
  competencies: Record<string, Value>,
  { leadership, management }: Row["dimensions"],
  nOf: CountOf,
  covariance: Report["method"]["covariance"],
): Report["others"]["region"] {
  if (leadership.kind === "withheld" || management.kind === "withheld") return null
  const n = nOf(Object.keys(competencies).filter((id) => competencies[id]!.kind === "shown"))
  if (n < 2) return null
  return covariance ? ellipse(covariance, n) : { kind: "cross" }
}

/** What `publish` shows of all colleagues' means of competencies, from the same published cells; in no order. */
export function othersMeans(questionnaire: Questionnaire, responses: Responses, k: number): number[] {
  const scale = { m: questionnaire.scale.points.length, sigma: ASSUMED_SIGMA }
  const rows = cellsOf(questionnaire, responses, k).map((cells) => rowOf(questionnaire, cells, scale))
  return Object.values(othersOf(questionnaire, rows, scale, null).competencies).flatMap(shownMean)
}

function comparisonsOf(
  questionnaire: Questionnaire,
  rows: Row[],
  others: Report["others"],
  { sigma, cut }: { sigma: number; cut: number },
): Report["comparisons"] {
  const self = rows.find(({ kind }) => kind === "self")
  const nOf = fewestAnswers(
    questionnaire,
    rows.filter(({ kind }) => kind !== "self"),
  )
  const height = (id: string) => shownMean(others.competencies[id])[0] ?? 0
  return questionnaire.competencies
    .map(({ id }) => id)
    .toSorted((a, b) => height(b) - height(a))
    .map((competency) => {
      const [own] = shownMean(self?.competencies[competency])
      const [seen] = shownMean(others.competencies[competency])
      const difference = own !== undefined && seen !== undefined ? gap(own, seen, nOf([competency]), sigma) : null
      return { competency, gap: difference, quadrant: difference && quadrant(seen!, difference, cut) }
    })
}

/**
 * The two dimension means come from the same raters; taking them as independent errs towards claiming less.
 */
function balanceOf(
  questionnaire: Questionnaire,
  rows: Row[],
  { competencies, dimensions }: Report["others"],
  sigma: number,
): Report["balance"] {
  const { leadership, management } = dimensions
  if (leadership.kind === "withheld" || management.kind === "withheld") return null
  const difference = leadership.mean - management.mean
  const shown = Object.keys(competencies).filter((id) => competencies[id]!.kind === "shown")
  const n = fewestAnswers(
    questionnaire,
    rows.filter(({ kind }) => kind !== "self"),
  )(shown)
  return { difference, certainty: certaintyOf(difference, sigma * Math.sqrt(2 / n)) }
}

function extremesOf(questionnaire: Questionnaire, { items }: Report["others"], cut: number) {
  const ranked = questionnaire.items
    .flatMap(({ id }) => shownMean(items[id]).map((value) => ({ id, value })))
    .toSorted((a, b) => b.value - a.value)
  const length = Math.min(HIGHEST, Math.floor(ranked.length / 2))
  const highest = ranked.slice(0, length)
  const lowest = ranked.slice(ranked.length - length).toReversed()
  return {
    highest: highest.map(({ id }) => id),
    lowest: lowest.map(({ id }) => id),
    strengths: highest.slice(0, STRENGTHS).map(({ id }) => id),
    focus: lowest
      .filter(({ value }) => value < cut)
      .slice(0, FOCUS)
      .map(({ id }) => id),
  }
}

// ── Words

function commentsOf(
  questionnaire: Questionnaire,
  comments: PublishInput["comments"],
  parts: Atom[],
): Report["comments"] {
  const labelOf = (groupId: string): string | null => {
    const group = questionnaire.groups.find(({ id }) => id === groupId)
    if (group && group.kind !== "anonymous") return group.name
    const atom = parts.find(({ groups }) => groups.includes(groupId))
    if (!atom) return null
    if (commentLabel(atom, parts) === "pooled") return COLLEAGUES
    return atom.groups.length === 1 ? group!.name : COLLEAGUES
  }
  return questionnaire.questions.map(({ id }) => ({
    question: id,
    answers: comments
      .filter(({ question }) => question === id)
      .flatMap(({ group, text }) => {
        const from = labelOf(group)
        return from === null ? [] : [{ from, text }]
      })
      .toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1)),
    withheld: 0,
  }))
}

/** Neither time nor length nor alphabet: an order that looks like chance and is the same every time. */
function orderKey({ from, text }: { from: string; text: string }): string {
  return createHash("sha256").update(`${from}\0${text}`).digest("hex")
}
