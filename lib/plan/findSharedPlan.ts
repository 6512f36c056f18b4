import type { Coach } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { PlanSchema, type Plan } from "@/lib/plan/plan"

/** The plan of somebody whose released report a coach reads; null unless it is shared. */
export async function findSharedPlan(db: Db, { workspaceId, userId }: Coach, subjectId: string): Promise<Plan | null> {
  const row = await db.plan.findFirst({
    where: {
      subjectId,
      sharedAt: { not: null },
      subject: {
        coachId: userId,
        cycle: { workspaceId },
        reports: { some: { coachReleasedAt: { not: null } } },
      },
    },
    select: { document: true },
  })
  return row && PlanSchema.parse(row.document)
}
