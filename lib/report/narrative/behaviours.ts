import type { Item } from "@/lib/questionnaire/schema"
import { told, type Facts } from "@/lib/report/narrative/facts"
import type { Words } from "@/lib/words/words"

/** What colleagues see most, and what is worth a look. */
export function behavioursSentence(
  { t, format }: Words,
  { strengths, focus, questionnaire, subject: { name } }: Facts,
): string {
  if (strengths.length === 0) return t("report.sentences.behaviours.tooFew")
  const listed = (ids: string[]) =>
    format.list(
      ids.map((id) => t("report.sentences.behaviours.behaviour", { behaviour: behaviourOf(questionnaire.items, id) })),
    )
  return told(
    t("report.sentences.behaviours.most", { name, behaviours: listed(strengths) }),
    focus.length === 0
      ? t("report.sentences.behaviours.nothingLow")
      : t("report.sentences.behaviours.look", { name, behaviours: listed(focus) }),
  )
}

function behaviourOf(all: Item[], id: string): string {
  return all.find((item) => item.id === id)!.other
}
