import { EMPTY, type Line } from "@/lib/export/csv/line"
import { competencyOf } from "@/lib/report/reading/parts"
import { ALL_COLLEAGUES, CERTAINTY } from "@/lib/report/reading/terms"
import { signed } from "@/lib/report/reading/values"
import type { Change, Report, Seen } from "@/lib/report/report"
import type { Words } from "@/lib/words/words"

/** What the earlier report says, and how far this one is from it. */
export function trendLines(words: Words, report: Report): Line[] {
  const { earlier, trend } = report
  if (!earlier || !trend) return []
  const { competencies, dimensions } = earlier
  const then = (place: Partial<Line>, { mean, n }: Seen): Line => {
    return {
      ...EMPTY,
      part: "in the last review",
      seenBy: ALL_COLLEAGUES,
      ...place,
      shown: mean.toFixed(1),
      counted: mean,
      n,
    }
  }
  const since = (place: Partial<Line>, { difference, certainty }: Change): Line => {
    const said = { shown: signed(words, difference), counted: difference, word: CERTAINTY[certainty] }
    return { ...EMPTY, part: "change since the last review", seenBy: ALL_COLLEAGUES, ...place, ...said }
  }
  return [
    ...Object.entries(dimensions).map(([about, seen]) => then({ about }, seen)),
    ...Object.entries(competencies).map(([id, seen]) => then({ competency: competencyOf(report, id).name }, seen)),
    ...trend.dimensions.map((change) => since({ about: change.dimension }, change)),
    ...trend.changes.map((change) => since({ competency: competencyOf(report, change.competency).name }, change)),
  ]
}
