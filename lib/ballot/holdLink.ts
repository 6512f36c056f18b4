import { tokenHash } from "@/lib/access/token"
import { isOver } from "@/lib/ballot/lastDay"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import type { Db, Transaction } from "@/lib/db/database"
import { transact, type Patience } from "@/lib/db/transact"
import type { Keys, LinkKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import type { Stage } from "@/prisma/client/enums"

/** A rater's transaction waits for a close that has begun, rather than failing. */
export const PATIENT: Patience = { maxWait: 60_000, timeout: 120_000 }

/** What is done while a link is held. */
export type RaterWork<Outcome> = (tx: Transaction, key: LinkKey) => Promise<Outcome>

/**
 * Does something for a rater while the cycle is held open to their link, one window after the other; says why not, if the
 * link has ended. None of what a rater does leaves a day, a log line, an event, or a change to a row that is kept.
 */
export async function holdLink<Outcome>(
  db: Db,
  keys: Keys,
  link: RaterLink,
  now: Date,
  work: RaterWork<Outcome>,
): Promise<Outcome | Ended> {
  return hold(db, keys, link, now, work, () => true)
}

/** The same for taking back what this link has sent, which it can do after it has ended too. */
export async function holdEndedLink<Outcome>(
  db: Db,
  keys: Keys,
  link: RaterLink,
  now: Date,
  work: RaterWork<Outcome>,
): Promise<Outcome | Ended> {
  return hold(db, keys, link, now, work, ({ kind }) => kind !== "replaced")
}

async function hold<Outcome>(
  db: Db,
  keys: Keys,
  link: RaterLink,
  now: Date,
  work: RaterWork<Outcome>,
  isInTheWay: (ended: Ended) => boolean,
): Promise<Outcome | Ended> {
  return transact(
    db,
    async (tx) => {
      const ended = await whyEnded(tx, link, now)
      if (ended && isInTheWay(ended)) return ended
      return work(tx, await readLinkKey(queryOf(tx), keys, link.cycle.key))
    },
    PATIENT,
  )
}

/** Whether the rater has declined, perhaps in another window: then that has to be taken back before answering. */
export async function hasDeclined(tx: Transaction, { id }: RaterLink): Promise<boolean> {
  return (await tx.declined.count({ where: { invitationId: id } })) > 0
}

/**
 * The share lock makes the close wait for what has begun, and what begins later sees the close: an answer is counted,
 * or its rater is told that it was too late.
 */
async function whyEnded(tx: Transaction, { id, linkId, token, cycleId }: RaterLink, now: Date): Promise<Ended | null> {
  const [cycle] = await tx.$queryRaw<{ stage: Stage; deadline: Date | null; timeZone: string }[]>`
    SELECT c."stage"::text, c."deadline", w."timeZone"
    FROM "Cycle" c JOIN "Workspace" w ON w."id" = c."workspaceId"
    WHERE c."id" = ${cycleId}::uuid FOR SHARE OF c`
  if (!cycle || !takesAnswers(cycle, now)) return { kind: "over" }
  await lockInvitation(tx, id)
  if ((await tx.invitation.count({ where: { id, withdrawnOn: null } })) === 0) return { kind: "withdrawn" }
  const current = { id: linkId, tokenHash: tokenHash(token), endedOn: null }
  if ((await tx.link.count({ where: current })) === 0) return { kind: "replaced" }
  const elsewhere = { invitationId: id, linkId: { not: linkId } }
  return (await tx.sent.count({ where: elsewhere })) > 0 ? { kind: "replaced" } : null
}

/**
 * Lets one transaction at a time answer an invitation. A lock beside the row: one on it would leave the transaction's
 * number there (xmax), and so name who has answered.
 */
async function lockInvitation(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`invitation ${id}`}, 0))`
}

function takesAnswers(cycle: { stage: Stage; deadline: Date | null; timeZone: string }, now: Date): boolean {
  switch (cycle.stage) {
    case "draft":
    case "closed":
      return false
    case "collecting":
      return !isOver(cycle.deadline, cycle.timeZone, now)
  }
}
