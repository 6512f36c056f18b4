import { z } from "zod"
import { DraftAnswersSchema, NO_ANSWERS, type DraftAnswers, type DraftChanges } from "@/lib/questionnaire/answers"

/** Answers as they are kept, and whether they are the very ones that were sent. */
export const KeptDraftSchema = DraftAnswersSchema.extend({ isSent: z.boolean() })
export type KeptDraft = z.infer<typeof KeptDraftSchema>

export const NO_DRAFT: KeptDraft = { ...NO_ANSWERS, isSent: false }

/** The kept answers with others laid over them; the very same draft if that changes nothing. */
export function withChanges(kept: KeptDraft, { scores, comments, matters = kept.matters }: DraftChanges): KeptDraft {
  const isChange =
    Object.entries(scores).some(([id, score]) => kept.scores[id] !== score) ||
    Object.entries(comments).some(([id, text]) => (kept.comments[id] ?? "") !== text) ||
    matters.join() !== kept.matters.join()
  if (!isChange) return kept
  return {
    scores: { ...kept.scores, ...scores },
    comments: { ...kept.comments, ...comments },
    matters,
    isSent: false,
  }
}

/** Whether nothing has been answered, written or chosen yet, so that there is nothing to send. */
export function isBlank({ scores, comments, matters }: DraftAnswers): boolean {
  return (
    Object.keys(scores).length === 0 && Object.values(comments).every((text) => text === "") && matters.length === 0
  )
}
