import type { Organiser } from "@/lib/authority/authority"
import { changeDraft, type NoDraft } from "@/lib/cycle/changeDraft"
import { ratersOf } from "@/lib/cycle/draftPart"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"

/** Takes somebody out of a group in a draft; once the cycle collects, see `withdrawRater`. */
export async function removeRater(
  db: Db,
  organiser: Organiser,
  invitationId: string,
  now: Date,
): Promise<{ kind: "removed" } | NoDraft> {
  return transact(db, async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { id: invitationId, cycle: cyclesOf(organiser) },
      select: { cycleId: true, subjectId: true },
    })
    if (!invitation) return { kind: "gone" }
    const { cycleId, subjectId } = invitation
    const change = await changeDraft(tx, organiser, cycleId, { part: ratersOf(subjectId), seen: null }, now, () =>
      tx.invitation.deleteMany({ where: { id: invitationId } }),
    )
    return change.kind === "changed" ? { kind: "removed" } : change
  })
}
