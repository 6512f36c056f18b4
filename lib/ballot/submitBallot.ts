import { hasDeclined, holdLink } from "@/lib/ballot/holdLink"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import { ballotIdOf, receiptOf } from "@/lib/ballot/receipt"
import { sealBallot } from "@/lib/ballot/sealBallot"
import { writeDraft } from "@/lib/ballot/writeDraft"
import type { Db } from "@/lib/db/database"
import { scoresInOrder, type Answers } from "@/lib/questionnaire/answers"

/**
 * Lays the answers into the box as a sealed ballot. The same link has one ballot: a second time replaces it, and
 * the receipt stays the same.
 */
export async function submitBallot(
  db: Db,
  link: RaterLink,
  answers: Answers,
  now: Date,
): Promise<{ kind: "submitted"; receipt: string } | { kind: "declined" } | Ended> {
  const { id, cycleId, token, subjectId, group, cycle } = link
  const ballotId = ballotIdOf(token)
  const content = {
    subjectId,
    group: group.id,
    scores: scoresInOrder(cycle.questionnaire, group.id, answers),
    comments: answers.comments,
    matters: answers.matters,
  }
  return holdLink(db, link, now, async (tx) => {
    if (await hasDeclined(tx, link)) return { kind: "declined" as const }
    const { publicKey } = await tx.cycleKey.findUniqueOrThrow({ where: { cycleId }, select: { publicKey: true } })
    const ciphertext = await sealBallot(publicKey, { cycleId, ballotId }, content)
    await tx.sent.createMany({ data: { invitationId: id }, skipDuplicates: true })
    await tx.ballot.upsert({
      where: { id: ballotId },
      create: { id: ballotId, cycleId, ciphertext },
      update: { ciphertext },
    })
    await writeDraft(tx, link, { ...answers, isSent: true })
    return { kind: "submitted" as const, receipt: receiptOf(ballotId) }
  })
}
