import { z } from "zod"
import { MOST_THAT_MATTER, offeredAsMattering } from "@/lib/questionnaire/asked"
import { isAskedOf, type Questionnaire } from "@/lib/questionnaire/schema"

/** What a ballot says once it is open; about whom and as what is bound to it, not in it. */
export const BallotContentSchema = z.object({
  /** Proves to its rater that this very sending was counted. */
  receipt: z.string(),
  /** In the item order of the whole questionnaire; null also for what the group is not asked. */
  scores: z.array(z.number().int().min(1).max(7).nullable()),
  comments: z.record(z.string(), z.string()),
  /** Ids of the competencies that matter most in the role, each once. */
  matters: z.array(z.string()).default([]),
})
export type BallotContent = z.infer<typeof BallotContentSchema>

/** Whether these are answers to what a rater group is asked by this very questionnaire. */
export function isAnswerTo(
  questionnaire: Questionnaire,
  group: string,
  { scores, comments, matters }: Omit<BallotContent, "receipt">,
): boolean {
  const { items, questions, scale } = questionnaire
  const offered = offeredAsMattering(questionnaire, group)
  return (
    scores.length === items.length &&
    scores.every((score, place) => {
      return score === null || (score <= scale.points.length && isAskedOf(items[place]!, group))
    }) &&
    Object.keys(comments).every((question) => questions.some(({ id }) => id === question)) &&
    matters.length <= MOST_THAT_MATTER &&
    new Set(matters).size === matters.length &&
    matters.every((competency) => offered.includes(competency))
  )
}
