import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Report } from "@/lib/report/report"

/** What sentences are written from: the report's own published values. */
export type Facts = Omit<Report, "sentences" | "hash">

/** Sentences one after the other. */
export function told(...sentences: string[]): string {
  return sentences.join(" ")
}

export function competencyName({ competencies }: Questionnaire, id: string): string {
  return competencies.find((competency) => competency.id === id)!.name
}
