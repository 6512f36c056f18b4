import type { Db } from "@/lib/db/database"
import { changePlan, type PlanChange } from "@/lib/plan/changePlan"
import type { PlanOwner } from "@/lib/plan/planOwner"
import { withMark, type Mark } from "@/lib/plan/plan"

/** Marks a behaviour, or takes its mark away. */
export async function markBehaviour(db: Db, owner: PlanOwner, item: string, mark: Mark | null): Promise<PlanChange> {
  return changePlan(db, owner, (plan, questionnaire) => withMark(plan, questionnaire, item, mark))
}
