import { beforeEach, expect, test } from "vitest"
import { openDatabase } from "@/lib/db/openDatabase"
import { testDatabase } from "@/lib/db/testing/database"
import { checkHealth } from "@/lib/installation/checkHealth"
import { DUTIES, type DutyName } from "@/lib/installation/duty"
import { beginDuty, endDuty } from "@/lib/installation/recordDuty"

const { db } = await testDatabase()
const now = new Date("2026-03-02T09:00:00Z")
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)

beforeEach(async () => {
  await db.duty.deleteMany()
  await db.workspace.deleteMany()
})

async function doAll(except?: DutyName): Promise<void> {
  for (const duty of DUTIES) {
    if (duty === except) continue
    await beginDuty(db, duty, now)
    await endDuty(db, duty, null, now)
  }
}

test("all is well while every duty has lately been done", async () => {
  await doAll()
  expect(await checkHealth(db, after(50))).toEqual({
    isWell: true,
    database: "ok",
    worker: { closing: "ok", mail: "ok", forgetting: "ok" },
    notClosed: 0,
  })
})

test("where no worker has ever run, every duty is silent", async () => {
  expect(await checkHealth(db, now)).toMatchObject({
    isWell: false,
    database: "ok",
    worker: { closing: "silent", mail: "silent", forgetting: "silent" },
  })
})

test.each(DUTIES)("a worker that no longer looks after %s is noticed, whatever else it does", async (duty) => {
  await doAll(duty)
  const health = await checkHealth(db, after(1))
  expect(health.isWell).toBe(false)
  expect(health.worker[duty]).toBe("silent")
  expect(Object.values(health.worker).filter((state) => state === "ok")).toHaveLength(DUTIES.length - 1)
})

test("a duty that was done too long ago is silent", async () => {
  await doAll()
  expect((await checkHealth(db, after(61))).worker.mail).toBe("silent")
})

test("a round that takes its time is well, and one that does not come back is not", async () => {
  await doAll()
  await beginDuty(db, "closing", after(10))
  expect((await checkHealth(db, after(10 + 19 * 60))).worker.closing).toBe("ok")
  const health = await checkHealth(db, after(10 + 21 * 60))
  expect(health.worker.closing).toBe("hanging")
  expect(health.isWell).toBe(false)
})

test("a duty that fails is noticed until a round ends well", async () => {
  await doAll()
  await endDuty(db, "mail", "NoSuchServer", after(10))
  expect(await checkHealth(db, after(11))).toMatchObject({ isWell: false, worker: { mail: "failing", closing: "ok" } })
  await endDuty(db, "mail", null, after(20))
  expect((await checkHealth(db, after(21))).worker.mail).toBe("ok")
})

test("cycles that could not be closed at their deadline are counted", async () => {
  await doAll()
  const workspace = { id: "00000000-0000-4000-8000-000000000001", name: "Northwind", createdAt: now }
  await db.workspace.create({ data: workspace })
  const cycle = {
    workspaceId: workspace.id,
    name: "Spring",
    questionnaire: {},
    threshold: 3,
    behaviourThreshold: 5,
    createdAt: now,
    launchedAt: now,
    deadline: now,
  }
  await db.cycle.createMany({
    data: [
      { ...cycle, id: "00000000-0000-4000-8000-000000000002", stage: "collecting", closeFailure: "NoKey" },
      { ...cycle, id: "00000000-0000-4000-8000-000000000003", stage: "collecting" },
      { ...cycle, id: "00000000-0000-4000-8000-000000000004", stage: "closed", closedAt: now, closeFailure: "NoKey" },
    ],
  })
  expect(await checkHealth(db, after(1))).toMatchObject({ isWell: false, notClosed: 1 })
})

test("a database that does not answer is said to be unreachable", async () => {
  const nowhere = await openDatabase({ url: "postgresql://nobody@127.0.0.1:9/nothing" })
  expect(await checkHealth(nowhere, now)).toEqual({
    isWell: false,
    database: "unreachable",
    worker: {},
    notClosed: 0,
  })
  await nowhere.$disconnect()
})
