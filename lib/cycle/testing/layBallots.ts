// Ballots in batches, where submitting them one by one would take long.

import { ballotPlace } from "@/lib/ballot/ballotPlace"
import { drawReceipt } from "@/lib/ballot/drawReceipt"
import { sealBallot } from "@/lib/ballot/sealedBallot"
import type { Database } from "@/lib/db/database"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { isAskedOf } from "@/lib/questionnaire/schema"

const ROWS_AT_ONCE = 500

/** Answers the invitations of a collecting cycle; one ballot of three has a comment. @param leaves who does not answer */
export async function layBallots(
  db: Database,
  keys: Keys,
  cycleId: string,
  leaves: (place: number) => boolean = () => false,
): Promise<void> {
  const cycle = await db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: KEY_REF })
  const key = await readLinkKey(queryOf(db), keys, cycle)
  const asked = await db.invitation.findMany({
    where: { cycleId },
    orderBy: { id: "asc" },
    select: { id: true, subjectId: true, group: true, rater: { select: { links: { select: { id: true } } } } },
  })
  const invitations = asked.filter((_, place) => !leaves(place))
  for (let start = 0; start < invitations.length; start += ROWS_AT_ONCE) {
    const portion = invitations.slice(start, start + ROWS_AT_ONCE)
    const data = await Promise.all(
      portion.map(async ({ id: invitationId, subjectId, group, rater }, index) => {
        const linkId = rater.links[0]!.id
        const place = ballotPlace(key, { cycleId, invitationId, linkId, subjectId, group })
        const scores = builtInQuestionnaire.items.map((item, number) => {
          return isAskedOf(item, group) ? ((index + number) % 5) + 1 : null
        })
        const comments: Record<string, string> =
          index % 3 === 0 ? { keep: "Asks first, and decides then. It helps us all." } : {}
        const content = { receipt: drawReceipt(), scores, comments, matters: [] }
        return { id: place.ballotId, cycleId, ciphertext: await sealBallot(key.publicKey, place, content) }
      }),
    )
    await db.ballot.createMany({ data })
  }
  const sent = invitations.map(({ id: invitationId, rater }) => ({ invitationId, linkId: rater.links[0]!.id }))
  await db.sent.createMany({ data: sent })
}
