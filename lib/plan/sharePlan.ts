import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { lockPlan } from "@/lib/plan/lockPlan"
import { aboutPlan, type PlanOwner } from "@/lib/plan/planOwner"
import { EMPTY_PLAN } from "@/lib/plan/plan"

/** Lets the coach read the plan, from now on and as it changes. */
export async function sharePlan(
  db: Db,
  owner: PlanOwner,
  now: Date,
): Promise<{ kind: "shared" } | { kind: "alreadyShared" } | { kind: "noCoach" } | { kind: "gone" }> {
  const { workspaceId, subjectId } = owner
  return transact(db, async (tx) => {
    const locked = await lockPlan(tx, owner)
    if (!locked) return { kind: "gone" }
    if (locked.coachId === null) return { kind: "noCoach" }
    if (locked.plan?.sharedAt) return { kind: "alreadyShared" }
    const empty = { subjectId, document: EMPTY_PLAN, sharedAt: now }
    await tx.plan.upsert({ where: { subjectId }, create: empty, update: { sharedAt: now } })
    await recordEvent(tx, { workspaceId, userId: "subject" }, { kind: "plan.shared", about: aboutPlan(locked) }, now)
    return { kind: "shared" }
  })
}
