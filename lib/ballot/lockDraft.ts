import { DraftSchema, NO_DRAFT, type Draft } from "@/lib/ballot/draft"
import { pack, QUALITY, unpack } from "@/lib/ballot/packing"
import { lockBytes, NONCE_BYTES, unlockBytes } from "@/lib/keys/lockBytes"
import type { DraftAnswers } from "@/lib/questionnaire/answers"

/** Answers in progress, readable only with the key of the place where they were typed (linkCodes.ts). */
export function lockDraft(key: Uint8Array, invitationId: string, draft: Draft | DraftAnswers): Uint8Array<ArrayBuffer> {
  return lockBytes(key, pack(draft, QUALITY.draft), invitationId)
}

/** @throws when the key or the invitation is another one, or the draft was changed */
export function unlockDraft(key: Uint8Array, invitationId: string, locked: Uint8Array): Draft {
  return DraftSchema.parse(unpack(unlockBytes(key, locked, invitationId)))
}

/** The draft that a row holds. Where there is no row, or it was damaged, there is none: its rater can answer anew. */
export function readDraft(key: Uint8Array, invitationId: string, row: { ciphertext: Uint8Array | null } | null): Draft {
  if (!row?.ciphertext) return NO_DRAFT
  try {
    return unlockDraft(key, invitationId, row.ciphertext)
  } catch {
    return NO_DRAFT
  }
}

/** By which a locked draft is known from any that is written in its place: its nonce, in hexadecimal. */
export function nonceOf(locked: Uint8Array): string {
  return Buffer.from(locked.subarray(0, NONCE_BYTES)).toString("hex")
}
