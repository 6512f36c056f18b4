import { EMPTY, type Line } from "@/lib/export/csv/line"
import { competencyOf } from "@/lib/report/reading/parts"
import { ALL_COLLEAGUES, ALL_GROUPS_ALIKE } from "@/lib/report/reading/terms"
import type { Report, ReportCell, Value } from "@/lib/report/report"

/** What all colleagues see, then what each row sees: dimensions, competencies, behaviours. */
export function viewLines(report: Report): Line[] {
  const { questionnaire, others, rows } = report
  const seen = [{ name: ALL_COLLEAGUES, ...others }, ...rows]
  const alike = questionnaire.competencies.map(({ id, name }): Line => {
    const value = others.competenciesByGroup[id]
    const place = { ...EMPTY, seenBy: ALL_GROUPS_ALIKE, competency: name }
    return { ...place, part: "competency, all groups alike", ...valueOf(value) }
  })
  return [
    ...seen.flatMap(({ name: seenBy, dimensions }) =>
      Object.entries(dimensions).map(([about, value]): Line => {
        return { ...EMPTY, part: "dimension", seenBy, about, ...valueOf(value) }
      }),
    ),
    ...seen.flatMap(({ name: seenBy, competencies }) =>
      questionnaire.competencies.map(({ id, name }): Line => {
        return { ...EMPTY, part: "competency", seenBy, competency: name, ...valueOf(competencies[id]) }
      }),
    ),
    ...alike,
    ...seen.flatMap(({ name: seenBy, items }) =>
      questionnaire.items.map(({ id, other: about, competency }): Line => {
        const place = { ...EMPTY, seenBy, competency: competencyOf(report, competency).name, about }
        return { ...place, part: "behaviour", ...cellOf(items[id]) }
      }),
    ),
  ]
}

const REASONS = {
  tooFew: "too few answered",
  tooFewItems: "too few behaviours are shown",
  noAnswer: "nobody answered",
} as const

function valueOf(value: Value | undefined): Partial<Line> {
  if (!value) return {}
  if (value.kind === "withheld") return { withheld: REASONS[value.reason] }
  return { shown: value.text, counted: value.mean, low: value.low, high: value.high }
}

function cellOf(cell: ReportCell | Value | undefined): Partial<Line> {
  if (!cell || cell.kind === "withheld" || !("n" in cell)) return valueOf(cell)
  const { text, mean, n, agreement, histogram } = cell
  return { shown: text, counted: mean, n, word: agreement ?? "", histogram: histogram?.join(" ") ?? "" }
}
