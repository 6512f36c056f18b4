import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { RemovedNominationSchema, RemovedRatersSchema } from "@/lib/cycle/removedSubject"
import { cyclesOf } from "@/lib/cycle/scope"
import { writeInvitations } from "@/lib/cycle/writeInvitations"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"

/**
 * Brings somebody who was taken out of a draft back into it, with those who would have been asked about them or were
 * proposed, and are still in the directory. Who was added anew meanwhile stays as they are now.
 */
export async function undoRemoval(
  db: Db,
  organiser: Organiser,
  removalId: string,
): Promise<{ kind: "undone"; personId: string } | NoDraft> {
  return transact(db, async (tx) => {
    const where = { id: removalId, cycle: cyclesOf(organiser) }
    const found = await tx.removedSubject.findFirst({ where, select: { cycleId: true } })
    if (!found) return { kind: "gone" }
    const { cycleId } = found
    return lockDraft(tx, organiser, cycleId, async () => {
      const removal = await tx.removedSubject.findFirst({ where })
      if (!removal) return { kind: "gone" as const }
      const { personId, coachId } = removal
      await tx.removedSubject.delete({ where: { id: removalId } })
      const undone = { kind: "undone" as const, personId }
      if (await tx.subject.findFirst({ where: { cycleId, personId }, select: { id: true } })) return undone
      const coach = coachId && (await tx.user.findUnique({ where: { id: coachId }, select: { id: true } }))
      const subjectId = randomUUID()
      const { proposals, ...state } = RemovedNominationSchema.nullable().parse(removal.nomination) ?? { proposals: [] }
      await tx.subject.create({ data: { id: subjectId, cycleId, personId, coachId: coach ? coachId : null, ...state } })
      const raters = RemovedRatersSchema.parse(removal.raters)
      const people = await tx.person.findMany({
        where: {
          id: { in: [...raters, ...proposals].flatMap((row) => [row.personId, row.proposedById].filter(isId)) },
        },
        select: { id: true },
      })
      const isThere = new Set(people.map(({ id }) => id))
      const proposedBy = (id: string | null) => (id !== null && isThere.has(id) ? id : null)
      const asked = raters
        .filter((rater) => isThere.has(rater.personId))
        .map((rater) => ({ ...rater, subjectId, proposedById: proposedBy(rater.proposedById) }))
      await writeInvitations(tx, cycleId, asked)
      await tx.proposal.createMany({
        data: proposals
          .filter((row) => row.personId === null || isThere.has(row.personId))
          .map((row) => ({ ...row, id: randomUUID(), subjectId, proposedById: proposedBy(row.proposedById) })),
      })
      return undone
    })
  })
}

function isId(id: string | null): id is string {
  return id !== null
}
