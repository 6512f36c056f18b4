import { mkdir } from "node:fs/promises"
import { PGlite } from "@electric-sql/pglite"
import { describe, expect, test } from "vitest"
import { oldBallotId } from "@/lib/ballot/openOldBallots"
import { writeFirstVersion } from "@/lib/ballot/testing/firstVersion"
import { eraseRemains } from "@/lib/db/eraseRemains"
import { migrate, pgliteSession } from "@/lib/db/migrate"
import { noteRemains } from "@/lib/db/noteRemains"
import { onPostgres, testDatabase } from "@/lib/db/testing/database"
import { migrationsAround } from "@/lib/db/testing/migrations"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, answersOf, closedCycle, northwind } from "@/lib/demo/testing/northwind"
import { emptyFolder } from "@/lib/keys/testing/keys"
import { findReport } from "@/lib/report/findReport"
import { withholdComment } from "@/lib/report/withholdComment"
import { closeOffice, DISK_TIMEOUT, emptyInstallation, filesWith, startOffice } from "@/lib/worker/testing/embedded"

const now = new Date("2026-03-16T09:00:00Z")
/** In the alphabet of nothing else here, so that it is found wherever it stands. */
const WORD = "Zwölfzylinderschnurrbart"

describe.skipIf(onPostgres)("on the embedded database", () => {
  test(
    "the words of a withheld comment are in no file any more, neither of tables nor of the log",
    async () => {
      const configuration = await emptyInstallation()
      const { location } = configuration
      const office = await startOffice(configuration)
      const { db, keys } = office
      // Uncompressed, so that a word is seen wherever it rests.
      await db.$executeRawUnsafe(`ALTER TABLE "Report" ALTER COLUMN "document" SET STORAGE EXTERNAL`)
      const folder = configuration.dataFolder
      const world = await northwind(db, keys, now)
      const { subjects } = await closedCycle(db, keys, world, now, aboutDana(now), ({ raterName }) => {
        const keep = raterName === "Amir Haddad" ? WORD : "Clear."
        return { kind: "answers", answers: { ...answersOf(4), comments: { keep } } }
      })
      const { reportId, facts } = (await findReport(db, world.owner, idOf(subjects, "Dana Okafor")))!
      const { question, answers } = facts.comments.find((entry) => entry.answers.some(({ text }) => text === WORD))!
      const place = { question, index: answers.findIndex(({ text }) => text === WORD) }
      expect(await withholdComment(db, world.owner, reportId, place, now)).toMatchObject({ kind: "withheld" })
      await db.$executeRawUnsafe("CHECKPOINT")
      const remains = await filesWith(folder, WORD)
      for (const place of ["database/pg_wal/", "database/base/"]) {
        expect(remains.some((path) => path.startsWith(place))).toBe(true)
      }

      expect(await eraseRemains(db, location)).toBe(true)
      expect(await filesWith(folder, WORD)).toEqual([])
      expect(await eraseRemains(db, location)).toBe(false)
      expect(await db.$queryRawUnsafe("SHOW wal_recycle")).toEqual([{ wal_recycle: "on" }])
      await closeOffice(office)
      expect(await filesWith(folder, WORD)).toEqual([])
      expect(await filesWith(folder, "Dana Okafor")).not.toEqual([])
    },
    DISK_TIMEOUT,
  )

  test("what is erased while the files are written anew is left to the next time", async () => {
    const { db } = await testDatabase()
    const location = { folder: await emptyFolder() }
    await db.installation.create({ data: { id: 1, secretFingerprint: "0", remains: 1 } })
    const during = new Proxy(db, {
      get: (target, name) =>
        name === "$queryRawUnsafe"
          ? async (sql: string) => {
              await db.$transaction((tx) => noteRemains(tx))
              return target.$queryRawUnsafe(sql)
            }
          : Reflect.get(target, name),
    })
    expect(await eraseRemains(during, location)).toBe(true)
    expect(await eraseRemains(db, location)).toBe(true)
    expect(await eraseRemains(db, location)).toBe(false)
  })

  test(
    "after the migration that removes readable answers they are in no file, even if the server is killed before",
    async () => {
      const configuration = await emptyInstallation()
      const folder = configuration.dataFolder
      const database = `${folder}/database`
      await mkdir(database)
      const pglite = await PGlite.create({ dataDir: database })
      const session = pgliteSession(pglite)
      const { before } = await migrationsAround("20261129180000_links_of_raters")
      const { before: readable } = await migrationsAround("20261129130000_no_answer_is_written_readable")
      await migrate(session, { folder: readable })
      await session.query(
        `CREATE TEMPORARY TABLE kept AS SELECT gen_random_uuid() AS w, gen_random_uuid() AS c, gen_random_uuid() AS p, gen_random_uuid() AS s`,
      )
      await session.script(`
      INSERT INTO "Workspace" ("id", "name", "createdAt") SELECT w, 'Acme', now() FROM kept;
      INSERT INTO "Cycle" ("id", "workspaceId", "name", "stage", "questionnaire", "threshold", "behaviourThreshold", "createdAt")
        SELECT c, w, 'Old', 'draft', '{}', 3, 5, now() FROM kept;
      INSERT INTO "Person" ("id", "workspaceId", "name", "email") SELECT p, w, 'Dana', 'dana@acme.example' FROM kept;
      INSERT INTO "Subject" ("id", "cycleId", "personId") SELECT s, c, p FROM kept;
      INSERT INTO "Comment" ("id", "cycleId", "subjectId", "group", "question", "text")
        SELECT gen_random_uuid(), c, s, 'peers', 'keep', '${WORD}' FROM kept;
      INSERT INTO "Response" ("id", "cycleId", "subjectId", "group", "scores")
        SELECT gen_random_uuid(), c, s, '${WORD}', '{1,2}' FROM kept;
      DROP TABLE kept; CHECKPOINT;`)
      await migrate(session, { folder: before, steps: { "20261129130000_no_answer_is_written_readable": folded } })
      const { collecting } = await writeFirstVersion(session, Buffer.from(configuration.givenSecret!))
      await pglite.close()
      expect(await filesWith(folder, WORD)).not.toEqual([])

      // A start that ends before its worker has done anything.
      const killed = await startOffice(configuration)
      await closeOffice(killed)
      const ballots = Object.values(collecting.links).map(({ token }) => oldBallotId(token))
      expect(await filesWith(folder, ...ballots)).not.toEqual([])
      expect(await filesWith(folder, WORD)).not.toEqual([])

      const office = await startOffice(configuration)
      expect(await eraseRemains(office.db, configuration.location)).toBe(true)
      await closeOffice(office)
      expect(await filesWith(folder, WORD)).toEqual([])
      // Nor what the first version called its ballots.
      expect(await filesWith(folder, ...ballots)).toEqual([])
    },
    DISK_TIMEOUT,
  )
})

test.runIf(onPostgres)("a PostgreSQL is left to its operator", async () => {
  const { db } = await testDatabase()
  await db.installation.create({ data: { id: 1, secretFingerprint: "0", remains: 1 } })
  expect(await eraseRemains(db, { url: "postgresql://nowhere" })).toBe(false)
})

async function folded(session: { query: (sql: string) => Promise<unknown> }): Promise<void> {
  await session.query(`SELECT set_config('parallax.responses_folded', 'yes', true)`)
}
