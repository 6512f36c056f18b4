import { ballotPlace } from "@/lib/ballot/ballotPlace"
import { drawReceipt } from "@/lib/ballot/drawReceipt"
import { isSameDraft } from "@/lib/ballot/draft"
import { holdLink } from "@/lib/ballot/holdLink"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import { sealBallot } from "@/lib/ballot/sealedBallot"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
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
): Promise<{ kind: "submitted"; receipt: string } | { kind: "changed" } | { kind: "declined" } | Ended> {
  const { id: invitationId, linkId, cycleId, subjectId, group, cycle } = link
  const content = {
    receipt: drawReceipt(),
    scores: scoresInOrder(cycle.questionnaire, group.id, answers),
    comments: answers.comments,
    matters: answers.matters,
  }
  return holdLink(db, keys, link, now, async (tx, key, { isDeclined, draft }) => {
    if (isDeclined) return { kind: "declined" as const }
    // With the draft would go what another device has typed since these answers were read from it.
    if (!isSameDraft(draft, link.draft)) return { kind: "changed" as const }
    const place = ballotPlace(key, { cycleId, invitationId, linkId, subjectId, group: group.id })
    const ciphertext = await sealBallot(key.publicKey, place, content)
    await tx.$executeRaw`
      WITH sent AS (
        INSERT INTO "Sent" ("invitationId", "linkId") VALUES (${invitationId}::uuid, ${linkId}::uuid) ON CONFLICT DO NOTHING
      ), ballot AS (
        INSERT INTO "Ballot" ("id", "cycleId", "ciphertext") VALUES (${place.ballotId}, ${cycleId}::uuid, ${ciphertext})
        ON CONFLICT ("id") DO UPDATE SET "ciphertext" = EXCLUDED."ciphertext"
      )
      DELETE FROM "Draft" WHERE "linkId" = ${linkId}::uuid AND "invitationId" = ${invitationId}::uuid`
    return { kind: "submitted" as const, receipt: content.receipt }
  })
}
