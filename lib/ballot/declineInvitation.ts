import { holdLink } from "@/lib/ballot/holdLink"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import { ballotIdOf } from "@/lib/ballot/receipt"
import type { Db } from "@/lib/db/database"

/** Says no: answers and ballot are erased. The organiser sees that the rater declined. */
export async function declineInvitation(db: Db, link: RaterLink, now: Date): Promise<{ kind: "declined" } | Ended> {
  const { id, token } = link
  return holdLink(db, link, now, async (tx) => {
    await tx.declined.createMany({ data: { invitationId: id }, skipDuplicates: true })
    await tx.sent.deleteMany({ where: { invitationId: id } })
    await tx.ballot.deleteMany({ where: { id: ballotIdOf(token) } })
    await tx.draft.deleteMany({ where: { invitationId: id } })
    return { kind: "declined" as const }
  })
}
