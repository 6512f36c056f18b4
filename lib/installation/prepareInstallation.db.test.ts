import { mkdir, readdir } from "node:fs/promises"
import { PGlite } from "@electric-sql/pglite"
import { expect, test } from "vitest"
import { digestOf, writeFirstVersion } from "@/lib/ballot/testing/firstVersion"
import { migrate, pgliteSession, type SqlSession } from "@/lib/db/migrate"
import { onPostgres } from "@/lib/db/testing/database"
import { migrationsAround } from "@/lib/db/testing/migrations"
import { closeOffice, DISK_TIMEOUT, emptyInstallation, startOffice } from "@/lib/worker/testing/embedded"

test.skipIf(onPostgres)(
  "another secret is refused before anything is migrated or locked under it",
  async () => {
    const configuration = await emptyInstallation()
    const { dataFolder, givenSecret } = configuration
    const inDatabase = async <Result>(work: (session: SqlSession) => Promise<Result>): Promise<Result> => {
      const pglite = await PGlite.create({ dataDir: `${dataFolder}/database` })
      try {
        return await work(pgliteSession(pglite))
      } finally {
        await pglite.close()
      }
    }
    await mkdir(`${dataFolder}/database`)
    const { before } = await migrationsAround("20261129180000_links_of_raters")
    const untouched = await inDatabase(async (session) => {
      await migrate(session, { folder: before })
      await writeFirstVersion(session, Buffer.from(givenSecret!))
      return digestOf(session)
    })
    const other = { ...configuration, givenSecret: "another secret of forty characters, or so" }
    await expect(startOffice(other)).rejects.toThrow(/made with another secret/)
    expect(await inDatabase(digestOf)).toBe(untouched)
    expect(await readdir(dataFolder)).not.toContain("keys")

    const office = await startOffice(configuration)
    expect(await office.db.cycle.count({ where: { stage: "collecting", keyFingerprint: { not: null } } })).toBe(1)
    await closeOffice(office)
    await expect(startOffice(other)).rejects.toThrow(/made with another secret/)
  },
  DISK_TIMEOUT,
)
