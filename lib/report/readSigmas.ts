import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Sigmas } from "@/lib/report/facts"
import { findNorms } from "@/lib/report/findNorms"
import { sigmasFrom } from "@/lib/report/norms"
import { questionnaireKey } from "@/lib/report/questionnaireKey"
import { assumedSigmas } from "@/lib/report/sigmas"

/**
 * The standard deviations that are in force: those of the workspace from thirty subjects on, else the assumed ones. A
 * close asks for them before it adds its own cycle to the norms.
 */
export async function readSigmas(
  db: Db,
  secret: Secret,
  workspaceId: string,
  questionnaire: Questionnaire,
): Promise<Sigmas> {
  const sums = await findNorms(db, secret, { workspaceId, questionnaireKey: questionnaireKey(questionnaire) })
  return (sums && sigmasFrom(sums, questionnaire)) ?? assumedSigmas(questionnaire.scale.points.length)
}
