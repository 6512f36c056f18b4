import { z } from "zod"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { fault } from "@/lib/words/fault"
import { textSchema } from "@/lib/words/text"

/** The longest comment that is taken, in characters as a reader counts them. */
export const COMMENT_LIMIT = 20_000

/** Complete answers: a score on the scale or null ("not observed") for every item; only non-empty comments. */
export interface Answers {
  scores: Record<string, number | null>
  comments: Record<string, string>
}

/** Answers in progress: an item that is absent has not been answered, which is not the same as "not observed". */
export const DraftAnswersSchema = z.object({
  scores: z.record(z.string(), z.number().int().min(1).max(7).nullable()),
  comments: z.record(z.string(), z.string()),
})
export type DraftAnswers = z.infer<typeof DraftAnswersSchema>

export const NO_ANSWERS: DraftAnswers = { scores: {}, comments: {} }

/** Answers to this questionnaire, from whatever a rater's browser sent; items not mentioned become null. */
export function answersSchema(questionnaire: Questionnaire): z.ZodType<Answers> {
  return draftSchema(questionnaire).transform(({ scores, comments }) => ({
    scores: Object.fromEntries(questionnaire.items.map(({ id }) => [id, scores[id] ?? null])),
    comments: Object.fromEntries(Object.entries(comments).filter(([, text]) => text !== "")),
  }))
}

/** The same for answers in progress: nothing is filled in, and unknown items are refused. */
export function draftSchema(questionnaire: Questionnaire): z.ZodType<DraftAnswers> {
  const top = questionnaire.scale.points.length
  const wrong = fault("faults.fromTo", { min: 1, max: top })
  const score = z.number(wrong).int(wrong).min(1, wrong).max(top, wrong)
  const comment = textSchema(COMMENT_LIMIT)
  return z.strictObject({
    scores: z.strictObject(
      Object.fromEntries(questionnaire.items.map(({ id }) => [id, score.nullable().optional()])),
    ) as unknown as z.ZodType<Record<string, number | null>>,
    comments: z.strictObject(
      Object.fromEntries(questionnaire.questions.map(({ id }) => [id, comment.optional()])),
    ) as unknown as z.ZodType<Record<string, string>>,
  })
}

/** The scores of complete answers in the questionnaire's item order, as a response holds them. */
export function scoresInOrder(questionnaire: Questionnaire, answers: Answers): (number | null)[] {
  return questionnaire.items.map(({ id }) => answers.scores[id] ?? null)
}

/** How far a rater has come: an explicit "not observed" is an answer too. */
export function progressOf(
  { items }: Questionnaire,
  draft: DraftAnswers,
): { answered: number; total: number; missing: string[] } {
  const missing = items.filter(({ id }) => draft.scores[id] === undefined).map(({ id }) => id)
  return { answered: items.length - missing.length, total: items.length, missing }
}
