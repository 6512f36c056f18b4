import type { SqlSession } from "@/lib/db/migrate"
import type { Secret } from "@/lib/keys/secret"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { lockNorms, type NormsPlace } from "@/lib/report/lockNorms"
import { addSums, type NormSums } from "@/lib/report/norms"
import { normsCollector } from "@/lib/report/normsCollector"
import { questionnaireKey } from "@/lib/report/questionnaireKey"

interface ClosedCycle {
  id: string
  workspaceId: string
  questionnaire: unknown
  k: number
  d: number
}

/**
 * Adds the cycles that the first version has closed to norms, from the answers that it kept; a step of the migration
 * that deletes these. Of cycles that have been added since, nothing is counted twice.
 */
export async function foldResponses(session: SqlSession, secret: Secret): Promise<void> {
  const found = new Map<string, { place: NormsPlace; sums: NormSums }>()
  const cycles = await session.query<ClosedCycle>(
    `SELECT "id", "workspaceId", "questionnaire", "threshold" AS k, "behaviourThreshold" AS d FROM "Cycle"
     WHERE "stage" = 'closed'`,
  )
  for (const { id, workspaceId, questionnaire: document, k, d } of cycles) {
    const questionnaire = storedQuestionnaire(document)
    const norms = normsCollector(questionnaire, { k, d })
    for (const responses of await responsesBySubject(session, id)) norms.add(responses)
    const sums = norms.sums()
    if (sums === null) continue
    const place = { workspaceId, questionnaireKey: questionnaireKey(questionnaire) }
    const key = `${place.workspaceId} ${place.questionnaireKey}`
    const before = found.get(key)
    found.set(key, { place, sums: before ? addSums(before.sums, sums) : sums })
  }
  for (const { place, sums } of found.values()) {
    await session.query(
      `INSERT INTO "Norms" ("workspaceId", "questionnaireKey", "locked") VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [place.workspaceId, place.questionnaireKey, lockNorms(secret, place, sums)],
    )
  }
  await session.query(`SELECT set_config('parallax.responses_folded', 'yes', true)`)
}

async function responsesBySubject(session: SqlSession, cycleId: string): Promise<Answered[][]> {
  const rows = await session.query<{ subjectId: string; group: string; scores: number[] }>(
    `SELECT "subjectId", "group", "scores" FROM "Response" WHERE "cycleId" = $1`,
    [cycleId],
  )
  const subjects = new Map<string, Answered[]>()
  for (const { subjectId, group, scores } of rows) {
    // The first version stored "not observed" as 0.
    const answered = { group, scores: scores.map((score) => (score === 0 ? null : score)) }
    subjects.set(subjectId, [...(subjects.get(subjectId) ?? []), answered])
  }
  return [...subjects.values()]
}
