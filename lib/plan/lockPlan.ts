import type { Transaction } from "@/lib/db/database"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { subjectOf, type PlanOwner } from "@/lib/plan/planOwner"
import type { Prisma } from "@/prisma/client/client"

const LOCKED = {
  personId: true,
  coachId: true,
  cycle: { select: { id: true, name: true, questionnaire: true } },
  plan: { select: { document: true, sharedAt: true } },
} satisfies Prisma.SubjectSelect

type LockedPlan = Prisma.SubjectGetPayload<{ select: typeof LOCKED }>

/** Goes on alone in the workspace, so that no change of a plan is lost; null when the report is not open any more. */
export async function lockPlan(tx: Transaction, owner: PlanOwner): Promise<LockedPlan | null> {
  await lockWorkspace(tx, owner)
  return tx.subject.findFirst({ where: subjectOf(owner), select: LOCKED })
}
