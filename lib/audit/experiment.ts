import type { SeenDatabase } from "@/lib/audit/insider"
import { answersSchema, type Answers } from "@/lib/questionnaire/answers"
import { askedOf } from "@/lib/questionnaire/asked"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

/** The moments at which the insider looks. */
export const STAGES = ["typing", "submitted", "closed", "released"] as const
export type Stage = (typeof STAGES)[number]

/** What the experimenter knows and the insider does not. */
export interface Truth {
  cycleId: string
  /** What each rater answered, by invitation, in the order in which they sent it. */
  answers: Map<string, { signature: number[]; word: string }>
}

/** All peers of one subject, so that guessing would seldom be right: about one of them by chance. */
export const RATERS = 40
/** Scores of the first items spell a rater's number in base 5, so that the experimenter recognises every response. */
const SIGNATURE_ITEMS = 3

/** The scores by which the experimenter recognises the answers of a rater, by their number. */
export function signatureOf(index: number): number[] {
  return Array.from({ length: SIGNATURE_ITEMS }, (_, place) => (Math.floor(index / 5 ** place) % 5) + 1)
}

/** Answers with that signature, and a comment. */
export function answersOf(signature: number[], comment: string): Answers {
  const scores = Object.fromEntries(
    askedOf(builtInQuestionnaire, "peers").items.map(({ id }, index) => [
      id,
      index < SIGNATURE_ITEMS ? signature[index]! : 3,
    ]),
  )
  return answersSchema(builtInQuestionnaire, "peers").parse({ scores, comments: { keep: comment } })
}

/** Whose each answer row is, by its id, which only the experimenter can tell. */
export function ownersOf({ rows }: SeenDatabase, truth: Truth): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { table, columns } of rows) {
    for (const [invitationId, { signature, word }] of truth.answers) {
      const isResponse =
        table === "Response" && signature.every((score, index) => (columns.scores as number[])[index] === score)
      const isComment = table === "Comment" && String(columns.text).startsWith(`${word} `)
      if (isResponse || isComment) owners.set(String(columns.id), invitationId)
    }
  }
  return owners
}
