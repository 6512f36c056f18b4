import { EMPTY, type Line } from "@/lib/export/csv/line"
import { headlineText, headlineValue } from "@/lib/report/reading/headlines"
import { competencyOf, itemOf } from "@/lib/report/reading/parts"
import type { Headline, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What stands out, above and below. */
export function headlineLines(words: Words, reading: Reading): Line[] {
  const lineOf = (part: "strength" | "focus", headline: Headline): Line => {
    const id = "item" in headline ? itemOf(reading, headline.item).competency : headline.competency
    const about = "item" in headline ? itemOf(reading, headline.item).other : headlineText(words, reading, headline)
    const seenBy = words.t("report.terms.allColleagues")
    const shown = headlineValue(reading, headline)
    return { ...EMPTY, part, seenBy, competency: competencyOf(reading, id).name, about, shown }
  }
  return [
    ...reading.strengths.map((headline) => lineOf("strength", headline)),
    ...reading.focus.map((headline) => lineOf("focus", headline)),
  ]
}
