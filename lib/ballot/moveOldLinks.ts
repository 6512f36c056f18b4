import { randomUUID } from "node:crypto"
import { ballotPlace } from "@/lib/ballot/ballotPlace"
import { draftKey, invitationMac, legacyAddressMac, linkMac, marksOf } from "@/lib/ballot/linkCodes"
import { lockDraft } from "@/lib/ballot/lockDraft"
import {
  oldBallotId,
  oldReceipt,
  oldToken,
  openOldBallots,
  readOldDraft,
  type OldKeyPair,
} from "@/lib/ballot/openOldBallots"
import { sealBallot } from "@/lib/ballot/sealedBallot"
import type { SqlSession } from "@/lib/db/migrate"
import type { Keys, LinkKey } from "@/lib/keys/keys"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import type { MailWay } from "@/prisma/client/enums"

/**
 * Moves what the first version gave each invitation to what each rater has: links, drafts, ballots, keys. A step of the
 * migration. An old link goes on working for its own invitation, until its rater is mailed a new one or gets another
 * address; an old receipt stays what it was. Keys are put where there are none, so a migration that was killed and is done
 * again takes those of the first time.
 *
 * @param mailWay how mails leave now, for cycles that have written none yet
 */
export async function moveOldLinks(session: SqlSession, keys: Keys, mailWay: MailWay): Promise<void> {
  await keepLinksOfClosed(session)
  const cycles = await session.query<CollectingCycle>(
    `SELECT c."id", c."questionnaire", c."threshold", c."behaviourThreshold", c."launchedAt"::date::text AS "launchedOn",
       w."isDemo",
       k."publicKey", k."sealedPrivateKey",
       EXISTS (SELECT 1 FROM "Message" m WHERE m."cycleId" = c."id" AND m."kind" IN ('invitation', 'reminder')
         AND m."sentOn" IS NOT NULL AND m."attempts" > 0) AS "isMailed",
       EXISTS (SELECT 1 FROM "Message" m WHERE m."cycleId" = c."id" AND m."kind" IN ('invitation', 'reminder')
         AND m."sentOn" IS NOT NULL AND m."attempts" = 0) AS "isLaid"
     FROM "Cycle" c JOIN "Workspace" w ON w."id" = c."workspaceId" LEFT JOIN "CycleKey" k ON k."cycleId" = c."id"
     WHERE c."stage" = 'collecting'`,
  )
  for (const cycle of cycles) await moveCycle(session, keys, cycle, mailWay)
  await session.query(`DELETE FROM "Draft" WHERE "linkId" IS NULL`)
  await session.query(`DELETE FROM "Sent" WHERE "linkId" IS NULL`)
  await keepOneMessage(session)
  await session.query(`SELECT set_config('parallax.links_moved', 'yes', true)`)
}

type Nullable<Fields> = { [Field in keyof Fields]: Fields[Field] | null }

interface CollectingCycle extends Nullable<OldKeyPair> {
  id: string
  questionnaire: unknown
  threshold: number
  behaviourThreshold: number
  launchedOn: string
  isDemo: boolean
  isMailed: boolean
  isLaid: boolean
}

interface OldInvitation {
  id: string
  raterId: string
  subjectId: string
  group: string
  tokenHash: string
  tokenVersion: number
  address: string
  isSent: boolean
  deliveredOn: string | null
  laidOn: string | null
  draft: Uint8Array | null
}

/** A closed cycle has no key; its links lead to a page that says so. */
async function keepLinksOfClosed(session: SqlSession): Promise<void> {
  await session.query(
    `INSERT INTO "Link" ("id", "raterId", "tokenHash", "mac", "cause", "issuedOn", "legacyInvitationId")
     SELECT gen_random_uuid(), i."raterId", i."tokenHash", '', 'legacy', c."launchedAt"::date, i."id"
     FROM "Invitation" i JOIN "Cycle" c ON c."id" = i."cycleId"
     WHERE c."stage" = 'closed' AND i."tokenHash" IS NOT NULL`,
  )
}

async function moveCycle(session: SqlSession, keys: Keys, cycle: CollectingCycle, present: MailWay): Promise<void> {
  const { id: cycleId, isDemo, isMailed, isLaid } = cycle
  const key = await makeCycleKey((sql, values) => session.query(sql, values), keys, cycleId, 1)
  const { keyFingerprint, termsMac } = marksOf(key, cycleId, cycle)
  const mailWay = isDemo ? "mailbox" : isMailed ? "server" : isLaid ? "mailbox" : present
  await session.query(
    `UPDATE "Cycle" SET "keyVersion" = 1, "keyFingerprint" = $2, "termsMac" = $3, "mailWay" = $4::"MailWay" WHERE "id" = $1`,
    [cycleId, keyFingerprint, termsMac, mailWay],
  )
  const open = await openOldBallots(keys.secret, cycleId, cycle)
  const invitations = await session.query<OldInvitation>(
    `SELECT i."id", i."raterId", i."subjectId", i."group", i."tokenHash", i."tokenVersion", p."email" AS address,
       s."invitationId" IS NOT NULL AS "isSent", d."ciphertext" AS draft,
       (SELECT min(m."sentOn")::text FROM "Message" m WHERE m."invitationId" = i."id" AND m."attempts" > 0) AS "deliveredOn",
       (SELECT min(m."sentOn")::text FROM "Message" m WHERE m."invitationId" = i."id" AND m."attempts" = 0) AS "laidOn"
     FROM "Invitation" i JOIN "Person" p ON p."id" = i."personId"
     LEFT JOIN "Sent" s ON s."invitationId" = i."id" LEFT JOIN "Draft" d ON d."invitationId" = i."id"
     WHERE i."cycleId" = $1 AND i."tokenHash" IS NOT NULL`,
    [cycleId],
  )
  for (const invitation of invitations) await moveInvitation(session, keys, key, open, cycle, invitation)
}

async function moveInvitation(
  session: SqlSession,
  keys: Keys,
  key: LinkKey,
  open: Awaited<ReturnType<typeof openOldBallots>>,
  { id: cycleId, launchedOn }: CollectingCycle,
  old: OldInvitation,
): Promise<void> {
  const { id: invitationId, raterId, subjectId, group, tokenHash, address } = old
  const token = oldToken(keys.secret, invitationId, old.tokenVersion)
  const linkId = randomUUID()
  const link = { id: linkId, raterId, tokenHash }
  await session.query(
    `INSERT INTO "Link" ("id", "raterId", "tokenHash", "mac", "cause", "issuedOn", "deliveredOn", "laidOn",
       "legacyInvitationId", "legacyAddressMac")
     VALUES ($1, $2, $3, $4, 'legacy', $5::date, $6::date, $7::date, $8, $9)`,
    [
      linkId,
      raterId,
      tokenHash,
      linkMac(key, link),
      launchedOn,
      old.deliveredOn,
      old.laidOn,
      invitationId,
      legacyAddressMac(key, linkId, address),
    ],
  )
  await session.query(`UPDATE "Invitation" SET "addedOn" = $2::date, "mac" = $3 WHERE "id" = $1`, [
    invitationId,
    launchedOn,
    invitationMac(key, { id: invitationId, raterId, subjectId, group, addedOn: new Date(launchedOn) }),
  ])
  const draft = old.draft && readOldDraft(token, invitationId, old.draft)
  if (draft) {
    const locked = lockDraft(draftKey(key, { linkId, invitationId, token }), invitationId, draft)
    await session.query(`UPDATE "Draft" SET "linkId" = $2, "ciphertext" = $3 WHERE "invitationId" = $1`, [
      invitationId,
      linkId,
      locked,
    ])
  }
  if (!old.isSent) return
  await session.query(`UPDATE "Sent" SET "linkId" = $2 WHERE "invitationId" = $1`, [invitationId, linkId])
  const oldId = oldBallotId(token)
  const [ballot] = await session.query<{ ciphertext: string }>(
    `SELECT encode("ciphertext", 'hex') AS ciphertext FROM "Ballot" WHERE "id" = $1`,
    [oldId],
  )
  if (!ballot) return
  const place = ballotPlace(key, { cycleId, invitationId, linkId, subjectId, group })
  const sealed = Buffer.from(ballot.ciphertext, "hex")
  const content = await open(oldId, { subjectId, group }, sealed)
  // One that does not open goes on not to open, and is counted as such.
  const ciphertext = content
    ? await sealBallot(key.publicKey, place, { receipt: oldReceipt(oldId), ...content })
    : new Uint8Array(sealed)
  await session.query(`UPDATE "Ballot" SET "id" = $2, "ciphertext" = $3 WHERE "id" = $1`, [
    oldId,
    place.ballotId,
    ciphertext,
  ])
}

/** Of messages that wait or have failed, one for each rater, which will name all colleagues; rather one that waits. */
async function keepOneMessage(session: SqlSession): Promise<void> {
  await session.query(
    `DELETE FROM "Message" m USING "Message" other
     WHERE m."raterId" = other."raterId" AND m."kind" = other."kind" AND m."kind" IN ('invitation', 'reminder')
       AND m."sentOn" IS NULL AND other."sentOn" IS NULL
       AND (other."failedOn" IS NOT NULL, other."id") < (m."failedOn" IS NOT NULL, m."id")`,
  )
}
