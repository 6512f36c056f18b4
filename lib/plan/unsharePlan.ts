import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { lockPlan } from "@/lib/plan/lockPlan"
import { aboutPlan, type PlanOwner } from "@/lib/plan/planOwner"

/** Keeps the plan to its owner again. */
export async function unsharePlan(
  db: Db,
  owner: PlanOwner,
  now: Date,
): Promise<{ kind: "unshared" } | { kind: "notShared" } | { kind: "gone" }> {
  const { workspaceId, subjectId } = owner
  return transact(db, async (tx) => {
    const locked = await lockPlan(tx, owner)
    if (!locked) return { kind: "gone" }
    if (!locked.plan?.sharedAt) return { kind: "notShared" }
    await tx.plan.update({ where: { subjectId }, data: { sharedAt: null } })
    await recordEvent(tx, { workspaceId, userId: "subject" }, { kind: "plan.unshared", about: aboutPlan(locked) }, now)
    return { kind: "unshared" }
  })
}
