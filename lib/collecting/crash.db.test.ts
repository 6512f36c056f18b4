import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { expect, test } from "vitest"
import { closeCycle } from "@/lib/collecting/store"
import { answeredCycle } from "@/lib/collecting/testing/answeredCycle"
import { embedded, openDatabase, type Database, type DatabaseLocation } from "@/lib/db/client"
import { migrate, pgliteSession } from "@/lib/db/migrate"
import { onPostgres, testDatabase } from "@/lib/db/testing/database"

const secret = randomBytes(32)
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
    opened: <T>(work: (db: Database) => Promise<T>) => withPglite((pglite) => finish(embedded(pglite), work)),
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
async function closeAndDie(viewer: unknown, cycleId: string, uses: number): Promise<"closed" | "killed"> {
  const parameters = [JSON.stringify(location), secret.toString("hex"), JSON.stringify(viewer), cycleId, String(uses)]
  const child = spawn("node_modules/.bin/tsx", ["lib/collecting/testing/closeAndDie.ts", ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  let said = ""
  child.stdout.on("data", (chunk) => (said += chunk))
  await new Promise((resolve) => child.on("close", resolve))
  return said === "closed" ? "closed" : "killed"
}

test("a close that is killed at any point loses nothing and counts nothing twice", { timeout: 300_000 }, async () => {
  const { viewer, cycleId } = await opened((db) => answeredCycle(db, secret, { subjects: 3, raters: BALLOTS / 3 }, now))
  let kills = 0
  while ((await closeAndDie(viewer, cycleId, kills + 1)) === "killed") {
    kills += 1
    const left = await opened(async (db) => [
      (await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).stage,
      await db.ballot.count({ where: { cycleId } }),
      await db.response.count({ where: { cycleId } }),
      await db.report.count({ where: { cycleId } }),
      await db.cycleKey.count({ where: { cycleId } }),
    ])
    expect(left).toEqual(["collecting", BALLOTS, 0, 0, 1])
  }
  expect(kills).toBeGreaterThan(3)
  const closed = await opened(async (db) => [
    await db.response.count({ where: { cycleId } }),
    await db.report.count({ where: { cycleId } }),
    await db.ballot.count({ where: { cycleId } }),
    await closeCycle(db, secret, viewer, cycleId, now),
  ])
  expect(closed).toEqual([BALLOTS, 3, 0, null])
  if ("folder" in location) await rm(location.folder, { recursive: true, force: true })
})
