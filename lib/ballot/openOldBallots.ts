import { createHash, createHmac, hkdfSync } from "node:crypto"
import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "hpke"
import { z } from "zod"
import type { BallotContent } from "@/lib/ballot/ballotContent"
import { unpad } from "@/lib/ballot/padding"
import { receiptFrom } from "@/lib/ballot/receipt"
import { unlockBytes } from "@/lib/keys/lockBytes"
import { deriveKey, type Secret } from "@/lib/keys/secret"
import { DraftAnswersSchema, type DraftAnswers } from "@/lib/questionnaire/answers"

// Links, drafts and ballots as the first version made them, for the migration alone (moveOldLinks.ts).

/** The token of an invitation's link. */
export function oldToken(secret: Secret, invitationId: string, version: number): string {
  return createHmac("sha256", secret).update(`invitation\0${invitationId}\0${version}`).digest("base64url")
}

export function oldBallotId(token: string): string {
  return createHmac("sha256", token).update("ballot").digest("base64url")
}

/** The receipt that a rater was given, which followed from the ballot's id. */
export function oldReceipt(ballotId: string): string {
  return receiptFrom(createHash("sha256").update(`receipt ${ballotId}`).digest())
}

const OldDraftSchema = DraftAnswersSchema.extend({ isSent: z.boolean() })

/** What was typed and not sent; null where that was sent, or cannot be read. */
export function readOldDraft(token: string, invitationId: string, locked: Uint8Array): DraftAnswers | null {
  try {
    const key = new Uint8Array(hkdfSync("sha256", token, "", "draft", 32))
    const text = Buffer.from(unpad(unlockBytes(key, locked, invitationId))).toString()
    const { isSent, ...draft } = OldDraftSchema.parse(JSON.parse(text))
    return isSent ? null : draft
  } catch {
    return null
  }
}

const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)
const info = Buffer.from("parallax ballot 1")

/** The pair of keys that sealed a cycle's ballots, as its row was. */
export interface OldKeyPair {
  publicKey: Uint8Array
  sealedPrivateKey: Uint8Array
}

const OldContentSchema = z.object({
  subjectId: z.string(),
  group: z.string(),
  scores: z.array(z.number().nullable()),
  comments: z.record(z.string(), z.string()),
  matters: z.array(z.string()).default([]),
})

export type OpenOldBallot = (
  ballotId: string,
  asked: { subjectId: string; group: string },
  sealed: Uint8Array,
) => Promise<Omit<BallotContent, "receipt"> | null>

/**
 * Opens the old ballots of one cycle; null for one that was tampered with, or says something else than was asked, and for
 * all of a cycle whose pair of keys is gone.
 * @throws when the pair was locked under another secret
 */
export async function openOldBallots(
  secret: Secret,
  cycleId: string,
  pair: { [Part in keyof OldKeyPair]: OldKeyPair[Part] | null },
): Promise<OpenOldBallot> {
  if (!pair.publicKey || !pair.sealedPrivateKey) return async () => null
  const [publicKey, privateKey] = await Promise.all([
    suite.DeserializePublicKey(new Uint8Array(pair.publicKey)),
    suite.DeserializePrivateKey(unlockBytes(deriveKey(secret, "cycleKey"), pair.sealedPrivateKey, cycleId)),
  ])
  return async (ballotId, { subjectId, group }, sealed) => {
    const aad = Buffer.from(`${cycleId} ${ballotId}`)
    try {
      const bytes = new Uint8Array(sealed)
      const padded = await suite.Open({ publicKey, privateKey }, bytes.slice(0, 32), bytes.slice(32), { aad, info })
      const content = OldContentSchema.parse(JSON.parse(Buffer.from(unpad(padded)).toString()))
      const { scores, comments, matters } = content
      return content.subjectId === subjectId && content.group === group ? { scores, comments, matters } : null
    } catch {
      return null
    }
  }
}
