import { z } from "zod"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/** What a ballot says once it is open. */
export const BallotContentSchema = z.object({
  subjectId: z.uuid(),
  group: z.string(),
  /** In the questionnaire's item order. */
  scores: z.array(z.number().int().min(1).max(7).nullable()),
  comments: z.record(z.string(), z.string()),
})
export type BallotContent = z.infer<typeof BallotContentSchema>

/** Whether scores and comments are answers to this very questionnaire. */
export function isAnswerTo(
  { items, questions, scale }: Questionnaire,
  { scores, comments }: Pick<BallotContent, "scores" | "comments">,
): boolean {
  return (
    scores.length === items.length &&
    scores.every((score) => score === null || score <= scale.points.length) &&
    Object.keys(comments).every((question) => questions.some(({ id }) => id === question))
  )
}
