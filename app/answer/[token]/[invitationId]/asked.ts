import type { RaterLink } from "@/lib/ballot/raterLink"
import { askedOf } from "@/lib/questionnaire/asked"
import { inLanguage, type LocalGroup, type LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"

/** What a rater is asked, and as a member of which group, in the language that they read. */
export function askedBy(
  { language }: Words,
  { cycle, group }: RaterLink,
): { questionnaire: LocalQuestionnaire; group: LocalGroup } {
  const questionnaire = inLanguage(cycle.questionnaire, language)
  return { questionnaire: askedOf(questionnaire, group.id), group: groupOf(questionnaire, group.id) }
}
