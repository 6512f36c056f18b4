import { capital, competencyOf, itemOf } from "@/lib/report/reading/parts"
import { textOf } from "@/lib/report/reading/values"
import type { Headline, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What stands out, as it begins a line: a behaviour, or a competency as a whole. */
export function headlineText({ t }: Words, reading: Reading, headline: Headline): string {
  if ("item" in headline) return capital(itemOf(reading, headline.item).other)
  const { name: competency } = competencyOf(reading, headline.competency)
  return headline.isManyAlike
    ? t("reportView.behaviours.manyAlike", { competency })
    : t("reportView.behaviours.asAWhole", { competency })
}

/** How all colleagues see it. */
export function headlineValue({ others }: Reading, headline: Headline): string {
  return textOf("item" in headline ? others.items[headline.item] : others.competencies[headline.competency])
}
