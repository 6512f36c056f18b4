import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { migrationSteps } from "@/lib/command/migrationSteps"
import type { CloseProgress } from "@/lib/cycle/closeCycle"
import { answeredCycle } from "@/lib/cycle/testing/answeredCycle"
import { onPostgres, testDatabase } from "@/lib/db/testing/database"
import { readConfiguration } from "@/lib/installation/configuration"
import { prepareInstallation } from "@/lib/installation/prepareInstallation"
import { openOffice } from "@/lib/worker/openOffice"

const folder = await mkdtemp(join(tmpdir(), "parallax-close-"))
afterAll(() => rm(folder, { recursive: true, force: true }))
const place = onPostgres ? { DATABASE_URL: (await testDatabase()).url!, KEY_STORE: join(folder, "keys") } : {}
const configuration = readConfiguration({ DATA_DIR: folder, AUTH_SECRET: "a".repeat(42), ...place })
const office = await openOffice(await prepareInstallation(configuration, migrationSteps))
const { db, keys } = office
afterAll(() => office.leave())

const now = new Date()
const { owner, cycleId } = await answeredCycle(db, keys, { subjects: 3, raters: 4 }, now)

test("a close in the office tells how far it has come, publishes, and is done once", async () => {
  const told: CloseProgress[] = []
  const closing = office.close(owner, cycleId, now, (progress) => told.push(progress))
  const another = office.close(owner, cycleId, now)
  expect(await closing).toMatchObject({ kind: "closed", counted: 12, notOpened: 0, missing: 0, unexpected: 0 })
  expect(await another).toEqual({ kind: "notCollecting" })
  expect(new Set(told.map(({ step }) => step))).toEqual(new Set(["ballots", "reports"]))
  expect(await db.report.count({ where: { cycleId } })).toBe(3)
  expect(await db.ballot.count()).toBe(0)
  await office.settled()
})

test.runIf(!onPostgres)("whatever else is to be done has its turn between two reports", async () => {
  const other = await answeredCycle(db, keys, { subjects: 4, raters: 4 }, now)
  const turns = { count: 0, isOver: false }
  const count = () => {
    turns.count += 1
    if (!turns.isOver) setImmediate(count)
  }
  setImmediate(count)
  const at: number[] = []
  await office.close(other.owner, other.cycleId, now, ({ step }) => void (step === "reports" && at.push(turns.count)))
  turns.isOver = true
  expect(at).toHaveLength(4)
  expect(new Set(at).size).toBe(4)
})

test("nobody closes what is not theirs, wherever it is done", async () => {
  const stranger = { ...owner, workspaceId: randomUUID() }
  expect(await office.close(stranger, cycleId, now)).toEqual({ kind: "gone" })
})

test.runIf(onPostgres)("a close that fails in its thread is told by its kind, and changes nothing", async () => {
  const other = await answeredCycle(db, keys, { subjects: 1, raters: 3 }, now)
  await db.$executeRaw`ALTER TABLE "BallotBox" RENAME TO "Away"`
  const error = await office.close(other.owner, other.cycleId, now).catch((each: Error) => each)
  await db.$executeRaw`ALTER TABLE "Away" RENAME TO "BallotBox"`
  expect(error).toMatchObject({ name: "PrismaClientKnownRequestError" })
  expect(await db.ballot.count({ where: { cycleId: other.cycleId } })).toBe(3)
  expect(await office.close(other.owner, other.cycleId, now)).toMatchObject({ kind: "closed", counted: 3 })
})
