import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { migrationSteps } from "@/lib/command/migrationSteps"
import { migrate } from "@/lib/db/migrate"
import { emptyDatabase } from "@/lib/db/testing/database"
import { migrationsAround } from "@/lib/db/testing/migrations"
import { upgraded } from "@/lib/questionnaire/form1"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"
import { form1Document } from "@/lib/questionnaire/testing/form1Document"
import { unlockNorms } from "@/lib/report/lockNorms"
import { normsCollector } from "@/lib/report/normsCollector"
import { questionnaireKey } from "@/lib/report/questionnaireKey"

const MIGRATION = "20261129130000_no_answer_is_written_readable"
const SUBJECTS = 11

const secret = randomBytes(32)
const { before, after } = await migrationsAround(MIGRATION)

/** A database of the version before: a closed cycle of eleven subjects, each with five peers. */
const session = await emptyDatabase()
await migrate(session, { folder: before })
const questionnaire = storedQuestionnaire(upgraded(form1Document))
const [workspaceId, cycleId] = [randomUUID(), randomUUID()]
await session.query(`INSERT INTO "Workspace" ("id", "name", "createdAt") VALUES ($1, 'Acme', now())`, [workspaceId])
await session.query(
  `INSERT INTO "Cycle" ("id", "workspaceId", "name", "stage", "questionnaire", "threshold", "behaviourThreshold", "createdAt", "deadline", "launchedAt", "closedAt")
   VALUES ($1, $2, 'Spring', 'closed', $3, 3, 5, now(), now(), now(), now())`,
  [cycleId, workspaceId, JSON.stringify(form1Document)],
)
const norms = normsCollector(questionnaire, { k: 3, d: 5 })
for (let subject = 0; subject < SUBJECTS; subject += 1) {
  const [personId, subjectId] = [randomUUID(), randomUUID()]
  await session.query(`INSERT INTO "Person" ("id", "workspaceId", "name", "email") VALUES ($1, $2, 'P', $3)`, [
    personId,
    workspaceId,
    `${personId}@x.example`,
  ])
  await session.query(`INSERT INTO "Subject" ("id", "cycleId", "personId") VALUES ($1, $2, $3)`, [
    subjectId,
    cycleId,
    personId,
  ])
  const stored = Array.from({ length: 5 }, (_, rater) =>
    questionnaire.items.map((_, item) => (rater + item + subject) % (questionnaire.scale.points.length + 1)),
  )
  for (const scores of stored) {
    await session.query(
      `INSERT INTO "Response" ("id", "cycleId", "subjectId", "group", "scores") VALUES ($1, $2, $3, 'peers', $4)`,
      [randomUUID(), cycleId, subjectId, scores],
    )
  }
  norms.add(stored.map((scores) => ({ group: "peers", scores: scores.map((score) => score || null) })))
}

test("answers of closed cycles are added to norms before they are deleted, and never without", async () => {
  // As Prisma's own command would run it.
  await expect(migrate(session, { folder: after })).rejects.toThrow(/Start Parallax to migrate/)
  expect(await session.query(`SELECT count(*)::int AS n FROM "Response"`)).toEqual([{ n: 5 * SUBJECTS }])

  expect(
    await migrate(session, {
      folder: after,
      steps: migrationSteps({ secret, keyStore: "database", hasMailServer: false }),
    }),
  ).toEqual([MIGRATION])
  const [row] = await session.query<{ locked: Uint8Array; questionnaireKey: string }>(`SELECT * FROM "Norms"`)
  expect(row!.questionnaireKey).toBe(questionnaireKey(questionnaire))
  const sums = unlockNorms(secret, { workspaceId, questionnaireKey: row!.questionnaireKey }, row!.locked)
  expect(sums!.subjects).toBe(SUBJECTS)
  expect(sums).toEqual(JSON.parse(JSON.stringify(norms.sums())))
  const left = await session.query(
    `SELECT table_name FROM information_schema.tables WHERE table_name IN ('Response', 'Comment')`,
  )
  expect(left).toEqual([])
})
