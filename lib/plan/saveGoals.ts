import type { Db } from "@/lib/db/database"
import { changePlan, type PlanChange } from "@/lib/plan/changePlan"
import type { PlanOwner } from "@/lib/plan/planOwner"
import { withGoals, type GoalChanges } from "@/lib/plan/plan"

/** Writes what was touched of the goals, and leaves the rest as it is now. */
export async function saveGoals(db: Db, owner: PlanOwner, changes: GoalChanges): Promise<PlanChange> {
  return changePlan(db, owner, (plan, questionnaire) => withGoals(plan, questionnaire, changes))
}
