// `npm run bench`: how long the close takes, on the embedded database and on PostgreSQL, against a baseline measured
// in the same run: writing as many rows of the same size in one transaction. Then the files of a report, against
// computing the report. `npm run bench -- 12000` sets the size.

import { randomBytes, randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { generateClient } from "@/lib/command/build"

await generateClient()
const { PGlite } = await import("@electric-sql/pglite")
const { benchFiles } = await import("@/lib/command/benchFiles")
const { closeCycle } = await import("@/lib/cycle/closeCycle")
const { answeredCycle } = await import("@/lib/cycle/testing/answeredCycle")
const { migrate, pgliteSession, postgresSession } = await import("@/lib/db/migrate")
const { openDatabase, openEmbedded } = await import("@/lib/db/openDatabase")
const { databaseStore } = await import("@/lib/keys/databaseStore")
const { startPostgres } = await import("@/lib/db/testing/postgres")
const { asClient, databaseUrl } = await import("@/lib/db/testing/setup")
type Database = import("@/lib/db/database").Database

const RATERS = 12
const ballots = Number(process.argv[2] ?? 1200)
const now = new Date()
const keys = { secret: randomBytes(32), installation: randomUUID(), store: databaseStore, graceMinutes: 0 }

console.log(`Close of ${ballots} ballots about ${Math.ceil(ballots / RATERS)} subjects`)
await onPglite()
await onServer()
await benchFiles()

async function onPglite(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-bench-"))
  const pglite = await PGlite.create({ dataDir: folder })
  await migrate(pgliteSession(pglite))
  const db = openEmbedded(pglite)
  await measure("embedded", db)
  await db.$disconnect()
  await pglite.close()
  await rm(folder, { recursive: true, force: true })
}

async function onServer(): Promise<void> {
  const server = await startPostgres()
  if ("missing" in server) return console.log(`PostgreSQL: ${server.missing}`)
  const name = `bench_${Date.now()}`
  await asClient(server.url, (client) => client.query(`CREATE DATABASE ${name}`))
  const url = databaseUrl(server.url, name)
  await asClient(url, (client) => migrate(postgresSession(client)))
  const db = await openDatabase({ url })
  await measure("PostgreSQL", db)
  await db.$disconnect()
  await asClient(server.url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
  await server.stop()
}

async function measure(place: string, db: Database): Promise<void> {
  const { owner, cycleId } = await answeredCycle(
    db,
    keys,
    { subjects: Math.ceil(ballots / RATERS), raters: RATERS },
    now,
  )
  const expiresAt = new Date(now.getTime() + 1000)
  const rows = Array.from({ length: ballots }, () => ({ key: randomUUID(), count: 1, expiresAt }))
  const baseline = await secondsOf(async () => {
    await db.$transaction(async (tx) => {
      for (let start = 0; start < rows.length; start += 1000)
        await tx.attempt.createMany({ data: rows.slice(start, start + 1000) })
      await tx.attempt.deleteMany({ where: { expiresAt } })
    })
  })
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
  let counted = 0
  const close = await secondsOf(async () => {
    const close = await closeCycle(db, keys, owner, cycleId, now)
    if (close.kind === "closed") counted = close.counted
  })
  clearInterval(watch)
  const memory = `${Math.round((peak - before) / 2 ** 20)} MiB more memory`
  console.log(
    `${place}: ${counted} counted in ${close.toFixed(1)} s, ${(close / baseline).toFixed(1)} times the baseline of ${baseline.toFixed(2)} s, ${memory}`,
  )
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
