import type { Db } from "@/lib/db/database"
import { changePlan, type PlanChange } from "@/lib/plan/changePlan"
import { withComment } from "@/lib/plan/plan"
import type { PlanOwner } from "@/lib/plan/planOwner"
import type { CommentPlace } from "@/lib/report/comments"

/** Takes a comment into the plan, or out of it. @param first its place in the first version of the report */
export async function takeComment(
  db: Db,
  owner: PlanOwner,
  first: CommentPlace,
  isTaken: boolean,
): Promise<PlanChange> {
  return changePlan(db, owner, (plan, questionnaire) => withComment(plan, questionnaire, first, isTaken))
}
