import type { Db } from "@/lib/db/database"
import { firstPlacesOf, type FoundPlan } from "@/lib/plan/chosenComments"
import { FIRST_VERSION, subjectOf, type PlanOwner } from "@/lib/plan/planOwner"
import { EMPTY_PLAN, PlanSchema } from "@/lib/plan/plan"
import { storedFacts } from "@/lib/report/storedFacts"

export interface OwnPlan extends FoundPlan {
  /** Since when the coach may read it. */
  sharedAt: Date | null
  coachName: string | null
}

/** The plan of whoever the open report is about; an empty one until something is written. */
export async function findOwnPlan(db: Db, owner: PlanOwner): Promise<OwnPlan | null> {
  const subject = await db.subject.findFirst({
    where: subjectOf(owner),
    select: {
      coach: { select: { name: true } },
      plan: { select: { document: true, sharedAt: true } },
      reports: FIRST_VERSION,
    },
  })
  if (!subject) return null
  const { plan, coach, reports } = subject
  return {
    plan: plan ? PlanSchema.parse(plan.document) : EMPTY_PLAN,
    places: firstPlacesOf(storedFacts(reports[0]!.document).comments),
    sharedAt: plan?.sharedAt ?? null,
    coachName: coach?.name ?? null,
  }
}
