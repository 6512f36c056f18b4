import { ballotId } from "@/lib/ballot/linkCodes"
import type { Transaction } from "@/lib/db/database"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"

/**
 * Erases the ballots about a subject, before the subject itself goes: afterwards nothing tells which they were. Without the
 * cycle's key nothing does either; then they stay, sealed for nobody, and count as unexpected.
 */
export async function eraseBallotsAbout(tx: Transaction, keys: Keys, subjectId: string): Promise<void> {
  const sent = await tx.sent.findMany({
    where: { invitation: { subjectId, cycle: { stage: "collecting" } } },
    select: {
      linkId: true,
      invitationId: true,
      invitation: { select: { cycle: { select: KEY_REF } } },
    },
  })
  if (sent.length === 0) return
  const key = await findLinkKey(queryOf(tx), keys, sent[0]!.invitation.cycle)
  if (!key) return
  const ids = sent.map(({ linkId, invitationId }) => ballotId(key, linkId, invitationId))
  await tx.ballot.deleteMany({ where: { id: { in: ids } } })
}
