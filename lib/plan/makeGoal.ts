import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { changePlan } from "@/lib/plan/changePlan"
import { firstEmptyGoal, withGoals } from "@/lib/plan/plan"
import type { PlanOwner } from "@/lib/plan/planOwner"

/** Makes the first goal of which nothing is written out of something to try, and never touches another. */
export async function makeGoal(
  db: Db,
  owner: PlanOwner,
  { item, what }: { item: string; what: string },
): Promise<{ kind: "made"; number: number } | { kind: "full" } | { kind: "gone" }> {
  return transact(db, async (tx) => {
    let number: number | null = null
    const change = await changePlan(tx, owner, (plan, questionnaire) => {
      number = firstEmptyGoal(plan)
      return number === null ? plan : withGoals(plan, questionnaire, [{ number, parts: { item, what } }])
    })
    if (change.kind === "gone") return change
    return number === null ? { kind: "full" } : { kind: "made", number }
  })
}
