import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { lockPlan } from "@/lib/plan/lockPlan"
import type { PlanOwner } from "@/lib/plan/planOwner"
import { EMPTY_PLAN, PlanSchema, type Plan } from "@/lib/plan/plan"
import { storedQuestionnaire, type Questionnaire } from "@/lib/questionnaire/schema"

/** The plan as it is now, or that its report is not open any more. */
export type PlanChange = { kind: "saved"; plan: Plan } | { kind: "gone" }

/** Makes another plan of a plan, one change at a time. */
export async function changePlan(
  db: Db,
  owner: PlanOwner,
  change: (plan: Plan, questionnaire: Questionnaire) => Plan,
): Promise<PlanChange> {
  const { subjectId } = owner
  return transact(db, async (tx) => {
    const locked = await lockPlan(tx, owner)
    if (!locked) return { kind: "gone" }
    const old = locked.plan ? PlanSchema.parse(locked.plan.document) : EMPTY_PLAN
    const plan = change(old, storedQuestionnaire(locked.cycle.questionnaire))
    await tx.plan.upsert({ where: { subjectId }, create: { subjectId, document: plan }, update: { document: plan } })
    return { kind: "saved", plan }
  })
}
