import type { Organiser } from "@/lib/authority/authority"
import type { Db, Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { LONG, transact } from "@/lib/db/transact"
import type { Event } from "@/lib/log/event"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvents } from "@/lib/log/recordEvent"
import type { Prisma } from "@/prisma/client/client"

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
  return transact(db, async (tx) => {
    await lockWorkspace(tx, organiser)
    const subjects = await findSubjects(tx, organiser, { id: subjectId })
    if (subjects.length === 0) return { kind: "gone" }
    if (!(await isMember(tx, organiser, coachId))) return { kind: "notMember" }
    const changed = subjects.filter((subject) => subject.coachId !== coachId)
    const unshared = await assign(tx, changed, coachId)
    const assigned = changed.map((subject) => eventAbout(coachId ? "coach.assigned" : "coach.removed", subject))
    await recordEvents(tx, organiser, [...unshared, ...assigned], now)
    return { kind: "assigned" }
  })
}

/** The same for several subjects of one cycle; `count` says how many have another coach now. */
export async function assignCoaches(
  db: Db,
  organiser: Organiser,
  { cycleId, subjectIds }: { cycleId: string; subjectIds: string[] },
  coachId: string | null,
  now: Date,
): Promise<{ kind: "assigned"; count: number } | { kind: "notMember" }> {
  return transact(
    db,
    async (tx) => {
      await lockWorkspace(tx, organiser)
      if (!(await isMember(tx, organiser, coachId))) return { kind: "notMember" }
      const subjects = await findSubjects(tx, organiser, { cycleId, id: { in: subjectIds } })
      const changed = subjects.filter((subject) => subject.coachId !== coachId)
      const [first] = changed
      if (!first) return { kind: "assigned", count: 0 }
      const unshared = await assign(tx, changed, coachId)
      const about = { cycle: first.cycle.id, cycleName: first.cycle.name, subjects: changed.length }
      const assigned: Event = { kind: coachId ? "coaches.assigned" : "coaches.removed", about }
      await recordEvents(tx, organiser, [...unshared, assigned], now)
      return { kind: "assigned", count: changed.length }
    },
    LONG,
  )
}

const COACHED = {
  id: true,
  coachId: true,
  personId: true,
  cycle: { select: { id: true, name: true } },
} satisfies Prisma.SubjectSelect

type Coached = Prisma.SubjectGetPayload<{ select: typeof COACHED }>

async function findSubjects(
  tx: Transaction,
  { workspaceId }: Organiser,
  where: Prisma.SubjectWhereInput,
): Promise<Coached[]> {
  return tx.subject.findMany({ where: { ...where, cycle: { workspaceId } }, orderBy: { id: "asc" }, select: COACHED })
}

async function isMember(tx: Transaction, { workspaceId }: Organiser, coachId: string | null): Promise<boolean> {
  return coachId === null || (await tx.user.count({ where: { id: coachId, workspaceId } })) > 0
}

/** @returns for the log: of whom the plan is not shared any more */
async function assign(tx: Transaction, subjects: Coached[], coachId: string | null): Promise<Event[]> {
  const events: Event[] = []
  for (const portion of portionsOf(subjects)) {
    const subjectId = { in: portion.map(({ id }) => id) }
    await tx.subject.updateMany({ where: { id: subjectId }, data: { coachId, talkHeldOn: null } })
    await tx.report.updateMany({ where: { subjectId }, data: { coachReleasedAt: null } })
    const shared = await tx.plan.findMany({
      where: { subjectId, sharedAt: { not: null } },
      select: { subjectId: true },
    })
    await tx.plan.updateMany({ where: { subjectId }, data: { sharedAt: null } })
    await tx.message.deleteMany({ where: { report: { subjectId }, kind: "coachReport", sentOn: null } })
    const ids = new Set(shared.map((plan) => plan.subjectId))
    events.push(...portion.filter(({ id }) => ids.has(id)).map((subject) => eventAbout("plan.unshared", subject)))
  }
  return events
}

function eventAbout(kind: "coach.assigned" | "coach.removed" | "plan.unshared", { cycle, personId }: Coached): Event {
  return { kind, about: { cycle: cycle.id, cycleName: cycle.name, person: personId } }
}
