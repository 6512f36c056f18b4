import { EMPTY, type Line } from "@/lib/export/csv/line"
import { dimensionName } from "@/lib/export/dimensionName"
import type { Dimension } from "@/lib/questionnaire/schema"
import { competencyOf } from "@/lib/report/reading/parts"
import type { ReadCell, Reading, Value } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

const DIMENSIONS: Dimension[] = ["leadership", "management"]

/** What all colleagues see, then what each row sees: dimensions, competencies, behaviours. */
export function viewLines(words: Words, reading: Reading): Line[] {
  const { t } = words
  const { questionnaire, others, rows } = reading
  const seen = [{ name: t("report.terms.allColleagues"), ...others }, ...rows]
  const alike = questionnaire.competencies.map(({ id, name }): Line => {
    const place = { ...EMPTY, seenBy: t("report.terms.allGroupsAlike"), competency: name }
    return { ...place, part: "competencyAlike", ...valueOf(words, others.competenciesByGroup[id]) }
  })
  return [
    ...seen.flatMap(({ name: seenBy, dimensions }) =>
      DIMENSIONS.map((dimension): Line => {
        const about = dimensionName(words, dimension)
        return { ...EMPTY, part: "dimension", seenBy, about, ...valueOf(words, dimensions[dimension]) }
      }),
    ),
    ...seen.flatMap(({ name: seenBy, competencies }) =>
      questionnaire.competencies.map(({ id, name }): Line => {
        return { ...EMPTY, part: "competency", seenBy, competency: name, ...valueOf(words, competencies[id]) }
      }),
    ),
    ...alike,
    ...seen.flatMap(({ name: seenBy, items }) =>
      questionnaire.items.map(({ id, other: about, competency }): Line => {
        const place = { ...EMPTY, seenBy, competency: competencyOf(reading, competency).name, about }
        return { ...place, part: "behaviour", ...valueOf(words, items[id]) }
      }),
    ),
  ]
}

function valueOf({ t }: Words, value: Value | ReadCell | undefined): Partial<Line> {
  if (!value) return {}
  if (value.kind === "withheld") return { withheld: t(`files.csv.withheld.${value.reason}`) }
  const { text: shown, mean: counted, n } = value
  if ("low" in value) return { shown, counted, n, low: value.low, high: value.high }
  const { agreement, histogram } = value
  return {
    shown,
    counted,
    n,
    word: agreement ? t(`report.agreement.${agreement}`) : "",
    histogram: histogram?.join(" ") ?? "",
  }
}
