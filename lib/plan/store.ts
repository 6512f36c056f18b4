import { lockWorkspace, recordAudit } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import type { Database, Db, Transaction } from "@/lib/db/client"
import { EMPTY_PLAN, PlanSchema, withGoals, withMark, type Goal, type Mark, type Plan } from "@/lib/plan/plan"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/** Whoever has opened their released report: it is looked up again at each step, so that a release taken back ends it. */
export interface PlanOwner {
  subjectId: string
  /** Of the link by which the report is open. */
  tokenHash: string
}

// ── For the subject

export interface OwnPlan {
  plan: Plan
  /** Since when the coach may read it. */
  sharedAt: Date | null
  coachName: string | null
}

/** The plan of whoever the open report is about; an empty one until something is written. */
export async function findOwnPlan(db: Db, owner: PlanOwner): Promise<OwnPlan | null> {
  const subject = await db.subject.findFirst({
    where: ownedBy(owner),
    select: { coach: { select: { name: true } }, plan: { select: { document: true, sharedAt: true } } },
  })
  if (!subject) return null
  const { plan, coach } = subject
  return {
    plan: plan ? PlanSchema.parse(plan.document) : EMPTY_PLAN,
    sharedAt: plan?.sharedAt ?? null,
    coachName: coach?.name ?? null,
  }
}

/** Marks a behaviour, or takes its mark away; null when the report is not open any more. */
export function markBehaviour(db: Database, owner: PlanOwner, item: string, mark: Mark | null): Promise<Plan | null> {
  return change(db, owner, (plan, questionnaire) => withMark(plan, questionnaire, item, mark))
}

/** Writes the goals in place of those before; null when the report is not open any more. */
export function saveGoals(db: Database, owner: PlanOwner, goals: Goal[]): Promise<Plan | null> {
  return change(db, owner, (plan, questionnaire) => withGoals(plan, questionnaire, goals))
}

/**
 * Lets the coach read the plan, from now on and as it changes.
 * @returns false when there is no coach, or nothing to change
 */
export async function sharePlan(db: Database, owner: PlanOwner, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const workspaceId = await lockOwned(tx, owner, { coachId: { not: null } })
    if (!workspaceId) return false
    const { subjectId } = owner
    await tx.plan.createMany({ data: [{ subjectId, document: EMPTY_PLAN }], skipDuplicates: true })
    const { count } = await tx.plan.updateMany({ where: { subjectId, sharedAt: null }, data: { sharedAt: now } })
    if (count === 1) await auditPlan(tx, workspaceId, "plan.shared", owner, now)
    return count === 1
  })
}

/** Keeps the plan to its owner again. */
export async function unsharePlan(db: Database, owner: PlanOwner, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const workspaceId = await lockOwned(tx, owner)
    if (!workspaceId) return false
    const { subjectId } = owner
    const { count } = await tx.plan.updateMany({
      where: { subjectId, sharedAt: { not: null } },
      data: { sharedAt: null },
    })
    if (count === 1) await auditPlan(tx, workspaceId, "plan.unshared", owner, now)
    return count === 1
  })
}

// ── For the coach

/** The plan of somebody whose report the viewer reads as their coach; null unless it is shared. */
export async function findSharedPlan(db: Db, viewer: Viewer, subjectId: string): Promise<Plan | null> {
  const row = await db.plan.findFirst({
    where: {
      subjectId,
      sharedAt: { not: null },
      subject: {
        coachId: viewer.userId,
        cycle: { workspaceId: viewer.workspaceId },
        reports: { some: { coachReleasedAt: { not: null } } },
      },
    },
    select: { document: true },
  })
  return row && PlanSchema.parse(row.document)
}

// ── One change at a time

async function change(
  db: Database,
  owner: PlanOwner,
  by: (plan: Plan, questionnaire: Questionnaire) => Plan,
): Promise<Plan | null> {
  return db.$transaction(async (tx) => {
    if (!(await lockOwned(tx, owner))) return null
    const { subjectId } = owner
    const { cycle, plan } = await tx.subject.findUniqueOrThrow({
      where: { id: subjectId },
      select: { cycle: { select: { questionnaire: true } }, plan: { select: { document: true } } },
    })
    const old = plan ? PlanSchema.parse(plan.document) : EMPTY_PLAN
    const document = by(old, cycle.questionnaire as Questionnaire)
    await tx.plan.upsert({ where: { subjectId }, create: { subjectId, document }, update: { document } })
    return document
  })
}

/** Goes on alone in the workspace, so that no change is lost; the workspace, or null if the plan is not the owner's. */
async function lockOwned(
  tx: Transaction,
  owner: PlanOwner,
  more: { coachId?: { not: null } } = {},
): Promise<string | null> {
  const place = await tx.cycle.findFirst({
    where: { subjects: { some: { id: owner.subjectId } } },
    select: { workspaceId: true },
  })
  if (!place) return null
  await lockWorkspace(tx, place)
  const owned = await tx.subject.findFirst({ where: { ...ownedBy(owner), ...more }, select: { id: true } })
  return owned && place.workspaceId
}

function ownedBy({ subjectId, tokenHash }: PlanOwner) {
  return { id: subjectId, reports: { some: { tokenHash, releasedAt: { not: null } } } }
}

/** That it happened, and to whom; never a word of the plan. */
function auditPlan(tx: Transaction, workspaceId: string, action: string, { subjectId }: PlanOwner, now: Date) {
  return recordAudit(tx, { workspaceId, actor: "subject", action, about: { subject: subjectId } }, now)
}
