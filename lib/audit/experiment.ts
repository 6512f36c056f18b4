import { answersSchema, type Answers } from "@/lib/questionnaire/answers"
import { askedOf } from "@/lib/questionnaire/asked"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

/** The moments at which the insider looks. */
export const STAGES = ["typing", "submitted", "closed", "released"] as const
export type Stage = (typeof STAGES)[number]

/** What the experimenter knows and the insider does not. */
export interface Truth {
  cycleId: string
  /** The invitations of all who were asked. */
  raters: string[]
  /** What each rater typed, by invitation, in the order in which they did. */
  answers: Map<string, { signature: number[]; word: string }>
  /** The invitations whose ballots are in the box, in the order in which they were sent. */
  sent: string[]
}

/** All peers of one subject. */
export const RATERS = 40
/** What raters do in the end with what they were asked. */
type Reaction = "answers" | "declines" | "begins" | "takes back" | "misses"

/** One of five does not answer, each in another way. */
const OTHERWISE: Reaction[] = ["declines", "begins", "takes back", "misses"]

export function reactionOf(index: number): Reaction {
  return index % 5 === 0 ? OTHERWISE[(index / 5) % OTHERWISE.length]! : "answers"
}

/** Scores of the first items spell a rater's number in base 5, so that the experimenter recognises every response. */
const SIGNATURE_ITEMS = 3
const OTHER_SCORE = 3

/** The scores by which the experimenter recognises the answers of a rater, by their number. */
export function signatureOf(index: number): number[] {
  return Array.from({ length: SIGNATURE_ITEMS }, (_, place) => (Math.floor(index / 5 ** place) % 5) + 1)
}

/** Answers with that signature, and a comment. */
export function answersOf(signature: number[], comment: string): Answers {
  const scores = Object.fromEntries(
    askedOf(builtInQuestionnaire, "peers").items.map(({ id }, index) => [
      id,
      index < SIGNATURE_ITEMS ? signature[index]! : OTHER_SCORE,
    ]),
  )
  return answersSchema(builtInQuestionnaire, "peers").parse({ scores, comments: { keep: comment } })
}

/** Whether numbers, in the order of the items, are what some rater answered; "not observed" may be anything. */
export function isSomebodys(truth: Truth, scores: unknown[]): boolean {
  if (scores.length < SIGNATURE_ITEMS + 1 || scores[SIGNATURE_ITEMS] !== OTHER_SCORE) return false
  return [...truth.answers.values()].some(({ signature }) => signature.every((score, place) => score === scores[place]))
}
