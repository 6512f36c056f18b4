import { differenceOf } from "@/lib/export/csv/comparisons"
import { EMPTY, type Line } from "@/lib/export/csv/line"
import { dimensionName } from "@/lib/export/dimensionName"
import { competencyOf } from "@/lib/report/reading/parts"
import type { Change, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What the earlier report says, what this one says of the same behaviours, and how far the two are apart. */
export function trendLines(words: Words, reading: Reading): Line[] {
  if (!reading.trend) return []
  const { dimensions, competencies } = reading.trend
  return [
    ...dimensions.flatMap((change) => changeLines(words, { about: dimensionName(words, change.dimension) }, change)),
    ...competencies.flatMap((change) =>
      changeLines(words, { competency: competencyOf(reading, change.competency).name }, change),
    ),
  ]
}

function changeLines(words: Words, place: Partial<Line>, { before, after, difference }: Change): Line[] {
  const { t, format } = words
  const line = { ...EMPTY, seenBy: t("report.terms.allColleagues"), ...place }
  return [
    { ...line, part: "before", shown: format.number(before, 1), counted: before },
    { ...line, part: "after", shown: format.number(after, 1), counted: after },
    { ...line, part: "change", ...differenceOf(words, difference) },
  ]
}
