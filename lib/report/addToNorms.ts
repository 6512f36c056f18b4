import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { findNorms } from "@/lib/report/findNorms"
import { lockNorms } from "@/lib/report/lockNorms"
import { addSums, type NormSums } from "@/lib/report/norms"
import { questionnaireKey } from "@/lib/report/questionnaireKey"

/**
 * Adds one whole cycle to the norms of its questionnaire, in place and for good; part of the close. Of two cycles that
 * close at once, one waits for the other here, and both are added.
 *
 * @param sums what the cycle's collector (normsCollector.ts) has; null for a cycle that is too small to add anything
 */
export async function addToNorms(
  tx: Transaction,
  secret: Secret,
  workspaceId: string,
  questionnaire: Questionnaire,
  sums: NormSums | null,
): Promise<void> {
  if (sums === null) return
  const place = { workspaceId, questionnaireKey: questionnaireKey(questionnaire) }
  const first = { ...place, locked: lockNorms(secret, place, sums) }
  const { count: begun } = await tx.norms.createMany({ data: [first], skipDuplicates: true })
  if (begun === 1) return
  await tx.$queryRaw`
    SELECT 1 FROM "Norms" WHERE "workspaceId" = ${workspaceId}::uuid AND "questionnaireKey" = ${place.questionnaireKey}
    FOR UPDATE`
  const before = await findNorms(tx, secret, place)
  const locked = lockNorms(secret, place, before ? addSums(before, sums) : sums)
  await tx.norms.update({ where: { workspaceId_questionnaireKey: place }, data: { locked } })
}
