import { holdLink } from "@/lib/ballot/holdLink"
import { ballotId } from "@/lib/ballot/linkCodes"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"

/** Says no: answers and ballot are erased. The organiser sees that the rater declined. */
export async function declineInvitation(
  db: Db,
  keys: Keys,
  link: RaterLink,
  now: Date,
): Promise<{ kind: "declined" } | Ended> {
  const { id: invitationId, linkId } = link
  return holdLink(db, keys, link, now, async (tx, key) => {
    await tx.declined.createMany({ data: { invitationId }, skipDuplicates: true })
    await tx.sent.deleteMany({ where: { invitationId } })
    await tx.ballot.deleteMany({ where: { id: ballotId(key, linkId, invitationId) } })
    await tx.draft.deleteMany({ where: { linkId, invitationId } })
    return { kind: "declined" as const }
  })
}
