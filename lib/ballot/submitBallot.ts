import { asRead } from "@/lib/ballot/asRead"
import type { BallotContent } from "@/lib/ballot/ballotContent"
import { ballotPlace } from "@/lib/ballot/ballotPlace"
import { drawReceipt } from "@/lib/ballot/drawReceipt"
import { isSameDraft } from "@/lib/ballot/draft"
import { holdLink } from "@/lib/ballot/holdLink"
import { isOver } from "@/lib/ballot/lastDay"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import { sealBallot } from "@/lib/ballot/sealedBallot"
import type { Db } from "@/lib/db/database"
import type { Keys, LinkKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import { scoresInOrder, type Answers } from "@/lib/questionnaire/answers"

/**
 * Lays the answers into the box as a sealed ballot, and ends their draft: from now on nobody can read them, the rater
 * included. The same link has one ballot on an invitation: a second one replaces it, with a receipt of its own.
 */
export async function submitBallot(
  db: Db,
  keys: Keys,
  link: RaterLink,
  answers: Answers,
  now: Date,
): Promise<Submitted> {
  const { group, cycle } = link
  const content = {
    receipt: drawReceipt(),
    scores: scoresInOrder(cycle.questionnaire, group.id, answers),
    comments: answers.comments,
    matters: answers.matters,
  }
  return (await submitOverRead(db, keys, link, content, now)) ?? submitBehindLock(db, keys, link, content, now)
}

type Submitted = { kind: "submitted"; receipt: string } | { kind: "changed" } | { kind: "declined" } | Ended

/** In one statement where all is still as the link was read, the draft above all; else null, and nothing was done. */
async function submitOverRead(
  db: Db,
  keys: Keys,
  link: RaterLink,
  content: BallotContent,
  now: Date,
): Promise<Extract<Submitted, { kind: "submitted" }> | null> {
  const { cycle, draftNonce } = link
  if (draftNonce === null || isOver(cycle.deadline, cycle.timeZone, now)) return null
  const key = await readLinkKey(queryOf(db), keys, cycle.key)
  const { ballotId, ciphertext } = await sealed(key, link, content)
  const sealed64 = Buffer.from(ciphertext).toString("base64")
  const { cycleId, lastDay, linkId, hash, invitationId, sentBy, nonce } = asRead(link)
  const [row] = await db.$queryRaw<{ isSent: boolean }[]>`
    SELECT "sendOverRead"(
      ${cycleId}::uuid, ${lastDay}::date, ${linkId}::uuid, ${hash}, ${invitationId}::uuid, ${sentBy}::uuid, ${nonce},
      ${ballotId}, ${sealed64}
    ) AS "isSent"`
  return row!.isSent ? { kind: "submitted", receipt: content.receipt } : null
}

/** One window after the other: what has changed meanwhile is told. */
async function submitBehindLock(
  db: Db,
  keys: Keys,
  link: RaterLink,
  content: BallotContent,
  now: Date,
): Promise<Submitted> {
  const { id: invitationId, linkId, cycleId } = link
  return holdLink(db, keys, link, now, async (tx, key, { isDeclined, draft }): Promise<Submitted> => {
    if (isDeclined) return { kind: "declined" }
    // With the draft would go what another device has typed since these answers were read from it.
    if (!isSameDraft(draft, link.draft)) return { kind: "changed" }
    const { ballotId, ciphertext } = await sealed(key, link, content)
    await tx.$executeRaw`
      WITH sent AS (
        INSERT INTO "Sent" ("invitationId", "linkId") VALUES (${invitationId}::uuid, ${linkId}::uuid) ON CONFLICT DO NOTHING
      ), ballot AS (
        INSERT INTO "Ballot" ("id", "cycleId", "ciphertext") VALUES (${ballotId}, ${cycleId}::uuid, ${ciphertext})
        ON CONFLICT ("id") DO UPDATE SET "ciphertext" = EXCLUDED."ciphertext"
      )
      DELETE FROM "Draft" WHERE "linkId" = ${linkId}::uuid AND "invitationId" = ${invitationId}::uuid`
    return { kind: "submitted", receipt: content.receipt }
  })
}

async function sealed(key: LinkKey, link: RaterLink, content: BallotContent) {
  const { id: invitationId, linkId, cycleId, subjectId, group } = link
  const place = ballotPlace(key, { cycleId, invitationId, linkId, subjectId, group: group.id })
  return { ballotId: place.ballotId, ciphertext: await sealBallot(key.publicKey, place, content) }
}
