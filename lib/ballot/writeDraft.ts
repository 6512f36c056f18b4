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
  const place = { linkId, invitationId }
  const ciphertext = lockDraft(draftKey(key, { ...place, token }), invitationId, draft)
  await tx.draft.upsert({
    where: { linkId_invitationId: place },
    create: { ...place, ciphertext },
    update: { ciphertext },
  })
}
