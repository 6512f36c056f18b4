import type { Organiser } from "@/lib/authority/authority"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"

/**
 * Leaves a subject out of nomination, so that the organiser chooses their raters, or takes them into it again. What was
 * proposed for them stays until the launch, so that either undoes the other; who is approved stays approved.
 */
export async function changeNominated(
  db: Db,
  organiser: Organiser,
  subjectId: string,
  isNominated: boolean,
): Promise<{ kind: "changed"; name: string } | NoDraft> {
  return transact(db, async (tx) => {
    const where = { id: subjectId, cycle: cyclesOf(organiser) }
    const subject = await tx.subject.findFirst({
      where,
      select: { cycleId: true, person: { select: { name: true } } },
    })
    if (!subject) return { kind: "gone" }
    return lockDraft(tx, organiser, subject.cycleId, async () => {
      await tx.subject.updateMany({
        where: { ...where, nomination: isNominated ? "without" : { not: "approved" } },
        data: { nomination: isNominated ? "open" : "without", sentBackWord: "" },
      })
      return { kind: "changed" as const, name: subject.person.name }
    })
  })
}
