import { expect, test } from "vitest"
import { followLink } from "@/lib/ballot/followLink"
import { addLateSubject, type LateSubject } from "@/lib/cycle/addLateSubject"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { findComposition } from "@/lib/cycle/findComposition"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingAboutDana, tokenOf } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { findReport } from "@/lib/report/findReport"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const later = new Date("2026-03-09T09:00:00Z")

async function withAmir() {
  const cycle = await collectingAboutDana(db, keys, now)
  const person = (name: string) => idOf(cycle.world.people, name)
  const as = (group: string, ...names: string[]) => names.map((name) => ({ personId: person(name), group }))
  const add = (late: Partial<LateSubject>, when = later) => {
    const amir = { personId: person("Amir Haddad"), raters: as("peers", "Dana Okafor", "Mei Lin", "Bea Lindqvist") }
    return addLateSubject(db, keys, cycle.owner, cycle.cycleId, { ...amir, isConfirmed: false, ...late }, when)
  }
  return { ...cycle, person, as, add }
}

test("somebody is added while it collects: all are asked at once, by the links that they have, and it closes with the cycle", async () => {
  const { world, owner, cycleId, subjects, add } = await withAmir()
  const token = await tokenOf(db, keys, world, { cycleId, subjects }, "Mei Lin")
  const added = await add({})
  expect(added).toMatchObject({ kind: "added", raters: 5 })
  const { subjectId } = added as Extract<typeof added, { kind: "added" }>
  const state = await followLink(db, keys, token, later)
  const asked = state.kind === "open" ? state.opened.colleagues.map(({ link }) => link.subjectName) : state.kind
  expect(asked).toEqual(["Amir Haddad", "Dana Okafor"])
  const composition = await findComposition(db, { cycleId, subjectId })
  expect(composition.get(subjectId)).toMatchObject({ asked: 0, added: 4 })
  expect(await db.message.count({ where: { cycleId, dueAt: later } })).toBe(5)
  expect(await db.subject.findUnique({ where: { id: subjectId } })).toMatchObject({ unit: expect.any(String) })
  expect(await add({})).toEqual({ kind: "already" })
  await closeCycle(db, keys, owner, cycleId, later)
  expect(await findReport(db, owner, subjectId)).not.toBeNull()
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "subject.added" } })
  expect(events.map(({ about }) => (about as { raters: number }).raters)).toEqual([5])
  expect(await add({})).toEqual({ kind: "notCollecting" })
})

test("too few who answer anonymously have to be confirmed", async () => {
  const { as, add } = await withAmir()
  const few = { raters: as("peers", "Mei Lin") }
  const tooFew = { colleagues: 1, threshold: 3 }
  expect(await add(few)).toMatchObject({ kind: "unconfirmed", name: "Amir Haddad", tooFew })
  expect(await add({ ...few, isConfirmed: true })).toMatchObject({ kind: "added", raters: 3 })
})

test("what does not fit is refused, and nothing is written", async () => {
  const { owner, cycleId, person, as, add } = await withAmir()
  expect(await add({ raters: as("nobody", "Mei Lin") })).toEqual({ kind: "wrongGroup" })
  expect(await add({ raters: as("peers", "Amir Haddad") })).toEqual({ kind: "wrongGroup" })
  expect(await add({ raters: as("self", "Mei Lin") })).toEqual({ kind: "wrongGroup" })
  const both = [...as("peers", "Mei Lin"), ...as("reports", "Mei Lin")]
  expect(await add({ raters: both })).toEqual({ kind: "twice", name: "Mei Lin" })
  const { owner: stranger, world } = await collectingAboutDana(db, keys, now)
  expect(await add({ personId: idOf(world.people, "Mei Lin") })).toEqual({ kind: "unknownPerson" })
  expect(await add({}, new Date("2026-03-17T09:00:00Z"))).toEqual({ kind: "tooLate" })
  const late = { personId: person("Amir Haddad"), raters: [], isConfirmed: true }
  expect(await addLateSubject(db, keys, stranger, cycleId, late, later)).toEqual({ kind: "gone" })
  await db.user.update({ where: { id: owner.userId }, data: { email: "amir@own.example" } })
  await db.person.update({ where: { id: person("Amir Haddad") }, data: { email: "amir@own.example" } })
  const amir = { ...owner, email: "amir@own.example" }
  expect(await addLateSubject(db, keys, amir, cycleId, late, later)).toEqual({ kind: "ownReview" })
  expect(await db.subject.count({ where: { cycleId } })).toBe(1)
})
