import { z } from "zod"
import { askedOf, MOST_THAT_MATTER, offeredAsMattering } from "@/lib/questionnaire/asked"
import { perDocument } from "@/lib/questionnaire/perDocument"
import { isAskedOf, type Questionnaire } from "@/lib/questionnaire/schema"
import { fault } from "@/lib/words/fault"
import { lengthOf, textSchema } from "@/lib/words/text"

/** The longest comment that is taken, in characters as a reader counts them. */
export const COMMENT_LIMIT = 20_000

/**
 * The most characters that all comments of one rater about one colleague may have together, so that nearly every ballot is of
 * the same size. It holds when they are sent; a draft keeps whatever is typed.
 */
export const COMMENTS_LIMIT = 6000

/** Complete answers of one rater, to what their group is asked. */
export interface Answers {
  /** A score on the scale, or null ("not observed"), for every item. */
  scores: Record<string, number | null>
  /** Only those that say something. */
  comments: Record<string, string>
  /** Ids of the competencies that matter most in the role, in the questionnaire's order; of anonymous raters none. */
  matters: string[]
}

/** Answers in progress: an item that is absent has not been answered, which is not the same as "not observed". */
export const DraftAnswersSchema = z.object({
  scores: z.record(z.string(), z.number().int().min(1).max(7).nullable()),
  comments: z.record(z.string(), z.string()),
  matters: z.array(z.string()).default([]),
})
export type DraftAnswers = z.infer<typeof DraftAnswersSchema>

/** What is laid over answers in progress; what is absent stays as it is. */
export type DraftChanges = Omit<DraftAnswers, "matters"> & Partial<Pick<DraftAnswers, "matters">>

export const NO_ANSWERS: DraftAnswers = { scores: {}, comments: {}, matters: [] }

/** How many characters all comments have together, as a reader counts them. */
export function commentsLength(comments: Record<string, string>): number {
  return Object.values(comments).reduce((so, text) => so + lengthOf(text), 0)
}

/**
 * Answers of a rater group to this questionnaire, from whatever a browser sent; items not mentioned become null. Comments
 * that are too long together are refused, each of them.
 */
export const answersSchema = perDocument((questionnaire: Questionnaire, groupId): z.ZodType<Answers> => {
  const { items } = askedOf(questionnaire, groupId)
  const ofFittingLength = draftSchema(questionnaire, groupId).superRefine(({ comments }, { addIssue }) => {
    if (commentsLength(comments) <= COMMENTS_LIMIT) return
    const message = fault("faults.tooLongTogether", { max: COMMENTS_LIMIT })
    for (const [id, text] of Object.entries(comments)) {
      if (text !== "") addIssue({ code: "custom", path: ["comments", id], message })
    }
  })
  return ofFittingLength.transform(({ scores, comments, matters = [] }) => ({
    scores: Object.fromEntries(items.map(({ id }) => [id, scores[id] ?? null])),
    comments: Object.fromEntries(Object.entries(comments).filter(([, text]) => text !== "")),
    matters,
  }))
})

/** The same for answers in progress: nothing is filled in, and what the group is not asked is refused. */
export const draftSchema = perDocument((questionnaire: Questionnaire, groupId): z.ZodType<DraftChanges> => {
  const { items, questions, scale } = askedOf(questionnaire, groupId)
  const top = scale.points.length
  const wrong = fault("faults.fromTo", { min: 1, max: top })
  const score = z.number(wrong).int(wrong).min(1, wrong).max(top, wrong)
  const comment = textSchema(COMMENT_LIMIT)
  return z.strictObject({
    scores: z.strictObject(
      Object.fromEntries(items.map(({ id }) => [id, score.nullable().optional()])),
    ) as unknown as z.ZodType<Record<string, number | null>>,
    comments: z.strictObject(
      Object.fromEntries(questions.map(({ id }) => [id, comment.optional()])),
    ) as unknown as z.ZodType<Record<string, string>>,
    matters: mattersSchema(questionnaire, groupId).optional(),
  })
})

/** Each once, in the questionnaire's order. */
function mattersSchema(questionnaire: Questionnaire, groupId: string): z.ZodType<string[]> {
  const offered = offeredAsMattering(questionnaire, groupId)
  return z
    .array(z.string().refine((id) => offered.includes(id)))
    .transform((chosen) => offered.filter((id) => chosen.includes(id)))
    .refine(({ length }) => length <= MOST_THAT_MATTER, fault("faults.atMostThese", { max: MOST_THAT_MATTER }))
}

/**
 * The scores of complete answers in the item order of the whole questionnaire, as a response holds them: null also for
 * what the group was not asked.
 */
export function scoresInOrder(
  { items }: Pick<Questionnaire, "items">,
  groupId: string,
  { scores }: Pick<Answers, "scores">,
): (number | null)[] {
  return items.map((item) => (isAskedOf(item, groupId) ? (scores[item.id] ?? null) : null))
}

/** How far a rater has come in what they are asked: an explicit "not observed" is an answer too. */
export function progressOf(
  { items }: { items: { id: string }[] },
  draft: Pick<DraftAnswers, "scores">,
): { answered: number; total: number; missing: string[] } {
  const missing = items.filter(({ id }) => draft.scores[id] === undefined).map(({ id }) => id)
  return { answered: items.length - missing.length, total: items.length, missing }
}
