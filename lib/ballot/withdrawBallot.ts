import { holdLink } from "@/lib/ballot/holdLink"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import { ballotIdOf } from "@/lib/ballot/receipt"
import type { Db } from "@/lib/db/database"

/** Takes the ballot out of the box without a trace; the answers stay in the draft. */
export async function withdrawBallot(db: Db, link: RaterLink, now: Date): Promise<{ kind: "takenBack" } | Ended> {
  return holdLink(db, link, now, async (tx) => {
    await tx.sent.deleteMany({ where: { invitationId: link.id } })
    await tx.ballot.deleteMany({ where: { id: ballotIdOf(link.token) } })
    return { kind: "takenBack" as const }
  })
}
