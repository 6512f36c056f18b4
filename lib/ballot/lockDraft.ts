import { hkdfSync } from "node:crypto"
import { KeptDraftSchema, NO_DRAFT, type KeptDraft } from "@/lib/ballot/draft"
import { lockBytes, unlockBytes } from "@/lib/keys/lockBytes"
import { pad, unpad } from "@/lib/ballot/padding"

/** Answers in progress, readable only with the token of the rater's link, which the database does not hold. */
export function lockDraft(token: string, invitationId: string, draft: KeptDraft): Uint8Array<ArrayBuffer> {
  return lockBytes(draftKey(token), pad(Buffer.from(JSON.stringify(draft))), invitationId)
}

/** @throws when the token or the invitation is another one, or the draft was changed */
export function unlockDraft(token: string, invitationId: string, locked: Uint8Array): KeptDraft {
  const bytes = unpad(unlockBytes(draftKey(token), locked, invitationId))
  return KeptDraftSchema.parse(JSON.parse(Buffer.from(bytes).toString()))
}

/** The draft that a row holds. Where there is no row, or it was damaged, there is none: its rater can answer anew. */
export function readDraft(token: string, invitationId: string, row: { ciphertext: Uint8Array } | null): KeptDraft {
  if (!row) return NO_DRAFT
  try {
    return unlockDraft(token, invitationId, row.ciphertext)
  } catch {
    return NO_DRAFT
  }
}

function draftKey(token: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", token, "", "draft", 32))
}
