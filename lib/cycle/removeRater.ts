import type { Organiser } from "@/lib/authority/authority"
import { isSelf, OF_SELF } from "@/lib/authority/ownReview"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"

/** Who was taken out, and from where: adding them there again (addRaters.ts) undoes it. */
export interface RaterRemoved {
  kind: "removed"
  subjectId: string
  group: string
  personId: string
  name: string
}

/** It is the organiser's own review, and raters are proposed: who is asked, others say. */
type OwnReview = { kind: "ownReview" }

/** Takes somebody out of a group in a draft; once the cycle collects, see `withdrawRater`. */
export async function removeRater(
  db: Db,
  organiser: Organiser,
  { subjectId, personId }: { subjectId: string; personId: string },
): Promise<RaterRemoved | OwnReview | NoDraft> {
  return transact(db, async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { subjectId, cycle: cyclesOf(organiser), rater: { personId } },
      select: {
        id: true,
        cycleId: true,
        group: true,
        rater: { select: { person: { select: { name: true } } } },
        subject: { select: { person: { select: OF_SELF } } },
      },
    })
    if (!invitation) return { kind: "gone" }
    const { id, cycleId, group, rater, subject } = invitation
    const { name } = rater.person!
    return lockDraft(
      tx,
      organiser,
      cycleId,
      async (_, { stage }): Promise<RaterRemoved | OwnReview | { kind: "gone" }> => {
        if (stage === "nominating" && isSelf(organiser, subject.person)) return { kind: "ownReview" }
        const { count } = await tx.invitation.deleteMany({ where: { id } })
        return count === 0 ? { kind: "gone" } : { kind: "removed", subjectId, group, personId, name }
      },
    )
  })
}
