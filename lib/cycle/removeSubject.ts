import type { Organiser } from "@/lib/authority/authority"
import { changeDraft, type NoDraft } from "@/lib/cycle/changeDraft"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"

/** Takes somebody out of a draft, with everyone who would have been asked about them. */
export async function removeSubject(
  db: Db,
  organiser: Organiser,
  subjectId: string,
  now: Date,
): Promise<{ kind: "removed" } | NoDraft> {
  return transact(db, async (tx) => {
    const subject = await tx.subject.findFirst({
      where: { id: subjectId, cycle: cyclesOf(organiser) },
      select: { cycleId: true },
    })
    if (!subject) return { kind: "gone" }
    const change = await changeDraft(tx, organiser, subject.cycleId, { part: "subjects", seen: null }, now, () =>
      tx.subject.deleteMany({ where: { id: subjectId } }),
    )
    return change.kind === "changed" ? { kind: "removed" } : change
  })
}
