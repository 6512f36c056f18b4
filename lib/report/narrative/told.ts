import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import type { Reading } from "@/lib/report/reading"

/** What sentences are written from: everything else that is read. */
export type Told = Omit<Reading, "sentences">

/** Whom a sentence speaks of: "you", or a name. */
export function whoIs({ reader, subjectName: name }: Pick<Reading, "reader" | "subjectName">) {
  return { reader, name }
}

/** Sentences one after the other. */
export function told(...sentences: string[]): string {
  return sentences.join(" ")
}

export function competencyName({ competencies }: LocalQuestionnaire, id: string): string {
  return competencies.find((competency) => competency.id === id)!.name
}

/** Whether any anonymous answers can be shown. */
export function isAnonymousShown({ rows }: Pick<Reading, "rows">): boolean {
  return rows.some(({ kind }) => kind === "anonymous")
}
