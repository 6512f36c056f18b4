import type { KeptDraft } from "@/lib/ballot/draft"
import { lockDraft } from "@/lib/ballot/lockDraft"
import type { RaterLink } from "@/lib/ballot/raterLink"
import type { Transaction } from "@/lib/db/database"

/** Keeps a draft in place of the one before. */
export async function writeDraft(tx: Transaction, { id, token }: RaterLink, draft: KeptDraft): Promise<void> {
  const ciphertext = lockDraft(token, id, draft)
  await tx.draft.upsert({
    where: { invitationId: id },
    create: { invitationId: id, ciphertext },
    update: { ciphertext },
  })
}
