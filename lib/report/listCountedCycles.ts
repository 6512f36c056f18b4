import type { Db } from "@/lib/db/database"
import type { Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"
import { RATERS_TO_COUNT, selfGroupOf } from "@/lib/report/norms"
import { questionnaireKey } from "@/lib/report/questionnaireKey"

/** A closed cycle, as norms count it. */
export interface CountedCycle {
  closedAt: Date
  groups: RaterGroup[]
  threshold: number
  /** Those about whom enough others have answered, in an order that says nothing. */
  subjectIds: string[]
}

/** The closed cycles of this questionnaire, with the subjects whose answers are still there. */
export async function listCountedCycles(db: Db, workspaceId: string, key: string): Promise<CountedCycle[]> {
  const closed = await db.cycle.findMany({ where: { workspaceId, stage: "closed" }, select: { id: true } })
  const counted: CountedCycle[] = []
  // Questionnaires are read one by one: only their keys are compared.
  for (const { id: cycleId } of closed) {
    const select = { questionnaire: true, threshold: true, closedAt: true }
    const { threshold, closedAt, ...cycle } = await db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select })
    const questionnaire = cycle.questionnaire as Questionnaire
    if (questionnaireKey(questionnaire) !== key) continue
    const { groups } = questionnaire
    const where = { cycleId, group: { not: selfGroupOf(groups) } }
    const rows = await db.response.groupBy({ by: ["subjectId"], where, _count: true, orderBy: { subjectId: "asc" } })
    const subjectIds = rows.filter(({ _count }) => _count >= RATERS_TO_COUNT).map(({ subjectId }) => subjectId)
    counted.push({ closedAt: closedAt!, groups, threshold, subjectIds })
  }
  return counted
}

export function subjectsIn(cycles: CountedCycle[]): number {
  return cycles.reduce((sum, { subjectIds }) => sum + subjectIds.length, 0)
}
