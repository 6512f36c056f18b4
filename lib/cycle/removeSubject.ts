import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { daysAfter } from "@/lib/words/day"

/** @param removalId undoes it (undoRemoval.ts) */
export type SubjectRemoved = { kind: "removed"; removalId: string }

/** Takes somebody out of a draft, with everyone who would have been asked about them or
 * was proposed. For a day that can be undone. */
export async function removeSubject(
  db: Db,
  organiser: Organiser,
  subjectId: string,
  now: Date,
): Promise<SubjectRemoved | NoDraft> {
  return transact(db, async (tx) => {
    const where = { id: subjectId, cycle: cyclesOf(organiser) }
    const found = await tx.subject.findFirst({ where, select: { cycleId: true } })
    if (!found) return { kind: "gone" }
    const { cycleId } = found
    return lockDraft(tx, organiser, cycleId, async (): Promise<SubjectRemoved | { kind: "gone" }> => {
      const subject = await tx.subject.findFirst({
        where,
        select: {
          personId: true,
          coachId: true,
          nomination: true,
          sentBackWord: true,
          invitations: { select: { group: true, proposedById: true, rater: { select: { personId: true } } } },
          proposals: { select: { group: true, personId: true, name: true, email: true, proposedById: true } },
        },
      })
      if (!subject) return { kind: "gone" }
      const { personId, coachId, invitations, nomination, sentBackWord, proposals } = subject
      const raters = invitations.map(({ group, proposedById, rater }) => {
        return { personId: rater.personId, group, proposedById }
      })
      await tx.removedSubject.deleteMany({
        where: { cycleId, OR: [{ personId }, { removedAt: { lt: daysAfter(now, -1) } }] },
      })
      const removalId = randomUUID()
      await tx.removedSubject.create({
        data: {
          id: removalId,
          cycleId,
          personId,
          coachId,
          raters,
          nomination: { nomination, sentBackWord, proposals },
          removedAt: now,
        },
      })
      await tx.subject.delete({ where: { id: subjectId } })
      return { kind: "removed", removalId }
    })
  })
}
