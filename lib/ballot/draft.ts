import type { DraftAnswers, DraftChanges } from "@/lib/questionnaire/answers"

/** The kept answers with others laid over them; the very same draft if that changes nothing. */
export function withChanges(
  kept: DraftAnswers,
  { scores, comments, matters = kept.matters }: DraftChanges,
): DraftAnswers {
  const isChange =
    Object.entries(scores).some(([id, score]) => kept.scores[id] !== score) ||
    Object.entries(comments).some(([id, text]) => (kept.comments[id] ?? "") !== text) ||
    matters.join() !== kept.matters.join()
  if (!isChange) return kept
  return { scores: { ...kept.scores, ...scores }, comments: { ...kept.comments, ...comments }, matters }
}

/** Whether nothing has been answered, written or chosen yet, so that there is nothing to send. */
export function isBlank({ scores, comments, matters }: DraftAnswers): boolean {
  return (
    Object.keys(scores).length === 0 && Object.values(comments).every((text) => text === "") && matters.length === 0
  )
}
