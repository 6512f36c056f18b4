import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { eraseOldCycles } from "@/lib/cycle/eraseOldCycles"
import { listOldCycles } from "@/lib/cycle/listOldCycles"
import { testDatabase } from "@/lib/db/testing/database"
import { aboutDana, closedCycle, collectingCycle, northwind } from "@/lib/demo/testing/northwind"
import { changeRetention } from "@/lib/workspace/changeRetention"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const inSixMonths = new Date("2026-09-02T09:00:00Z")
const aDayLater = new Date("2026-09-03T09:00:00Z")

const namesIn = async (workspaceId: string) =>
  (await db.cycle.findMany({ where: { workspaceId }, orderBy: { name: "asc" } })).map(({ name }) => name)

test("closed cycles are erased at the age that their workspace has set, and no other; the log says so", async () => {
  const world = await northwind(db, keys, now)
  const { owner } = world
  const { cycleId } = await closedCycle(db, keys, world, now)
  await collectingCycle(db, keys, world, now, aboutDana(now, { name: "Still open" }))
  const other = await northwind(db, keys, now)
  await closedCycle(db, keys, other, now)

  await eraseOldCycles(db, aDayLater)
  expect(await namesIn(owner.workspaceId)).toEqual(["Spring", "Still open"])
  await changeRetention(db, owner, 6, now)
  await eraseOldCycles(db, inSixMonths)
  expect(await namesIn(owner.workspaceId)).toEqual(["Spring", "Still open"])
  expect(await listOldCycles(db, owner, 6, inSixMonths)).toEqual([])

  expect(await listOldCycles(db, owner, 6, aDayLater)).toEqual([{ id: cycleId, name: "Spring" }])
  await Promise.all([eraseOldCycles(db, aDayLater), eraseOldCycles(db, aDayLater)])
  expect(await namesIn(owner.workspaceId)).toEqual(["Still open"])
  expect(await namesIn(other.owner.workspaceId)).toEqual(["Spring"])
  expect(await db.report.count({ where: { cycleId } })).toBe(0)
  const events = await db.event.findMany({
    where: { workspaceId: owner.workspaceId, kind: { in: ["workspace.retention", "cycle.expired"] } },
    orderBy: { position: "asc" },
  })
  expect(events.map(({ actor, about }) => ({ actor, about }))).toEqual([
    { actor: owner.userId, about: { months: 6 } },
    { actor: "retention", about: { cycle: cycleId, cycleName: "Spring" } },
  ])
})

test("who lets cycles be kept keeps them", async () => {
  const world = await northwind(db, keys, now)
  await closedCycle(db, keys, world, now)
  await changeRetention(db, world.owner, 6, now)
  await changeRetention(db, world.owner, null, now)
  await eraseOldCycles(db, aDayLater)
  expect(await namesIn(world.owner.workspaceId)).toEqual(["Spring"])
})
