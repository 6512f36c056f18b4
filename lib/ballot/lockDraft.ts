import { DraftAnswersSchema, NO_ANSWERS, type DraftAnswers } from "@/lib/questionnaire/answers"
import { pack, QUALITY, unpack } from "@/lib/ballot/packing"
import { lockBytes, unlockBytes } from "@/lib/keys/lockBytes"

/** Answers in progress, readable only with the key of the place where they were typed (linkCodes.ts). */
export function lockDraft(key: Uint8Array, invitationId: string, draft: DraftAnswers): Uint8Array<ArrayBuffer> {
  return lockBytes(key, pack(draft, QUALITY.draft), invitationId)
}

/** @throws when the key or the invitation is another one, or the draft was changed */
export function unlockDraft(key: Uint8Array, invitationId: string, locked: Uint8Array): DraftAnswers {
  return DraftAnswersSchema.parse(unpack(unlockBytes(key, locked, invitationId)))
}

/** The draft that a row holds. Where there is no row, or it was damaged, there is none: its rater can answer anew. */
export function readDraft(key: Uint8Array, invitationId: string, row: { ciphertext: Uint8Array } | null): DraftAnswers {
  if (!row) return NO_ANSWERS
  try {
    return unlockDraft(key, invitationId, row.ciphertext)
  } catch {
    return NO_ANSWERS
  }
}
