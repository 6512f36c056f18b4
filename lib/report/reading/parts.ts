import type { Competency, Item } from "@/lib/questionnaire/schema"
import type { Report, Row } from "@/lib/report/report"

// What the ids in a report stand for.

export function itemOf({ questionnaire }: Report, id: string): Item {
  return questionnaire.items.find((item) => item.id === id)!
}

export function competencyOf({ questionnaire }: Report, id: string): Competency {
  return questionnaire.competencies.find((competency) => competency.id === id)!
}

export function selfOf({ rows }: Report): Row | undefined {
  return rows.find(({ kind }) => kind === "self")
}

/** The name of a rater group, as it was invited. */
export function groupNameOf({ questionnaire }: Report, id: string): string {
  return questionnaire.groups.find((group) => group.id === id)!.name
}

/** A question, as colleagues read it. */
export function questionOf({ questionnaire }: Report, id: string): string {
  return questionnaire.questions.find((question) => question.id === id)!.other
}

/** A behaviour that begins a line instead of ending a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
