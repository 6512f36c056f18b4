import { inOrder } from "@/lib/ballot/declineInvitation"
import { holdLink, PATIENT } from "@/lib/ballot/holdLink"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Keys } from "@/lib/keys/keys"

/** Says yes after all: the rater is asked again, with what they had typed. */
export async function undoDecline(db: Db, keys: Keys, link: RaterLink, now: Date): Promise<{ kind: "undone" } | Ended> {
  return holdLink(db, keys, link, now, async (tx) => {
    await tx.declined.deleteMany({ where: { invitationId: link.id } })
    return { kind: "undone" as const }
  })
}

/** The same about several colleagues, as one. @returns about how many */
export async function undoDeclines(db: Db, keys: Keys, links: RaterLink[], now: Date): Promise<number> {
  return transact(
    db,
    async (tx) => {
      let undone = 0
      for (const link of inOrder(links)) {
        const { kind } = await undoDecline(tx, keys, link, now)
        if (kind === "undone") undone += 1
      }
      return undone
    },
    PATIENT,
  )
}
