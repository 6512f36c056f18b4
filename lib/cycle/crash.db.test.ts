import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { expect, test } from "vitest"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { answeredCycle } from "@/lib/cycle/testing/answeredCycle"
import type { Database, DatabaseLocation } from "@/lib/db/database"
import { migrate, pgliteSession } from "@/lib/db/migrate"
import { openDatabase, openEmbedded } from "@/lib/db/openDatabase"
import { onPostgres, testDatabase } from "@/lib/db/testing/database"
import { folderKeys, noQuery } from "@/lib/keys/testing/keys"

const keys = await folderKeys()
const now = new Date("2026-03-02T09:00:00Z")
const BALLOTS = 12

/** A place for the database that outlives a killed process, and a way to open it there and close it again. */
const { location, opened } = onPostgres ? onServer((await testDatabase()).url!) : await inFolder()

function onServer(url: string) {
  return {
    location: { url },
    opened: async <T>(work: (db: Database) => Promise<T>) => finish(await openDatabase({ url }), work),
  }
}

async function inFolder() {
  const folder = join(await mkdtemp(join(tmpdir(), "parallax-crash-")), "database")
  const withPglite = async <T>(work: (pglite: PGlite) => Promise<T>): Promise<T> => {
    const pglite = await PGlite.create({ dataDir: folder })
    try {
      return await work(pglite)
    } finally {
      await pglite.close()
    }
  }
  await withPglite((pglite) => migrate(pgliteSession(pglite)))
  const place: DatabaseLocation = { folder }
  return {
    location: place,
    opened: <T>(work: (db: Database) => Promise<T>) => withPglite((pglite) => finish(openEmbedded(pglite), work)),
  }
}

async function finish<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

/** Closes in a process of its own, which dies at that use of its clock; says whether it came through. */
async function closeAndDie(organiser: unknown, cycleId: string, uses: number): Promise<"closed" | "killed"> {
  const parameters = [
    JSON.stringify(location),
    JSON.stringify({ secret: keys.secret.toString("hex"), folder: keys.folder, installation: keys.installation }),
    JSON.stringify(organiser),
    cycleId,
    String(uses),
  ]
  const child = spawn("node_modules/.bin/tsx", ["lib/cycle/testing/closeAndDie.ts", ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  let said = ""
  child.stdout.on("data", (chunk) => (said += chunk))
  await new Promise((resolve) => child.on("close", resolve))
  return said === "closed" ? "closed" : "killed"
}

test("a close that is killed at any point loses nothing and counts nothing twice", { timeout: 300_000 }, async () => {
  const { owner, cycleId } = await opened((db) => answeredCycle(db, keys, { subjects: 3, raters: BALLOTS / 3 }, now))
  let kills = 0
  while ((await closeAndDie(owner, cycleId, kills + 1)) === "killed") {
    kills += 1
    const left = await opened(async (db) => [
      (await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).stage,
      await db.ballot.count({ where: { cycleId } }),
      await db.report.count({ where: { cycleId } }),
      await db.keyDestruction.count({ where: { cycleId } }),
      (await keys.store.list(noQuery)).length,
    ])
    expect(left).toEqual(["collecting", BALLOTS, 0, 0, 2])
  }
  expect(kills).toBeGreaterThan(3)
  const closed = await opened(async (db) => [
    (await db.ballotBox.findUniqueOrThrow({ where: { cycleId } })).receipts.length,
    await db.report.count({ where: { cycleId } }),
    await db.ballot.count({ where: { cycleId } }),
    await db.keyDestruction.count({ where: { cycleId } }),
    await closeCycle(db, keys, owner, cycleId, now),
  ])
  expect(closed).toEqual([BALLOTS, 3, 0, 1, { kind: "notCollecting" }])
  if ("folder" in location) await rm(location.folder, { recursive: true, force: true })
})
