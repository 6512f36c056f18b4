import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { changeMostAsked } from "@/lib/cycle/changeMostAsked"
import { createCycle } from "@/lib/cycle/createCycle"
import { findCycle } from "@/lib/cycle/findCycle"
import { findSetUp } from "@/lib/cycle/findSetUp"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listGrid } from "@/lib/cycle/listGrid"
import { listGroupSizes } from "@/lib/cycle/listGroupSizes"
import { listLeftOut } from "@/lib/cycle/listLeftOut"
import { listLoad } from "@/lib/cycle/listLoad"
import { listOverCap } from "@/lib/cycle/listOverCap"
import { listRepeats } from "@/lib/cycle/listRepeats"
import { listReviewed } from "@/lib/cycle/listReviewed"
import { countSuggestions, listSuggestions } from "@/lib/cycle/listSuggestions"
import { listUnusualAddresses } from "@/lib/cycle/listUnusualAddresses"
import type { Database } from "@/lib/db/database"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingCycle, draftAboutDana, draftCycle, aboutDana, northwind } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { listMembers } from "@/lib/people/listMembers"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const FIRST = { search: "", page: 1 }

/** The same database, which counts what is asked of it. */
function counting() {
  const asked: string[] = []
  const counted = db.$extends({
    query: {
      $allOperations: ({ model, operation, args, query }) => {
        asked.push(`${model} ${operation}`)
        return query(args)
      },
    },
  })
  return { counted: counted as unknown as Database, asked }
}

/** A draft of a workspace with teams of ten, each under a manager; all but the managers' manager are reviewed. */
async function largeDraft(teams: number) {
  const { owner } = await northwind(db, keys, now)
  const { workspaceId } = owner
  const person = (name: string, managerId: string | null) => {
    return { id: randomUUID(), workspaceId, name, email: `${randomUUID()}@n.example`, managerId, unit: "Large" }
  }
  const head = person("Head", null)
  const managers = Array.from({ length: teams }, (_, index) => person(`Manager ${index}`, head.id))
  const members = managers.flatMap(({ id }, team) => {
    return Array.from({ length: 9 }, (_, index) => person(`Member ${team}.${index}`, id))
  })
  for (const data of [[head], managers, members]) await db.person.createMany({ data })
  const cycleId = await createCycle(db, owner, { name: "Everyone" }, now)
  await addSubjects(db, owner, cycleId, await listMembers(db, owner, { managerId: head.id, withAllBelow: true }))
  return { owner, cycleId, head, managers }
}

test("the lines of reporting suggest manager, peers and reports; who is asked already or has left is left out", async () => {
  const { world, owner, cycleId, subjectId } = await draftAboutDana(db, keys, now)
  const suggested = async () =>
    (await listSuggestions(db, owner, cycleId)).map(({ name, group }) => `${name}: ${group}`)
  const peers = ["Amir Haddad: peers", "Mei Lin: peers"]
  expect(await suggested()).toEqual([peers[0], "Bea Lindqvist: reports", "Kwame Mensah: reports", peers[1]])
  await addRaters(db, keys, owner, { subjectId, group: "others", personIds: [idOf(world.people, "Amir Haddad")] }, now)
  await db.person.updateMany({ where: { id: idOf(world.people, "Kwame Mensah") }, data: { leftOn: now } })
  expect(await suggested()).toEqual(["Bea Lindqvist: reports", peers[1]])
  expect(await addSuggestedRaters(db, owner, cycleId, { group: "peers" })).toEqual({ kind: "added", added: 1 })
  expect(await suggested()).toEqual(["Bea Lindqvist: reports"])
  const stranger = await northwind(db, keys, now)
  expect(await listSuggestions(db, stranger.owner, cycleId)).toEqual([])
})

test("a manager who has left is not asked from the start", async () => {
  const world = await northwind(db, keys, now)
  await db.person.updateMany({ where: { id: idOf(world.people, "Ruth Castellanos") }, data: { leftOn: now } })
  const { cycleId } = await draftCycle(db, keys, world, now, aboutDana(now, { alsoAsked: () => ({}) }))
  const [dana] = await listGroupSizes(db, world.owner, cycleId)
  expect(dana!.raters).toEqual([{ group: "self" }])
})

test("nobody is added or suggested beyond the cap; who is above it is named", async () => {
  const { world, owner, cycleId } = await draftAboutDana(db, keys, now)
  const [amir, mei, kwame] = ["Amir Haddad", "Mei Lin", "Kwame Mensah"].map((name) => idOf(world.people, name))
  await addSubjects(db, owner, cycleId, [amir!])
  const grid = await listGrid(db, owner, cycleId, { ...FIRST, among: null })
  const [aboutAmir, aboutDana] = grid.rows.map(({ subjectId }) => subjectId)
  const ask = (subjectId: string, ...personIds: string[]) =>
    addRaters(db, keys, owner, { subjectId, group: "peers", personIds }, now)
  await ask(aboutAmir!, mei!, kwame!)
  expect(await changeMostAsked(db, owner, cycleId, 1)).toEqual({ kind: "changed" })
  expect((await listSuggestions(db, owner, cycleId)).map(({ name }) => name)).toEqual([
    "Amir Haddad",
    "Bea Lindqvist",
    "Dana Okafor",
  ])
  expect(await ask(aboutDana!, mei!, amir!)).toEqual({ kind: "added", added: 1, moved: [], full: ["Mei Lin"] })
  // Ruth leads both.
  const ruth = { name: "Ruth Castellanos", here: 2, mostAsked: 1 }
  expect(await listOverCap(db, owner, cycleId)).toMatchObject([ruth])
  await changeMostAsked(db, owner, cycleId, null)
  expect(await listOverCap(db, owner, cycleId)).toEqual([])
  expect(await ask(aboutDana!, mei!)).toMatchObject({ added: 1, full: [] })
})

test("the load counts colleagues, here and in other cycles that collect, most asked first; nobody's answers matter", async () => {
  const world = await northwind(db, keys, now)
  await collectingCycle(db, keys, world, now)
  const { cycleId } = await draftCycle(db, keys, world, now)
  await db.invitation.updateMany({
    where: { cycleId: { not: cycleId }, rater: { personId: idOf(world.people, "Mei Lin") } },
    data: { withdrawnOn: now },
  })
  const { rows, all, many } = await listLoad(db, world.owner, cycleId, FIRST)
  expect(rows.map(({ name, here, elsewhere }) => [name, here, elsewhere])).toEqual([
    ["Amir Haddad", 1, 1],
    ["Bea Lindqvist", 1, 1],
    ["Kwame Mensah", 1, 1],
    ["Ruth Castellanos", 1, 1],
    ["Mei Lin", 1, 0],
  ])
  expect([all, many]).toEqual([5, 0])
  const { rows: found, count } = await listLoad(db, world.owner, cycleId, { search: "lin product", page: 1 })
  expect([found.map(({ name }) => name), count]).toEqual([["Bea Lindqvist", "Mei Lin"], 2])
})

test("three hundred subjects take as many queries as thirty, and everyone gets one message", async () => {
  const asked: string[][] = []
  for (const teams of [3, 30]) {
    const { owner, cycleId, head } = await largeDraft(teams)
    const counter = counting()
    const { counted } = counter
    const cycle = (await findCycle(counted, owner, cycleId))!
    await countSuggestions(counted, owner, cycleId)
    await listGrid(counted, owner, cycleId, { search: "member", page: 2, among: null })
    await listReviewed(counted, owner, cycleId, { search: "member", page: 2 })
    await listGroupSizes(counted, owner, cycleId)
    await listLoad(counted, owner, cycleId, FIRST)
    await findSetUp(counted, owner, cycle)
    await listRepeats(counted, owner, cycleId, cycle)
    await listUnusualAddresses(counted, owner, cycleId)
    await listLeftOut(counted, owner, cycleId)
    asked.push([...counter.asked])
    if (teams === 3) continue

    const members = 30 * 9
    const suggested = { peers: members * 8 + 30 * 12, reports: members }
    expect(await countSuggestions(db, owner, cycleId)).toEqual(suggested)
    const added = suggested.peers + suggested.reports
    const before = counter.asked.length
    expect(await addSuggestedRaters(counted, owner, cycleId)).toEqual({ kind: "added", added })
    // Statements of a thousand rows each.
    expect(counter.asked.length - before).toBeLessThan(12)
    expect(await findSetUp(db, owner, cycle)).toEqual({
      subjects: 300,
      unfinished: 0,
      // Their own view and their manager's.
      invitations: added + 2 * 300,
      raters: 301,
    })
    const outcome = await launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "mailbox" }, now)
    expect(outcome).toEqual({ kind: "launched", invitations: added + 2 * 300 })
    const perRater = await db.message.groupBy({ by: "raterId", where: { cycleId }, _count: true })
    expect([perRater.length, new Set(perRater.map(({ _count }) => _count))]).toEqual([301, new Set([1])])
    expect(await listMembers(db, owner, { managerId: head.id, withAllBelow: false })).toHaveLength(30)
    expect(await listMembers(db, owner, { team: "LARGE" })).toHaveLength(301)
  }
  expect(asked[1]).toEqual(asked[0])
})
