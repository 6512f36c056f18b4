import { holdLink, PATIENT } from "@/lib/ballot/holdLink"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Keys } from "@/lib/keys/keys"

export type Declining =
  | { kind: "declined" }
  /** It has been answered, perhaps in another window: what is in the box is taken back first. */
  | { kind: "sent" }
  | Ended

/**
 * Says no, and loses nothing: what was typed stays until the close, for whoever changes their mind. The organiser sees
 * that the rater declined.
 */
export async function declineInvitation(db: Db, keys: Keys, link: RaterLink, now: Date): Promise<Declining> {
  const { id: invitationId } = link
  return holdLink(db, keys, link, now, async (tx, _, { isSent }): Promise<Declining> => {
    if (isSent) return { kind: "sent" }
    await tx.declined.createMany({ data: { invitationId }, skipDuplicates: true })
    return { kind: "declined" }
  })
}

/**
 * Says no about several colleagues at once: all of them, or none after a crash. Of whom has been answered meanwhile, or is
 * no longer asked about, nothing is said.
 *
 * @returns about how many
 */
export async function declineInvitations(db: Db, keys: Keys, links: RaterLink[], now: Date): Promise<number> {
  return transact(
    db,
    async (tx) => {
      let declined = 0
      for (const link of inOrder(links)) {
        const { kind } = await declineInvitation(tx, keys, link, now)
        if (kind === "declined") declined += 1
      }
      return declined
    },
    PATIENT,
  )
}

/** Always the same order: two windows that lock several invitations then wait for each other, and neither for ever. */
export function inOrder(links: RaterLink[]): RaterLink[] {
  return links.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
