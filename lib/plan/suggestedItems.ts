import { itemsOf } from "@/lib/questionnaire/schema"
import type { Headline, Reading } from "@/lib/report/reading"

/** Behaviours of which a plan could be made first: what stands out, and what a competency that stands out is made of. */
export function suggestedItems({ questionnaire, strengths, focus }: Reading): string[] {
  const itemsIn = (headline: Headline) =>
    "item" in headline ? [headline.item] : itemsOf(questionnaire, headline.competency).map(({ id }) => id)
  return [...new Set([...strengths, ...focus].flatMap(itemsIn))]
}
