import { databaseKeys } from "@/lib/keys/testing/keys"
import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import type { Organiser } from "@/lib/authority/authority"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingCycle, northwind } from "@/lib/demo/testing/northwind"
import { readLog } from "@/lib/log/readLog"
import { addPerson } from "@/lib/people/addPerson"
import { deletePerson } from "@/lib/people/deletePerson"
import { editPerson } from "@/lib/people/editPerson"
import { findPerson } from "@/lib/people/findPerson"
import { FIRST_PAGE, listPeople } from "@/lib/people/listPeople"
import { PersonSchema, type PersonInput } from "@/lib/people/person"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

const world = await northwind(db, keys, now)
const { owner } = world
const elsewhere = await northwind(db, keys, now, { people: ["Mei Lin"] })

function person(over: Partial<PersonInput> = {}): PersonInput {
  return PersonSchema.parse({ name: "Noor Ali", email: `${randomUUID()}@northwind.example`, ...over })
}

async function added(organiser: Organiser, input = person()): Promise<string> {
  const addition = await addPerson(db, organiser, input, now)
  if (addition.kind !== "added") throw new Error(addition.kind)
  return addition.personId
}

const lastEvents = async (count: number) =>
  (await readLog(db, owner, count)).events.map(({ kind, about }) => [kind, about])

describe("the directory", () => {
  test("holds the people of the own workspace, by name, with whom they report to", async () => {
    const { rows: people } = await listPeople(db, owner, FIRST_PAGE)
    expect(people.slice(0, 3).map(({ name, manager, unit }) => [name, manager?.name ?? null, unit])).toEqual([
      ["Amir Haddad", "Ruth Castellanos", "Product"],
      ["Bea Lindqvist", "Dana Okafor", "Product"],
      ["Dana Okafor", "Ruth Castellanos", "Product"],
    ])
    expect((await listPeople(db, elsewhere.owner, FIRST_PAGE)).rows.map(({ name }) => name)).toEqual(["Mei Lin"])
  })

  test("nobody of another workspace can be found, changed, deleted or chosen as a manager", async () => {
    const mei = idOf(world.people, "Mei Lin")
    const before = await findPerson(db, owner, mei)
    const stranger = elsewhere.owner
    expect(await findPerson(db, stranger, mei)).toBeNull()
    expect(await editPerson(db, keys, stranger, mei, person(), now)).toEqual({ kind: "gone" })
    expect(await deletePerson(db, keys, stranger, mei, now)).toEqual({ kind: "gone" })
    expect(await addPerson(db, stranger, person({ managerId: mei }), now)).toEqual({ kind: "managerGone" })
    const own = idOf(elsewhere.people, "Mei Lin")
    expect(await editPerson(db, keys, stranger, own, person({ managerId: mei }), now)).toEqual({ kind: "managerGone" })
    expect(await findPerson(db, owner, mei)).toEqual(before)
  })

  test("an address belongs to one person, when adding and when changing", async () => {
    const input = person()
    const personId = await added(owner, input)
    expect(await addPerson(db, owner, input, now)).toEqual({ kind: "taken" })
    expect(await editPerson(db, keys, owner, await added(owner), input, now)).toEqual({ kind: "taken" })
    expect(await editPerson(db, keys, owner, personId, { ...input, name: "Noor A." }, now)).toEqual({ kind: "changed" })
    expect(await addPerson(db, elsewhere.owner, input, now)).toMatchObject({ kind: "added" })
  })

  test("what is done to somebody is in the log, by their id alone", async () => {
    const input = person({ name: "Wanda Secret" })
    const id = await added(owner, input)
    await editPerson(db, keys, owner, id, { ...input, unit: "Sales" }, now)
    await deletePerson(db, keys, owner, id, now)
    expect(await lastEvents(3)).toEqual([
      ["person.deleted", { person: id }],
      ["person.changed", { person: id }],
      ["person.added", { person: id }],
    ])
    expect(JSON.stringify(await db.event.findMany())).not.toMatch(/Wanda/)
  })

  test("a person is found with what deleting them would reach into", async () => {
    const { cycleId } = await collectingCycle(db, keys, world, now)
    const found = await findPerson(db, owner, idOf(world.people, "Dana Okafor"))
    expect(found).toMatchObject({ invitations: 1, reports: 2, manager: { name: "Ruth Castellanos" } })
    expect(found!.reviews).toEqual([{ id: cycleId, name: "Spring", stage: "collecting" }])
    expect(await findPerson(db, owner, randomUUID())).toBeNull()
  })
})

describe("lines of reporting have an end", () => {
  const managerOf = async (id: string) => (await findPerson(db, owner, id))!.manager?.id ?? null

  test("nobody is made their own manager", async () => {
    const input = person()
    const id = await added(owner, input)
    expect(await editPerson(db, keys, owner, id, { ...input, managerId: id }, now)).toEqual({ kind: "loop" })
    expect(await managerOf(id)).toBeNull()
  })

  test("of two people, not each is made the manager of the other", async () => {
    const above = person()
    const aboveId = await added(owner, above)
    const belowId = await added(owner, person({ managerId: aboveId }))
    expect(await editPerson(db, keys, owner, aboveId, { ...above, managerId: belowId }, now)).toEqual({ kind: "loop" })
    expect(await managerOf(aboveId)).toBeNull()
    expect(await managerOf(belowId)).toBe(aboveId)
  })

  test("three people do not report in a circle", async () => {
    const first = person()
    const firstId = await added(owner, first)
    const secondId = await added(owner, person({ managerId: firstId }))
    const thirdId = await added(owner, person({ managerId: secondId }))
    expect(await editPerson(db, keys, owner, firstId, { ...first, managerId: thirdId }, now)).toEqual({ kind: "loop" })
    expect(await managerOf(firstId)).toBeNull()
  })

  test("two changes at once, which together would make a circle, do not both go through", async () => {
    const [one, other] = [person(), person()]
    const [oneId, otherId] = [await added(owner, one), await added(owner, other)]
    const edits = await Promise.all([
      editPerson(db, keys, owner, oneId, { ...one, managerId: otherId }, now),
      editPerson(db, keys, owner, otherId, { ...other, managerId: oneId }, now),
    ])
    expect(edits.map(({ kind }) => kind).toSorted()).toEqual(["changed", "loop"])
  })
})
