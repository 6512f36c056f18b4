import type { Db } from "@/lib/db/database"
import { changePlan, type PlanChange } from "@/lib/plan/changePlan"
import type { PlanOwner } from "@/lib/plan/planOwner"
import { withGoals, type Goal } from "@/lib/plan/plan"

/** Writes the goals in place of those before. */
export async function saveGoals(db: Db, owner: PlanOwner, goals: Goal[]): Promise<PlanChange> {
  return changePlan(db, owner, (plan, questionnaire) => withGoals(plan, questionnaire, goals))
}
