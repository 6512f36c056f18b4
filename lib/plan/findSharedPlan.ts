import type { Coach } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { firstPlacesOf, type FoundPlan } from "@/lib/plan/chosenComments"
import { PlanSchema } from "@/lib/plan/plan"
import { FIRST_VERSION } from "@/lib/plan/planOwner"
import { storedFacts } from "@/lib/report/storedFacts"

/** The plan of somebody whose released report a coach reads; null unless it is shared. */
export async function findSharedPlan(
  db: Db,
  { workspaceId, userId }: Coach,
  subjectId: string,
): Promise<FoundPlan | null> {
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
    select: { document: true, subject: { select: { reports: FIRST_VERSION } } },
  })
  if (!row) return null
  const [first] = row.subject.reports
  return { plan: PlanSchema.parse(row.document), places: firstPlacesOf(storedFacts(first!.document).comments) }
}
