import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { afterAll, expect, test } from "vitest"
import { followLink } from "@/lib/ballot/followLink"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { answeredCycle } from "@/lib/cycle/testing/answeredCycle"
import type { Database, DatabaseLocation } from "@/lib/db/database"
import { migrate, pgliteSession } from "@/lib/db/migrate"
import { openDatabase, openEmbedded } from "@/lib/db/openDatabase"
import { onPostgres, testDatabase } from "@/lib/db/testing/database"
import { makeTokens } from "@/lib/demo/makeTokens"
import { draftAboutDana } from "@/lib/demo/testing/northwind"
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

const OPENING = { secret: keys.secret.toString("hex"), folder: keys.folder, installation: keys.installation }

/** Closes in a process of its own, which dies at that use of its clock; says whether it came through. */
function closeAndDie(organiser: unknown, cycleId: string, uses: number): Promise<"done" | "killed"> {
  return runAndDie(
    "closeAndDie",
    [location, OPENING, organiser].map((value) => JSON.stringify(value)),
    cycleId,
    uses,
  )
}

/** The same, of what touches the key store, which dies before or after that touch of it. */
function actAndDie(
  act: "launch" | "destroy",
  organiser: unknown,
  cycleId: string,
  uses: number,
): Promise<"done" | "killed"> {
  const given = [location, OPENING, organiser].map((value) => JSON.stringify(value))
  // Later than whatever wrote that the key is to be destroyed.
  const time = act === "launch" ? now : new Date("2100-01-01T00:00:00Z")
  return runAndDie("actAndDie", [act, ...given, cycleId, time.toISOString()], uses)
}

async function runAndDie(program: string, ...parameters: (string[] | string | number)[]): Promise<"done" | "killed"> {
  const given = parameters.flat().map(String)
  const child = spawn("node_modules/.bin/tsx", [`lib/cycle/testing/${program}.ts`, ...given], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  let said = ""
  child.stdout.on("data", (chunk) => (said += chunk))
  await new Promise((resolve) => child.on("close", resolve))
  return said === "" ? "killed" : "done"
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

  let touches = 0
  while ((await actAndDie("destroy", owner, cycleId, touches + 1)) === "killed") touches += 1
  expect(touches).toBeGreaterThan(1)
  const destroyed = await opened(async (db) => [
    await db.report.count({ where: { cycleId } }),
    await db.keyDestruction.count({ where: { cycleId } }),
    (await keys.store.list(noQuery)).length,
  ])
  expect(destroyed).toEqual([3, 0, 0])
})

test(
  "a launch that is killed at any touch of the key store leaves a draft, and the next one launches it once",
  {
    timeout: 300_000,
  },
  async () => {
    const { owner, cycleId } = await opened(async (db) => {
      const draft = await draftAboutDana(db, keys, now)
      await addSuggestedRaters(db, draft.owner, draft.cycleId)
      return draft
    })
    let kills = 0
    while ((await actAndDie("launch", owner, cycleId, kills + 1)) === "killed") {
      kills += 1
      const left = await opened(async (db) => [
        (await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).stage,
        await db.link.count({ where: { rater: { cycleId } } }),
        await db.message.count({ where: { cycleId } }),
      ])
      expect(left).toEqual(["draft", 0, 0])
    }
    expect(kills).toBeGreaterThan(4)
    await opened(async (db) => {
      const { stage } = await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })
      expect(stage).toBe("collecting")
      const tokens = await makeTokens(db, keys, cycleId)
      expect(await db.message.count({ where: { cycleId } })).toBe(tokens.size)
      for (const token of tokens.values()) expect((await followLink(db, keys, token, now)).kind).toBe("open")
    })
  },
)

afterAll(async () => {
  if ("folder" in location) await rm(location.folder, { recursive: true, force: true })
})
