import { randomUUID } from "node:crypto"
import { rename } from "node:fs/promises"
import { beforeEach, expect, test } from "vitest"
import { openDatabase } from "@/lib/db/openDatabase"
import { testDatabase } from "@/lib/db/testing/database"
import { checkHealth } from "@/lib/installation/checkHealth"
import { DUTIES, type DutyName } from "@/lib/installation/duty"
import { beginDuty, endDuty } from "@/lib/installation/recordDuty"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import { fingerprintOf } from "@/lib/keys/linkKey"
import { listMissingKeys } from "@/lib/keys/listMissingKeys"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { databaseKeys, folderKeys, noQuery } from "@/lib/keys/testing/keys"

const { db } = await testDatabase()
const keys = await folderKeys()
const now = new Date("2026-03-02T09:00:00Z")
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)

beforeEach(async () => {
  await db.duty.deleteMany()
  await db.keyDestruction.deleteMany()
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
  expect(await checkHealth(db, keys, after(50))).toEqual({
    isReady: true,
    isWell: true,
    database: "ok",
    keys: "ok",
    keysMissing: 0,
    keysToDestroy: 0,
    worker: { closing: "ok", launching: "ok", keys: "ok", reminding: "ok", mail: "ok", forgetting: "ok" },
    notClosed: 0,
  })
})

test("where no worker has ever run, every duty is silent", async () => {
  expect(await checkHealth(db, keys, now)).toMatchObject({
    isReady: false,
    isWell: false,
    database: "ok",
    worker: {
      closing: "silent",
      launching: "silent",
      keys: "silent",
      reminding: "silent",
      mail: "silent",
      forgetting: "silent",
    },
  })
})

test.each(DUTIES)("a worker that no longer looks after %s is noticed, whatever else it does", async (duty) => {
  await doAll(duty)
  const health = await checkHealth(db, keys, after(1))
  expect(health.isWell).toBe(false)
  expect(health.worker[duty]).toBe("silent")
  expect(Object.values(health.worker).filter((state) => state === "ok")).toHaveLength(DUTIES.length - 1)
})

test("a duty that was done too long ago is silent", async () => {
  await doAll()
  expect((await checkHealth(db, keys, after(61))).worker.mail).toBe("silent")
})

test("a round that takes its time is well, and one that does not come back is not", async () => {
  await doAll()
  await beginDuty(db, "closing", after(10))
  expect((await checkHealth(db, keys, after(10 + 19 * 60))).worker.closing).toBe("ok")
  const health = await checkHealth(db, keys, after(10 + 21 * 60))
  expect(health.worker.closing).toBe("hanging")
  expect(health.isWell).toBe(false)
})

test("a duty that fails is noticed until a round ends well", async () => {
  await doAll()
  await endDuty(db, "mail", "NoSuchServer", after(10))
  expect(await checkHealth(db, keys, after(11))).toMatchObject({
    isWell: false,
    worker: { mail: "failing", closing: "ok" },
  })
  await endDuty(db, "mail", null, after(20))
  expect((await checkHealth(db, keys, after(21))).worker.mail).toBe("ok")
})

/** What every row of a cycle has, in a workspace that is there. */
async function springCycle() {
  const workspace = { id: randomUUID(), name: "Northwind", createdAt: now }
  await db.workspace.createMany({ data: [workspace] })
  return {
    workspaceId: workspace.id,
    name: "Spring",
    questionnaire: {},
    threshold: 3,
    behaviourThreshold: 5,
    createdAt: now,
    launchedAt: now,
    deadline: now,
    keyFingerprint: "0",
    termsMac: "0",
    mailWay: "mailbox" as const,
  }
}

test("cycles that could not be closed at their deadline are counted", async () => {
  await doAll()
  const cycle = await springCycle()
  await db.cycle.createMany({
    data: [
      { ...cycle, id: "00000000-0000-4000-8000-000000000002", stage: "collecting", closeFailure: "NoKey" },
      { ...cycle, id: "00000000-0000-4000-8000-000000000003", stage: "collecting" },
      { ...cycle, id: "00000000-0000-4000-8000-000000000004", stage: "closed", closedAt: now, closeFailure: "NoKey" },
    ],
  })
  expect(await checkHealth(db, keys, after(1))).toMatchObject({ isReady: false, isWell: false, notClosed: 1 })
})

test("a database that does not answer is said to be unreachable", async () => {
  const nowhere = await openDatabase({ url: "postgresql://nobody@127.0.0.1:9/nothing" })
  expect(await checkHealth(nowhere, keys, now)).toEqual({
    isReady: false,
    isWell: false,
    database: "unreachable",
    keys: "ok",
    keysMissing: 0,
    keysToDestroy: 0,
    worker: {},
    notClosed: 0,
  })
  await nowhere.$disconnect()
})

test("cycles that collect and whose key is gone or another one are counted, and people are served all the same", async () => {
  await doAll()
  const row = await springCycle()
  const [whole, other, gone] = [randomUUID(), randomUUID(), randomUUID()]
  const keyFingerprint = fingerprintOf(await makeCycleKey(noQuery, keys, whole, 1))
  await makeCycleKey(noQuery, keys, other, 1)
  await db.cycle.createMany({
    data: [
      { ...row, id: whole, stage: "collecting", keyFingerprint },
      { ...row, id: randomUUID(), stage: "closed", closedAt: now, keyFingerprint },
    ],
  })
  expect(await checkHealth(db, keys, after(1))).toMatchObject({ isWell: true, keysMissing: 0 })
  await db.cycle.createMany({
    data: [other, gone].map((id) => ({ ...row, id, stage: "collecting" as const, keyFingerprint })),
  })
  expect(await checkHealth(db, keys, after(1))).toMatchObject({
    isReady: true,
    isWell: false,
    keys: "ok",
    keysMissing: 2,
  })
  expect((await listMissingKeys(db, keys)).map(({ id }) => id)).toEqual([other, gone].toSorted())
  await keys.store.destroy(noQuery, whole)
  forgetLinkKey(keys, whole)
  expect(await checkHealth(db, keys, after(1))).toMatchObject({ isWell: false, keysMissing: 3 })
})

test("a key whose destruction waits is counted, and is not well once it is late", async () => {
  await doAll()
  await db.keyDestruction.createMany({ data: [{ cycleId: randomUUID(), dueAt: after(30) }] })
  expect(await checkHealth(db, keys, after(1))).toMatchObject({ isWell: true, keysToDestroy: 1 })
  for (const duty of DUTIES) await endDuty(db, duty, null, after(660))
  expect(await checkHealth(db, keys, after(30 + 600))).toMatchObject({ isWell: true, keysToDestroy: 1 })
  expect(await checkHealth(db, keys, after(30 + 601))).toMatchObject({ isReady: true, isWell: false, keysToDestroy: 1 })
})

test("a key store that cannot be reached is said, and is not ready; no key counts as missing for that", async () => {
  await doAll()
  const away = await folderKeys()
  const row = await springCycle()
  await db.cycle.createMany({ data: [{ ...row, id: randomUUID(), stage: "collecting" }] })
  await rename(away.folder, `${away.folder}-away`)
  const unreachable = { isReady: false, isWell: false, database: "ok", keys: "unreachable", keysMissing: 0 }
  expect(await checkHealth(db, away, after(1))).toMatchObject(unreachable)
  await rename(`${away.folder}-away`, away.folder)
  expect(await checkHealth(db, away, after(1))).toMatchObject({ isReady: true, keys: "ok", keysMissing: 1 })
})

test("keys in a database that does not answer are out of reach with it", async () => {
  const nowhere = await openDatabase({ url: "postgresql://nobody@127.0.0.1:9/nothing" })
  expect(await checkHealth(nowhere, databaseKeys(), now)).toMatchObject({
    database: "unreachable",
    keys: "unreachable",
  })
  await nowhere.$disconnect()
})
