import { randomUUID } from "node:crypto"
import { beforeAll, beforeEach, expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { destroyDueKeys } from "@/lib/keys/destroyDueKeys"
import { destroyOrphan } from "@/lib/keys/destroyOrphan"
import { KeyStoreError, type KeyStore } from "@/lib/keys/keyStore"
import { listKeys } from "@/lib/keys/listKeys"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { queryOf } from "@/lib/keys/query"
import { databaseKeys, folderKeys } from "@/lib/keys/testing/keys"
import type { Stage } from "@/prisma/client/client"

const { db } = await testDatabase()
const query = queryOf(db)
const now = new Date("2026-03-02T09:00:00Z")
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const workspaceId = randomUUID()
const nothing = async () => {}

beforeAll(async () => {
  await db.workspace.createMany({ data: [{ id: workspaceId, name: "Northwind", createdAt: now }] })
})
beforeEach(async () => {
  await db.keyDestruction.deleteMany()
  await db.cycle.deleteMany()
})

async function cycleIn(stage: Stage): Promise<string> {
  const id = randomUUID()
  const row = {
    id,
    workspaceId,
    stage,
    name: "Spring",
    questionnaire: {},
    threshold: 3,
    behaviourThreshold: 5,
    createdAt: now,
    ...(stage !== "draft" && { launchedAt: now, deadline: now }),
    ...(stage === "collecting" && { keyFingerprint: "0", termsMac: "0", mailWay: "mailbox" as const }),
    ...(stage === "closed" && { closedAt: now }),
  }
  await db.cycle.createMany({ data: [row] })
  return id
}

async function due(cycleId: string, dueAt = now): Promise<void> {
  await db.keyDestruction.createMany({ data: [{ cycleId, dueAt }] })
}

const rows = async () => (await db.keyDestruction.findMany()).map(({ cycleId }) => cycleId)

for (const place of ["folder", "database"] as const) {
  const keysAt = async () => (place === "folder" ? folderKeys() : databaseKeys())
  const left = async (store: KeyStore) => [...new Set((await store.list(query)).map(({ cycleId }) => cycleId))]

  test(`the key of a cycle that is closed or gone is destroyed when it is due, and once (${place})`, async () => {
    const keys = await keysAt()
    const [closed, gone, later] = [await cycleIn("closed"), randomUUID(), await cycleIn("closed")]
    for (const id of [closed, gone, later]) await makeCycleKey(query, keys, id, 1)
    await Promise.all([due(closed), due(gone), due(later, minutes(60))])
    expect(await destroyDueKeys(db, keys, nothing, now)).toBe(2)
    expect(await left(keys.store)).not.toContain(closed)
    expect(await left(keys.store)).toContain(later)
    expect(await rows()).toEqual([later])
    expect(await destroyDueKeys(db, keys, nothing, now)).toBe(0)
    expect(await destroyDueKeys(db, keys, nothing, minutes(60))).toBe(1)
    expect((await left(keys.store)).filter((id) => [closed, gone, later].includes(id))).toEqual([])
    expect(await rows()).toEqual([])
  })

  test(`the key of a cycle that collects, or is a draft, is never destroyed (${place})`, async () => {
    const keys = await keysAt()
    for (const stage of ["collecting", "draft"] as const) {
      const id = await cycleIn(stage)
      await makeCycleKey(query, keys, id, 1)
      await due(id)
      expect(await destroyDueKeys(db, keys, nothing, minutes(9999))).toBe(0)
      expect(await left(keys.store)).toContain(id)
      expect(await rows()).toContain(id)
      expect(await destroyOrphan(db, keys, id)).toEqual({ kind: "needed", stage })
      expect(await left(keys.store)).toContain(id)
    }
  })
}

test("a key whose cycle is unknown stays, until it is destroyed by hand", async () => {
  const keys = await folderKeys()
  const orphan = randomUUID()
  await makeCycleKey(query, keys, orphan, 1)
  expect(await destroyDueKeys(db, keys, nothing, minutes(9999))).toBe(0)
  expect(await destroyOrphan(db, keys, randomUUID())).toEqual({ kind: "none" })
  expect(await destroyOrphan(db, keys, orphan)).toEqual({ kind: "destroyed" })
  expect(await keys.store.list(query)).toEqual([])
})

test("the end of the cycle is on the disk before the key goes; where it cannot be, the key stays", async () => {
  const keys = await folderKeys()
  const id = await cycleIn("closed")
  await makeCycleKey(query, keys, id, 1)
  await due(id)
  const failing = () => Promise.reject(new Error("disk"))
  await expect(destroyDueKeys(db, keys, failing, now)).rejects.toThrow("disk")
  expect([await rows(), (await keys.store.list(query)).length]).toEqual([[id], 2])
  let keysBefore = 0
  await destroyDueKeys(db, keys, async () => void (keysBefore = (await keys.store.list(query)).length), now)
  expect([keysBefore, await keys.store.list(query)]).toEqual([2, []])
})

test("where the store is away the destruction stays due, and the next round finishes it", async () => {
  const keys = await folderKeys()
  const [one, other] = [await cycleIn("closed"), await cycleIn("closed")]
  for (const id of [one, other]) {
    await makeCycleKey(query, keys, id, 1)
    await due(id)
  }
  const shaky = {
    ...keys.store,
    destroy: (...[given, id]: Parameters<KeyStore["destroy"]>) =>
      id === one ? Promise.reject(new KeyStoreError("away")) : keys.store.destroy(given, id),
  }
  await expect(destroyDueKeys(db, { ...keys, store: shaky }, nothing, now)).rejects.toThrow("away")
  expect(await rows()).toEqual([one])
  // As after a crash between the key's end and the row's.
  await keys.store.destroy(query, one)
  expect(await destroyDueKeys(db, keys, nothing, now)).toBe(1)
  expect(await rows()).toEqual([])
})

test("a list of the store says of each cycle whether the database knows it, and in which stage", async () => {
  const keys = await folderKeys()
  const [closed, collecting, orphan] = [await cycleIn("closed"), await cycleIn("collecting"), randomUUID()]
  for (const id of [closed, collecting, orphan]) await makeCycleKey(query, keys, id, 1)
  await makeCycleKey(query, keys, collecting, 2)
  await due(closed, minutes(60))
  const expected = [
    { cycleId: closed, versions: [1], stage: "closed", isToGo: true },
    { cycleId: collecting, versions: [1, 2], stage: "collecting", isToGo: false },
    { cycleId: orphan, versions: [1], stage: null, isToGo: false },
  ]
  expect(await listKeys(db, keys)).toEqual(expected.toSorted((a, b) => (a.cycleId < b.cycleId ? -1 : 1)))
})
