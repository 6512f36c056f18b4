import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { storedQuestionnaire, type Questionnaire } from "@/lib/questionnaire/schema"
import { findNorms } from "@/lib/report/findNorms"
import { questionnaireKey } from "@/lib/report/questionnaireKey"
import { reliabilityFrom, type Reliability } from "@/lib/report/reliability"

/** What is known of how well a questionnaire measures. */
export interface KnownReliability {
  cycleName: string
  questionnaire: Questionnaire
  /** Subjects that count, over all closed cycles of this questionnaire. */
  counted: number
  /** Null until there are enough. */
  reliability: Reliability | null
}

/** How well the questionnaire of a closed cycle measures, by what all closed cycles of the workspace that asked it say. */
export async function findReliability(
  db: Db,
  secret: Secret,
  { workspaceId }: Organiser,
  cycleId: string,
): Promise<KnownReliability | null> {
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, workspaceId, stage: "closed" },
    select: { name: true, questionnaire: true },
  })
  if (!cycle) return null
  const questionnaire = storedQuestionnaire(cycle.questionnaire)
  const sums = await findNorms(db, secret, { workspaceId, questionnaireKey: questionnaireKey(questionnaire) })
  return {
    cycleName: cycle.name,
    questionnaire,
    counted: sums?.subjects ?? 0,
    reliability: sums && reliabilityFrom(sums, questionnaire),
  }
}
