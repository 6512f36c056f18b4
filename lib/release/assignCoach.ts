import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvent } from "@/lib/log/recordEvent"

/**
 * Says who coaches a subject, or that nobody does. With another coach, a release to the coach alone is over; the new
 * one gets a release of their own, and the subject's plan only if the subject shares it with them. A talk that the one
 * before has held is not theirs: they mark their own, and the log keeps that the other was held.
 */
export async function assignCoach(
  db: Db,
  organiser: Organiser,
  subjectId: string,
  coachId: string | null,
  now: Date,
): Promise<{ kind: "assigned" } | { kind: "notMember" } | { kind: "gone" }> {
  const { workspaceId } = organiser
  return transact(db, async (tx) => {
    await lockWorkspace(tx, organiser)
    const subject = await tx.subject.findFirst({
      where: { id: subjectId, cycle: { workspaceId } },
      select: { coachId: true, personId: true, cycle: { select: { id: true, name: true } } },
    })
    if (!subject) return { kind: "gone" }
    if (coachId && (await tx.user.count({ where: { id: coachId, workspaceId } })) === 0) return { kind: "notMember" }
    if (subject.coachId === coachId) return { kind: "assigned" }
    const about = { cycle: subject.cycle.id, cycleName: subject.cycle.name, person: subject.personId }
    await tx.subject.update({ where: { id: subjectId }, data: { coachId, talkHeldOn: null } })
    await tx.report.updateMany({ where: { subjectId }, data: { coachReleasedAt: null } })
    const shared = { subjectId, sharedAt: { not: null } }
    const { count } = await tx.plan.updateMany({ where: shared, data: { sharedAt: null } })
    if (count === 1) await recordEvent(tx, organiser, { kind: "plan.unshared", about }, now)
    await tx.message.deleteMany({ where: { report: { subjectId }, kind: "coachReport", sentOn: null } })
    await recordEvent(tx, organiser, { kind: coachId ? "coach.assigned" : "coach.removed", about }, now)
    return { kind: "assigned" }
  })
}
