import { hkdfSync } from "node:crypto"
import { lock, unlock } from "@/lib/ballot/box"
import { pad, unpad } from "@/lib/ballot/padding"
import { DraftAnswersSchema, type DraftAnswers } from "@/lib/questionnaire/answers"

/** Answers in progress, readable only with the token of the rater's link, which the database does not hold. */
export function lockDraft(token: string, invitationId: string, answers: DraftAnswers): Uint8Array<ArrayBuffer> {
  return lock(draftKey(token), pad(Buffer.from(JSON.stringify(answers))), invitationId)
}

/** @throws when the token or the invitation is another one, or the draft was changed */
export function unlockDraft(token: string, invitationId: string, locked: Uint8Array): DraftAnswers {
  const bytes = unpad(unlock(draftKey(token), locked, invitationId))
  return DraftAnswersSchema.parse(JSON.parse(Buffer.from(bytes).toString()))
}

/** Whether nothing has been answered or written yet, so that there is nothing to send. */
export function isBlank({ scores, comments }: DraftAnswers): boolean {
  return Object.keys(scores).length === 0 && Object.values(comments).every((text) => text === "")
}

function draftKey(token: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", token, "", "draft", 32))
}
