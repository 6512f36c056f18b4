import { answersOf } from "@/lib/audit/experiment"
import type { Review } from "@/lib/audit/buildReview"
import { ballotPlace, type Answering } from "@/lib/ballot/ballotPlace"
import { drawReceipt } from "@/lib/ballot/drawReceipt"
import { sealBallot } from "@/lib/ballot/sealedBallot"
import { KEY_REF, type LinkKey, type SealKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import { readSealKey } from "@/lib/keys/readSealKey"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { scoresInOrder } from "@/lib/questionnaire/answers"

/** Both parts of a cycle's key, which the experimenter has and no attacker. */
export async function readKeys({ db, keys, cycleId }: Review): Promise<{ link: LinkKey; seal: SealKey }> {
  const cycle = await db.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: KEY_REF,
  })
  return { link: await readLinkKey(queryOf(db), keys, cycle), seal: await readSealKey(queryOf(db), keys, cycle) }
}

/** Where somebody's ballot about somebody belongs: their invitation and the link that they have now. */
export async function findPlace(
  { db, cycleId, people, subjects }: Review,
  rater: string,
  subject: string,
): Promise<Answering> {
  const {
    id,
    subjectId,
    group,
    rater: found,
  } = await db.invitation.findFirstOrThrow({
    where: { cycleId, subjectId: subjects.get(subject)!, rater: { personId: people.get(rater)! } },
    select: {
      id: true,
      subjectId: true,
      group: true,
      rater: { select: { links: { where: { endedOn: null }, select: { id: true } } } },
    },
  })
  return { cycleId, invitationId: id, linkId: found.links[0]!.id, subjectId, group }
}

/**
 * Lays a ballot into the box as who holds the cycle's key could: what would go unseen with a weaker product, in which the
 * key rests in the database.
 */
export async function forgeBallot(
  review: Review,
  answering: Answering,
  { receipt = drawReceipt(), score = 1 }: { receipt?: string; score?: number } = {},
): Promise<string> {
  const { link } = await readKeys(review)
  const place = ballotPlace(link, answering)
  const answers = answersOf([score, score, score], "forged")
  const scores = scoresInOrder(builtInQuestionnaire, answering.group, answers)
  const content = { receipt, scores, comments: answers.comments, matters: [] }
  const ciphertext = await sealBallot(link.publicKey, place, content)
  const { cycleId, invitationId, linkId } = answering
  await review.db.sent.createMany({ data: { invitationId, linkId }, skipDuplicates: true })
  await review.db.ballot.upsert({
    where: { id: place.ballotId },
    create: { id: place.ballotId, cycleId, ciphertext },
    update: { ciphertext },
  })
  return receipt
}
