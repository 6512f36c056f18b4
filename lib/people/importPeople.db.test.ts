import { expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingAboutDana, northwind } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { readLog } from "@/lib/log/readLog"
import { understandPeople } from "@/lib/people/columns"
import { importPeople, type PeopleList } from "@/lib/people/importPeople"
import { readLines, type ReadLine } from "@/lib/people/listed"
import { peopleCsv } from "@/lib/people/peopleCsv"
import { listDirectory } from "@/lib/people/listDirectory"
import { sheetOf } from "@/lib/sheet/file"
import { wordsIn } from "@/lib/words/words"

const { db, sql } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const today = new Date("2026-03-02")
const words = wordsIn("en")

async function linesOf(text: string): Promise<ReadLine[]> {
  const read = await sheetOf(new TextEncoder().encode(text))
  if (read.kind === "unreadable") throw new Error(read.why)
  const { columns, first } = understandPeople(read.sheet)
  return readLines(read.sheet.rows.slice(first), columns)
}

/** A workspace with nobody in it, and what lists make of it. */
async function directory() {
  const { owner, people } = await northwind(db, keys, now, { people: [] })
  const take = async (text: string, options: Partial<PeopleList> = {}) =>
    importPeople(db, keys, owner, { lines: await linesOf(text), ...options }, now)
  const rows = async () => {
    const all = await db.person.findMany({
      where: { workspaceId: owner.workspaceId },
      select: { name: true, email: true, number: true, unit: true, leftOn: true, manager: { select: { name: true } } },
      orderBy: { sortName: "asc" },
    })
    return all.map(({ manager, leftOn, ...person }) => [...Object.values(person), manager?.name ?? null, leftOn])
  }
  const events = async () => (await readLog(db, owner, 1)).events.map(({ kind, about }) => [kind, about])
  return { owner, people, take, rows, events }
}

const HEAD = "Number,Name,E-mail,Team,Manager\n"
const THREE = `${HEAD}1,Ruth,ruth@x.example,Board,\n2,Dana,dana@x.example,Product,1\n3,Mei,mei@x.example,Product,Dana\n`
const done = (counts: object) => ({
  kind: "imported",
  added: 0,
  changed: 0,
  moved: 0,
  left: 0,
  unreadable: [],
  ...counts,
})

test("a list adds whom nobody knows, changes what it says otherwise of others, and leaves the rest alone", async () => {
  const { take, rows, events } = await directory()
  expect(await take(THREE)).toEqual(done({ added: 3 }))
  const first = [
    ["Dana", "dana@x.example", "2", "Product", "Ruth", null],
    ["Mei", "mei@x.example", "3", "Product", "Dana", null],
    ["Ruth", "ruth@x.example", "1", "Board", null, null],
  ]
  expect(await rows()).toEqual(first)
  expect(await events()).toEqual([["people.imported", { added: 3, changed: 0, moved: 0, left: 0 }]])
  // What a list does not say changes nothing.
  expect(await take("E-mail,Name,Team\nmei@x.example,Mei Lin,\ndana@x.example,Dana,Product")).toEqual(
    done({ changed: 1 }),
  )
  expect(await rows()).toEqual(first.with(1, ["Mei Lin", "mei@x.example", "3", "Product", "Dana", null]))
})

test("a list that says nothing new writes nothing and is no event", async () => {
  const { take, owner } = await directory()
  await take(THREE)
  const state = () =>
    sql(`SELECT "xmin"::text, "id"::text FROM "Person" WHERE "workspaceId" = '${owner.workspaceId}' ORDER BY 2`)
  const [before, events] = [await state(), (await readLog(db, owner)).events.length]
  expect(await take(THREE)).toEqual(done({}))
  expect([await state(), (await readLog(db, owner)).events.length]).toEqual([before, events])
})

test("what is exported is imported again without a change, whatever is in it", async () => {
  const { take, owner, people } = await northwindToo()
  await take(
    `${HEAD}=1,"=cmd|'x","a@x.example",'-team,\n7,"Miller, Jr.",b@x.example,"Sales; ""North""",'=1\n8,@home,c@x.example,+49,b@x.example`,
  )
  expect(people.size).toBeGreaterThan(0)
  const csv = peopleCsv(words, await listDirectory(db, owner))
  expect(csv).not.toMatch(/(^|\n|,)"?[=@+-]/)
  expect(await take(csv)).toEqual(done({}))
})

async function northwindToo() {
  const { owner, people } = await northwind(db, keys, now)
  const take = async (text: string) => importPeople(db, keys, owner, { lines: await linesOf(text) }, now)
  return { owner, people, take }
}

test("who is known by number gets another address, also where two swap theirs", async () => {
  const { take, rows } = await directory()
  await take(THREE)
  const swapped = `${HEAD}2,Dana,mei@x.example,Product,1\n3,Mei,dana@x.example,Product,2\n`
  expect(await take(swapped)).toEqual(done({ changed: 2, moved: 2 }))
  expect((await rows()).map(([name, email]) => [name, email])).toEqual([
    ["Dana", "mei@x.example"],
    ["Mei", "dana@x.example"],
    ["Ruth", "ruth@x.example"],
  ])
})

test("a list gives no address to two people", async () => {
  const { take, rows } = await directory()
  await take(THREE)
  const before = await rows()
  expect(await take(`${HEAD}2,Dana,mei@x.example,Product,1\n`)).toEqual(done({ unreadable: [2] }))
  expect(await rows()).toEqual(before)
})

test("a changed address ends the link that was mailed to the old one, by the one act that does so", async () => {
  const { owner, world, cycleId } = await collectingAboutDana(db, keys, now)
  const amir = idOf(world.people, "Amir Haddad")
  const rater = { cycleId, personId: amir }
  await db.person.update({ where: { id: amir }, data: { number: "A1" } })
  await db.message.updateMany({ where: { rater }, data: { attempts: 1, sentOn: today } })
  await db.link.updateMany({ where: { rater }, data: { deliveredOn: today } })
  const moved = await importPeople(
    db,
    keys,
    owner,
    { lines: await linesOf("Number,Name,E-mail\nA1,Amir Haddad,amir@elsewhere.example") },
    now,
  )
  expect(moved).toEqual(done({ changed: 1, moved: 1 }))
  const links = await db.link.findMany({
    where: { rater },
    select: { cause: true, endedOn: true },
    orderBy: { cause: "asc" },
  })
  expect(links).toEqual([
    { cause: "asked", endedOn: today },
    { cause: "address", endedOn: null },
  ])
  expect(await db.message.count({ where: { rater, kind: "addressChanged", address: { contains: "amir" } } })).toBe(1)
})

test("who is not in the list has left only if that was said, and is back with the next list", async () => {
  const { take, rows } = await directory()
  await take(`${THREE}4,Guest,guest@y.example,,\n`)
  await db.person.updateMany({ where: { email: "guest@y.example" }, data: { external: true } })
  const two = THREE.split("\n").slice(0, 3).join("\n")
  expect(await take(two)).toEqual(done({}))
  expect(await take(two, { missingLeft: true, confirmed: { moved: 0, left: 5 } })).toEqual({ kind: "changedMeanwhile" })
  expect(await take(two, { missingLeft: true, confirmed: { moved: 0, left: 1 } })).toEqual(done({ left: 1 }))
  expect((await rows()).filter((row) => row.at(-1) !== null)).toEqual([
    ["Mei", "mei@x.example", "3", "Product", "Dana", today],
  ])
  expect(await take(THREE)).toEqual(done({ changed: 1 }))
  expect((await rows()).every((row) => row.at(-1) === null)).toBe(true)
})

test("a circle is not closed, not even over people who are there already", async () => {
  const { take, rows } = await directory()
  await take(THREE)
  await take("E-mail,Name,Manager\nruth@x.example,Ruth,mei@x.example")
  expect((await rows()).map(([name, , , , manager]) => [name, manager])).toEqual([
    ["Dana", "Ruth"],
    ["Mei", "Dana"],
    ["Ruth", null],
  ])
})

test("of several people with one name nobody is guessed: who is meant is chosen", async () => {
  const { take, rows } = await directory()
  const list = `${HEAD}1,Kim Lee,kim1@x.example,,\n2,Kim Lee,kim2@x.example,,\n3,Mei,mei@x.example,,"Lee, Kim"\n`
  await take(list)
  expect((await rows()).at(-1)!.at(4)).toBeNull()
  expect(await take(list, { choices: { "lee, kim": "kim2@x.example" } })).toEqual(done({ changed: 1 }))
  expect((await rows()).at(-1)!.at(4)).toBe("Kim Lee")
})

test("people of another workspace are neither changed nor taken as managers", async () => {
  const [here, there] = [await directory(), await directory()]
  await there.take(THREE)
  const before = await there.rows()
  await here.take("Name,E-mail,Manager\nDana Other,dana@x.example,mei@x.example")
  expect(await here.rows()).toEqual([["Dana Other", "dana@x.example", null, "", null, null]])
  expect(await there.rows()).toEqual(before)
})
