import { expect, test } from "vitest"
import { migrate } from "@/lib/db/migrate"
import { emptyDatabase } from "@/lib/db/testing/database"
import { migrationsAround } from "@/lib/db/testing/migrations"
import { upgraded } from "@/lib/questionnaire/form1"
import { QuestionnaireSchema } from "@/lib/questionnaire/schema"
import { form1Document } from "@/lib/questionnaire/testing/form1Document"

const MIGRATION = "20261124200000_one_cell_behind_every_answer"

const { before, after } = await migrationsAround(MIGRATION)

/** A database of the version before, with what its organisers had in it. */
const session = await emptyDatabase()
await migrate(session, { folder: before })
const document = { ...form1Document, questions: [], ownNote: { en: "stays" } }
const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
await session.query(
  `INSERT INTO "Workspace" ("id", "name", "threshold", "createdAt") VALUES ($1, 'Three', 3, now()), ($2, 'Seven', 7, now())`,
  [id(1), id(2)],
)
await session.query(
  `INSERT INTO "Cycle" ("id", "workspaceId", "name", "stage", "questionnaire", "threshold", "createdAt", "deadline", "launchedAt")
   VALUES ($1, $4, 'Draft', 'draft', $6, 3, now(), NULL, NULL),
          ($2, $4, 'Without questions', 'draft', $7, 4, now(), NULL, NULL),
          ($3, $5, 'Launched', 'collecting', $6, 8, now(), now(), now())`,
  [id(3), id(4), id(5), id(1), id(2), JSON.stringify(form1Document), JSON.stringify(document)],
)
await session.script(
  `INSERT INTO "Person" ("id", "workspaceId", "name", "email") VALUES ('${id(6)}', '${id(2)}', 'Dana', 'dana@x.example');
   INSERT INTO "Subject" ("id", "cycleId", "personId") VALUES ('${id(7)}', '${id(5)}', '${id(6)}');
   INSERT INTO "Response" ("id", "cycleId", "subjectId", "group", "scores") VALUES ('${id(8)}', '${id(5)}', '${id(7)}', 'self', '{1,2}')`,
)
await migrate(session, { folder: after })

async function questionnaireOf(name: string): Promise<unknown> {
  const [row] = await session.query<{ questionnaire: unknown }>(
    `SELECT "questionnaire" FROM "Cycle" WHERE "name" = $1`,
    [name],
  )
  return row!.questionnaire
}

test("the questionnaire of a draft becomes the document of form 2 that the reader of form 1 makes of it", async () => {
  expect(await questionnaireOf("Draft")).toEqual(upgraded(form1Document))
  expect(QuestionnaireSchema.parse(await questionnaireOf("Draft"))).toEqual(await questionnaireOf("Draft"))
  expect(await questionnaireOf("Without questions")).toEqual(upgraded(document))
})

test("a cycle that was launched keeps the document that its raters were asked", async () => {
  expect(await questionnaireOf("Launched")).toEqual(form1Document)
})

test("a single behaviour takes five answers, or as many as were decided before", async () => {
  const read = (table: string) =>
    session.query(`SELECT "name", "threshold", "behaviourThreshold" FROM "${table}" ORDER BY "threshold"`)
  expect(await read("Workspace")).toEqual([
    { name: "Three", threshold: 3, behaviourThreshold: 5 },
    { name: "Seven", threshold: 7, behaviourThreshold: 7 },
  ])
  expect(await read("Cycle")).toEqual([
    { name: "Draft", threshold: 3, behaviourThreshold: 5 },
    { name: "Without questions", threshold: 4, behaviourThreshold: 5 },
    { name: "Launched", threshold: 8, behaviourThreshold: 8 },
  ])
})

test("answers of before say nothing of what matters most", async () => {
  expect(await session.query(`SELECT "matters" FROM "Response"`)).toEqual([{ matters: [] }])
})

test.each([
  ["Workspace", 3, 3, "behaviour_threshold_at_least_four"],
  ["Workspace", 6, 5, "behaviour_threshold_at_least_threshold"],
  ["Cycle", 3, 3, "behaviour_threshold_at_least_four"],
  ["Cycle", 6, 5, "behaviour_threshold_at_least_threshold"],
])("the database refuses a %s with %i behind anything and %i behind a behaviour", async (table, k, d, constraint) => {
  const change = session.query(`UPDATE "${table}" SET "threshold" = $1, "behaviourThreshold" = $2`, [k, d])
  await expect(change).rejects.toThrow(`${table}_${constraint}`)
})
