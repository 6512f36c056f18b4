import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { requestAccessLink } from "@/lib/access/requestAccessLink"
import { newOwner, PASSWORD as password } from "@/lib/access/testing/newOwner"
import type { Owner } from "@/lib/authority/authority"
import { testDatabase } from "@/lib/db/testing/database"
import { collectingAboutDana } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { changeSettings } from "@/lib/workspace/changeSettings"
import { createWorkspace } from "@/lib/workspace/createWorkspace"
import { deleteWorkspace } from "@/lib/workspace/deleteWorkspace"
import { getSettings } from "@/lib/workspace/getSettings"

const { db } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
await db.installation.create({ data: { id: 1, secretFingerprint: "x" } })

const mine = ({ workspaceId }: Owner) => ({ workspaceId })

function create(email: string, admission: "open" | "first") {
  return createWorkspace(db, { name: "Acme", ownerName: "Amir", email, password }, admission, now)
}

test("of two who come to an empty installation at once, one gets its workspace", async () => {
  const outcomes = await Promise.all([create("a@acme.example", "first"), create("b@acme.example", "first")])
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["created", "notFirst"])
  expect(await db.workspace.count()).toBe(1)
})

test("an address belongs to one user only", async () => {
  const { email } = await newOwner(db, now)
  expect(await create(email, "open")).toEqual({ kind: "taken" })
})

test("settings are those of one workspace", async () => {
  const [owner, stranger] = [await newOwner(db, now), await newOwner(db, now)]
  const settings = { name: "Northwind", threshold: 4, behaviourThreshold: 7, timeZone: "Europe/Berlin" }
  expect(await changeSettings(db, owner, settings, now)).toEqual({ kind: "changed", raisedTo: null })
  expect(await getSettings(db, owner)).toEqual({ ...settings, retentionMonths: null, isDemo: false })
  expect(await getSettings(db, stranger)).toMatchObject({ threshold: 3, behaviourThreshold: 5, timeZone: "UTC" })
  const { about } = await db.event.findFirstOrThrow({ where: { ...mine(owner), kind: "workspace.changed" } })
  expect(about).toEqual({ threshold: 4, behaviourThreshold: 7, timeZone: "Europe/Berlin" })
})

test("a threshold above the one for single behaviours raises that one too, and says so", async () => {
  const owner = await newOwner(db, now)
  const settings = { name: "Northwind", threshold: 6, behaviourThreshold: 5, timeZone: "UTC" }
  expect(await changeSettings(db, owner, settings, now)).toEqual({ kind: "changed", raisedTo: 6 })
  expect(await getSettings(db, owner)).toMatchObject({ threshold: 6, behaviourThreshold: 6 })
})

test("deleting a workspace takes its users, links, messages and events along", async () => {
  const owner = await newOwner(db, now)
  await requestAccessLink(db, secret, { email: owner.email, purpose: "reset" }, "i", now)
  await deleteWorkspace(db, databaseKeys(secret), owner, now)
  const where = mine(owner)
  expect([await db.user.count({ where }), await db.message.count({ where }), await db.event.count({ where })]).toEqual([
    0, 0, 0,
  ])
})

test("deleting a workspace has the keys of its cycles destroyed, and those of no other", async () => {
  const keys = databaseKeys(secret)
  const [{ owner, cycleId }] = [await collectingAboutDana(db, keys, now), await collectingAboutDana(db, keys, now)]
  await deleteWorkspace(db, keys, owner, now)
  expect(await db.keyDestruction.findMany()).toEqual([{ cycleId, dueAt: now }])
})
