import { holdLink } from "@/lib/ballot/holdLink"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"

/** Says yes after all: the rater is asked again, with nothing answered yet. */
export async function undoDecline(db: Db, keys: Keys, link: RaterLink, now: Date): Promise<{ kind: "undone" } | Ended> {
  return holdLink(db, keys, link, now, async (tx) => {
    await tx.declined.deleteMany({ where: { invitationId: link.id } })
    return { kind: "undone" as const }
  })
}
