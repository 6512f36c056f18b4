import { draftKey } from "@/lib/ballot/linkCodes"
import { lockDraft } from "@/lib/ballot/lockDraft"
import type { RaterLink } from "@/lib/ballot/raterLink"
import type { Transaction } from "@/lib/db/database"
import type { LinkKey } from "@/lib/keys/keys"
import type { Draft } from "@/lib/ballot/draft"

/** Keeps a draft in place of the one before. */
export async function writeDraft(
  tx: Transaction,
  key: LinkKey,
  { id: invitationId, linkId, token }: RaterLink,
  draft: Draft,
): Promise<void> {
  const ciphertext = lockDraft(draftKey(key, { linkId, invitationId, token }), invitationId, draft)
  await tx.$executeRaw`
    INSERT INTO "Draft" ("linkId", "invitationId", "ciphertext")
    VALUES (${linkId}::uuid, ${invitationId}::uuid, ${ciphertext})
    ON CONFLICT ("linkId", "invitationId") DO UPDATE SET "ciphertext" = EXCLUDED."ciphertext"`
}
