import { itemsOf } from "@/lib/questionnaire/schema"
import { stepOf } from "@/lib/report/chart/ramp"
import { distributionsOf } from "@/lib/report/reading/agreement"
import { capital } from "@/lib/report/reading/parts"
import { withheldWords } from "@/lib/report/reading/values"
import type { ReadCell, Reading, Value, Withheld } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

// The heat strip: every behaviour in a line, everybody who sees it in a column, under the line of its competency.

export interface Heat {
  /** All colleagues, then the rows of the report. */
  columns: { id: string; name: string }[]
  competencies: HeatCompetency[]
  /** The signs in it that stand for no number, and what each says. */
  signs: { sign: string; words: string }[]
}

export interface HeatCompetency {
  id: string
  name: string
  /** By column. */
  cells: HeatCell[]
  behaviours: HeatBehaviour[]
}

export interface HeatBehaviour {
  item: string
  text: string
  cells: HeatCell[]
  /** Of the rows of which more may be said than a number: a word on agreement, and how often each point was chosen. */
  answers: HeatAnswers[]
}

export interface HeatAnswers {
  id: string
  name: string
  agreement: string | null
  counts: { label: string; count: number }[] | null
}

/** A number on its tint (ramp.ts), or a sign where there is none, with its reason in words. */
export type HeatCell = { kind: "shown"; text: string; step: number } | { kind: "withheld"; sign: string; words: string }

export function heatOf(words: Words, reading: Reading): Heat {
  const { questionnaire, rows, others } = reading
  const top = questionnaire.scale.points.length
  const cellOf = (value: ReadCell | Value | undefined) => heatCell(words, value, top)
  const competencies = questionnaire.competencies.map(({ id, name }): HeatCompetency => ({
    id,
    name,
    cells: [others, ...rows].map((row) => cellOf(row.competencies[id])),
    behaviours: itemsOf(questionnaire, id).map((item) => ({
      item: item.id,
      text: capital(item.other),
      cells: [others, ...rows].map((row) => cellOf(row.items[item.id])),
      answers: answersOn(words, reading, item.id),
    })),
  }))
  const cells = competencies.flatMap((each) => [...each.cells, ...each.behaviours.flatMap((one) => one.cells)])
  return {
    columns: [
      { id: "all", name: words.t("report.terms.allColleagues") },
      ...rows.map(({ id, name }) => ({ id, name })),
    ],
    competencies,
    signs: signsIn(words, cells),
  }
}

function heatCell(words: Words, value: ReadCell | Value | undefined, top: number): HeatCell {
  if (value?.kind === "shown") return { kind: "shown", text: value.text, step: stepOf(value.mean, top) }
  const reason = value?.reason ?? "notAsked"
  return { kind: "withheld", sign: SIGNS[reason], words: withheldWords(words, reason) }
}

/** A word of each would not fit into its column; the legend says what they stand for. */
export const SIGNS = {
  tooFew: "·",
  tooFewItems: "·",
  noAnswer: "–",
  notAsked: "–",
  byCompetency: "↑",
} as const satisfies Record<Withheld["reason"], string>

function signsIn({ t }: Words, cells: HeatCell[]): Heat["signs"] {
  const used = new Set<string>(cells.flatMap((cell) => (cell.kind === "withheld" ? [cell.sign] : [])))
  return [
    { sign: SIGNS.tooFew, words: t("reportView.behaviours.signs.tooFew") },
    { sign: SIGNS.notAsked, words: t("reportView.behaviours.signs.none") },
    { sign: SIGNS.byCompetency, words: t("reportView.behaviours.signs.byCompetency") },
  ].filter(({ sign }) => used.has(sign))
}

function answersOn({ t }: Words, reading: Reading, item: string): HeatAnswers[] {
  const distributions = distributionsOf(reading, item)
  return reading.rows.flatMap(({ id, name, items }): HeatAnswers[] => {
    const cell = items[item]
    const agreement = cell?.kind === "shown" && cell.agreement ? t(`report.agreement.${cell.agreement}`) : null
    const counts = distributions.find((each) => each.id === id)?.counts ?? null
    return agreement || counts ? [{ id, name, agreement, counts }] : []
  })
}
