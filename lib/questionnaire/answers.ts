import { z } from "zod"
import type { Questionnaire } from "@/lib/questionnaire/schema"

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
  const score = z
    .number()
    .int("must be a whole number")
    .min(1, `must be from 1 to ${top}`)
    .max(top, `must be from 1 to ${top}`)
  const comment = z
    .string()
    .transform(cleanText)
    .refine(
      (text) => [...text].length <= COMMENT_LIMIT,
      `must have at most ${COMMENT_LIMIT.toLocaleString("en")} characters`,
    )
  return z.strictObject({
    scores: z.strictObject(
      Object.fromEntries(questionnaire.items.map(({ id }) => [id, score.nullable().optional()])),
    ) as unknown as z.ZodType<Record<string, number | null>>,
    comments: z.strictObject(
      Object.fromEntries(questionnaire.questions.map(({ id }) => [id, comment.optional()])),
    ) as unknown as z.ZodType<Record<string, string>>,
  })
}

/** A comment as it is kept: whole characters, one kind of line end, no invisible controls, no space around it. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize("NFC")
      .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, "")
      .trim()
  )
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
