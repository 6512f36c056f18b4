import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { inLanguage, type LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import type { en } from "@/lib/words/en/messages"
import type { Words } from "@/lib/words/words"

/**
 * Small things to try for more of a behaviour, of those that the built-in questionnaire asks. None where a
 * questionnaire says it in other words: what we wrote may then be about something else.
 */
export function suggestionsFor(
  { t, language }: Words,
  { items }: Pick<LocalQuestionnaire, "items">,
  itemId: string,
): string[] {
  const asked = items.find(({ id }) => id === itemId)
  const own = inLanguage(builtInQuestionnaire, language).items.find(({ id }) => id === itemId)
  if (!asked || !own || asked.other !== own.other || asked.self !== own.self) return []
  // That each has its words, and each words an item, is tested.
  const id = itemId as keyof typeof en.suggestions
  return [t(`suggestions.${id}.first`), t(`suggestions.${id}.second`)]
}
