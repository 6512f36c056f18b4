import { holdEndedLink } from "@/lib/ballot/holdLink"
import { ballotId } from "@/lib/ballot/linkCodes"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"

/** Takes what this link has sent out of the box and destroys it. A link that has ended can do this too, and no more. */
export async function withdrawBallot(
  db: Db,
  keys: Keys,
  link: RaterLink,
  now: Date,
): Promise<{ kind: "takenBack" } | Ended> {
  const { id: invitationId, linkId } = link
  return holdEndedLink(db, keys, link, now, async (tx, key) => {
    await tx.sent.deleteMany({ where: { invitationId, linkId } })
    await tx.ballot.deleteMany({ where: { id: ballotId(key, linkId, invitationId) } })
    return { kind: "takenBack" as const }
  })
}
