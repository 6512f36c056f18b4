import { inSentence, type Questionnaire, type RaterGroup } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { agreement, atoms, boundOf, cell, histogram, type Atom } from "@/lib/report/disclosure"
import type { ReportCell, Row } from "@/lib/report/report"
import { STORED_WORDS } from "@/lib/report/storedWords"
import { mean } from "@/lib/report/weightedMean"
import type { Words } from "@/lib/words/words"

// Everything that is published of the ratings themselves: one cell for each behaviour and each row. Whatever else a
// report says of them is computed from these cells.

/** A row's cells, before anything is computed from them. */
export type Cells = Pick<Row, "id" | "kind" | "name" | "groups" | "n" | "items">

/** The name under which raters of small groups appear. */
export const OTHER_RATERS = "Other raters"

/** Self first, then identified raters, then atoms. */
export function cellsOf(questionnaire: Questionnaire, responses: Answered[], k: number): Cells[] {
  return [
    ...namedRows(questionnaire, responses),
    ...atomsOf(questionnaire, responses, k).map((atom) => atomRow(questionnaire, atom, responses, k)),
  ]
}

/** How the anonymous raters are shown together. */
export function atomsOf(questionnaire: Questionnaire, responses: Answered[], k: number): Atom[] {
  const anonymous = questionnaire.groups.filter(({ kind }) => kind === "anonymous")
  const counts = anonymous.map(({ id }) => ({
    group: id,
    n: responses.filter(({ group }) => group === id).length,
  }))
  return atoms(counts, k)
}

/** Self and identified raters, who are shown as themselves and were told so. */
function namedRows(questionnaire: Questionnaire, responses: Answered[]): Cells[] {
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

function atomRow(questionnaire: Questionnaire, atom: Atom, responses: Answered[], k: number): Cells {
  const own = responses.filter(({ group }) => atom.groups.includes(group))
  const m = questionnaire.scale.points.length
  const items = itemCells(questionnaire, own, (answers) => atomCell(answers, k, m))
  const name = atomName(STORED_WORDS, questionnaire.groups, atom.groups, atom.isRest)
  return { id: atom.groups.join("+"), kind: "atom", name, groups: atom.groups, n: atom.n, items }
}

function itemCells(
  questionnaire: Questionnaire,
  own: Answered[],
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
export function atomName({ format }: Words, groups: RaterGroup[], ids: string[], isRest: boolean): string {
  const names = ids.map((id) => groups.find((group) => group.id === id)!.name)
  if (names.length > 1 && isRest) return OTHER_RATERS
  return format.list(names.map((name, index) => (index === 0 ? name : inSentence(name))))
}
