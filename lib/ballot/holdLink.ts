import { tokenHash } from "@/lib/access/token"
import type { Draft } from "@/lib/ballot/draft"
import { isOver } from "@/lib/ballot/lastDay"
import { draftKey } from "@/lib/ballot/linkCodes"
import { readDraft } from "@/lib/ballot/lockDraft"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import type { Db, Transaction } from "@/lib/db/database"
import { transact, type Patience } from "@/lib/db/transact"
import type { Keys, LinkKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import type { Stage } from "@/prisma/client/enums"

/** A rater's transaction waits for a close that has begun, rather than failing. */
export const PATIENT: Patience = { maxWait: 60_000, timeout: 120_000 }

/** How it stands with an invitation while it is held: nobody else changes any of it meanwhile. */
export interface Held {
  /** The rater has declined, perhaps in another window: that has to be taken back before answering. */
  isDeclined: boolean
  /** A ballot that this link has sent is in the box. */
  isSubmitted: boolean
  /** A ballot of any link is in the box. */
  isSent: boolean
  /** The draft as it is kept at this moment. */
  draft: Draft
}

/** What is done while a link is held. */
export type RaterWork<Outcome> = (tx: Transaction, key: LinkKey, held: Held) => Promise<Outcome>

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
      if (!(await lock(tx, link, now))) return { kind: "over" }
      const row = await findRow(tx, link)
      const ended = whyEnded(row, link)
      if (ended && isInTheWay(ended)) return ended
      const key = await readLinkKey(queryOf(tx), keys, link.cycle.key)
      const { id: invitationId, linkId, token } = link
      return work(tx, key, {
        isDeclined: row.isDeclined,
        isSubmitted: row.sentBy === linkId,
        isSent: row.sentBy !== null,
        draft: readDraft(draftKey(key, { linkId, invitationId, token }), invitationId, row),
      })
    },
    PATIENT,
  )
}

/**
 * Lets one transaction at a time work on an invitation, while its cycle takes answers; false where it does not.
 *
 * The share lock makes the close wait for what has begun, and what begins later sees the close: an answer is counted,
 * or its rater is told that it was too late. It is taken first. The lock on the invitation is one beside its row: one on it
 * would leave the transaction's number there (xmax), and so name who has answered.
 */
async function lock(tx: Transaction, { id, cycleId }: RaterLink, now: Date): Promise<boolean> {
  const [cycle] = await tx.$queryRaw<{ stage: Stage; deadline: Date | null; timeZone: string }[]>`
    WITH held AS (
      SELECT c."stage"::text, c."deadline", w."timeZone"
      FROM "Cycle" c JOIN "Workspace" w ON w."id" = c."workspaceId"
      WHERE c."id" = ${cycleId}::uuid FOR SHARE OF c
    )
    SELECT held.*, pg_advisory_xact_lock(hashtextextended(${`invitation ${id}`}, 0))::text FROM held`
  return cycle !== undefined && takesAnswers(cycle, now)
}

interface InvitationRow {
  isInvited: boolean
  isCurrent: boolean
  sentBy: string | null
  isDeclined: boolean
  ciphertext: Uint8Array | null
}

/** Read behind the lock. */
async function findRow(tx: Transaction, { id, linkId, token }: RaterLink): Promise<InvitationRow> {
  const [row] = await tx.$queryRaw<InvitationRow[]>`
    SELECT
      EXISTS (SELECT FROM "Invitation" WHERE "id" = ${id}::uuid AND "withdrawnOn" IS NULL) AS "isInvited",
      EXISTS (
        SELECT FROM "Link" WHERE "id" = ${linkId}::uuid AND "tokenHash" = ${tokenHash(token)} AND "endedOn" IS NULL
      ) AS "isCurrent",
      (SELECT "linkId"::text FROM "Sent" WHERE "invitationId" = ${id}::uuid) AS "sentBy",
      EXISTS (SELECT FROM "Declined" WHERE "invitationId" = ${id}::uuid) AS "isDeclined",
      (SELECT "ciphertext" FROM "Draft" WHERE "linkId" = ${linkId}::uuid AND "invitationId" = ${id}::uuid) AS "ciphertext"`
  return row!
}

function whyEnded({ isInvited, isCurrent, sentBy }: InvitationRow, { linkId }: RaterLink): Ended | null {
  if (!isInvited) return { kind: "withdrawn" }
  return !isCurrent || (sentBy !== null && sentBy !== linkId) ? { kind: "replaced" } : null
}

function takesAnswers(cycle: { stage: Stage; deadline: Date | null; timeZone: string }, now: Date): boolean {
  switch (cycle.stage) {
    case "draft":
    case "nominating":
    case "closed":
      return false
    case "collecting":
      return !isOver(cycle.deadline, cycle.timeZone, now)
  }
}
