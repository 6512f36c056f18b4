import type { LocalCompetency, LocalItem } from "@/lib/questionnaire/localQuestionnaire"
import type { Reading, ReadRow } from "@/lib/report/reading"

// What the ids in a report stand for.

export function itemOf({ questionnaire }: Reading, id: string): LocalItem {
  return questionnaire.items.find((item) => item.id === id)!
}

export function competencyOf({ questionnaire }: Reading, id: string): LocalCompetency {
  return questionnaire.competencies.find((competency) => competency.id === id)!
}

export function selfOf({ rows }: Reading): ReadRow | undefined {
  return rows.find(({ kind }) => kind === "self")
}

/** A question, as colleagues read it. */
export function questionOf({ questionnaire }: Reading, id: string): string {
  return questionnaire.questions.find((question) => question.id === id)!.other
}

/** A behaviour that begins a line instead of ending a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
