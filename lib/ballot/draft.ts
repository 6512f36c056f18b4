import { hkdfSync } from "node:crypto"
import { z } from "zod"
import { lock, unlock } from "@/lib/ballot/box"
import { pad, unpad } from "@/lib/ballot/padding"
import { DraftAnswersSchema, NO_ANSWERS, type DraftAnswers } from "@/lib/questionnaire/answers"

/** Answers as they are kept, and whether they are the very ones that were sent. */
const KeptDraftSchema = DraftAnswersSchema.extend({ isSent: z.boolean() })
export type KeptDraft = z.infer<typeof KeptDraftSchema>

export const NO_DRAFT: KeptDraft = { ...NO_ANSWERS, isSent: false }

/** Answers in progress, readable only with the token of the rater's link, which the database does not hold. */
export function lockDraft(token: string, invitationId: string, draft: KeptDraft): Uint8Array<ArrayBuffer> {
  return lock(draftKey(token), pad(Buffer.from(JSON.stringify(draft))), invitationId)
}

/** @throws when the token or the invitation is another one, or the draft was changed */
export function unlockDraft(token: string, invitationId: string, locked: Uint8Array): KeptDraft {
  const bytes = unpad(unlock(draftKey(token), locked, invitationId))
  return KeptDraftSchema.parse(JSON.parse(Buffer.from(bytes).toString()))
}

/** The kept answers with others laid over them; the very same draft if that changes nothing. */
export function withChanges(kept: KeptDraft, { scores, comments }: DraftAnswers): KeptDraft {
  const isChange =
    Object.entries(scores).some(([id, score]) => kept.scores[id] !== score) ||
    Object.entries(comments).some(([id, text]) => (kept.comments[id] ?? "") !== text)
  if (!isChange) return kept
  return { scores: { ...kept.scores, ...scores }, comments: { ...kept.comments, ...comments }, isSent: false }
}

/** Whether nothing has been answered or written yet, so that there is nothing to send. */
export function isBlank({ scores, comments }: DraftAnswers): boolean {
  return Object.keys(scores).length === 0 && Object.values(comments).every((text) => text === "")
}

function draftKey(token: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", token, "", "draft", 32))
}
