import { randomUUID } from "node:crypto"
import { z } from "zod"
import type { Organiser } from "@/lib/authority/authority"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { cyclesOf } from "@/lib/cycle/scope"
import { writeInvitations } from "@/lib/cycle/writeInvitations"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"

const RatersSchema = z.array(z.object({ personId: z.uuid(), group: z.string() }))

/**
 * Brings somebody who was taken out of a draft back into it, with those who would have been asked about them and are
 * still in the directory. Who was added anew meanwhile stays as they are now.
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
      await tx.subject.create({ data: { id: subjectId, cycleId, personId, coachId: coach ? coachId : null } })
      const raters = RatersSchema.parse(removal.raters)
      const people = await tx.person.findMany({
        where: { id: { in: raters.map((rater) => rater.personId) } },
        select: { id: true },
      })
      const isThere = new Set(people.map(({ id }) => id))
      const asked = raters.filter((rater) => isThere.has(rater.personId)).map((rater) => ({ subjectId, ...rater }))
      await writeInvitations(tx, cycleId, asked)
      return undone
    })
  })
}
