import type { Db } from "@/lib/db/database"
import { subjectOf, type PlanOwner } from "@/lib/plan/planOwner"
import { EMPTY_PLAN, PlanSchema, type Plan } from "@/lib/plan/plan"

export interface OwnPlan {
  plan: Plan
  /** Since when the coach may read it. */
  sharedAt: Date | null
  coachName: string | null
}

/** The plan of whoever the open report is about; an empty one until something is written. */
export async function findOwnPlan(db: Db, owner: PlanOwner): Promise<OwnPlan | null> {
  const subject = await db.subject.findFirst({
    where: subjectOf(owner),
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
