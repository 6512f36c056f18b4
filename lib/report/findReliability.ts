import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { findNewestNorms } from "@/lib/report/findNewestNorms"
import { listCountedCycles, subjectsIn } from "@/lib/report/listCountedCycles"
import type { WorkspaceNorms } from "@/lib/report/norms"
import { questionnaireKey } from "@/lib/report/questionnaireKey"

/** What is known of how well a questionnaire measures. */
export interface KnownReliability {
  cycleName: string
  questionnaire: Questionnaire
  /** Subjects of closed cycles about whom enough colleagues have answered. */
  counted: number
  /** Null until there are enough. */
  norms: (WorkspaceNorms & { createdAt: Date }) | null
}

/** How well the questionnaire of a closed cycle measures, by the workspace's newest norms. */
export async function findReliability(
  db: Db,
  { workspaceId }: Organiser,
  cycleId: string,
): Promise<KnownReliability | null> {
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, workspaceId, stage: "closed" },
    select: { name: true, questionnaire: true },
  })
  if (!cycle) return null
  const questionnaire = cycle.questionnaire as Questionnaire
  const key = questionnaireKey(questionnaire)
  const newest = await findNewestNorms(db, workspaceId, key)
  return {
    cycleName: cycle.name,
    questionnaire,
    counted: subjectsIn(await listCountedCycles(db, workspaceId, key)),
    norms: newest && { ...newest.norms, createdAt: newest.createdAt },
  }
}
