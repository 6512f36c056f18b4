import type { Draft } from "@/lib/ballot/draft"
import { draftKey } from "@/lib/ballot/linkCodes"
import { readDraft } from "@/lib/ballot/lockDraft"
import type { RaterLink } from "@/lib/ballot/raterLink"
import type { Transaction } from "@/lib/db/database"
import type { LinkKey } from "@/lib/keys/keys"

/** The draft as it is kept at this moment, read behind the lock on its invitation. */
export async function findDraft(
  tx: Transaction,
  key: LinkKey,
  { id: invitationId, linkId, token }: RaterLink,
): Promise<Draft> {
  const place = { linkId, invitationId }
  const row = await tx.draft.findUnique({ where: { linkId_invitationId: place }, select: { ciphertext: true } })
  return readDraft(draftKey(key, { ...place, token }), invitationId, row)
}
