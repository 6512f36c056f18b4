import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { newOwner } from "@/lib/access/testing/newOwner"
import { asOrganiser, type Organiser } from "@/lib/authority/authority"
import { termsMac } from "@/lib/ballot/linkCodes"
import { keyOfCycle } from "@/lib/ballot/testing/keys"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { deleteCycle } from "@/lib/cycle/deleteCycle"
import { anotherAnsweredCycle, answeredCycle } from "@/lib/cycle/testing/answeredCycle"
import { testDatabase } from "@/lib/db/testing/database"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"
import { FactsSchema, type Sigmas } from "@/lib/report/facts"
import { findReliability } from "@/lib/report/findReliability"
import { assumedSigmas } from "@/lib/report/sigmas"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const start = Date.parse("2026-03-02T09:00:00Z")
const day = (n: number) => new Date(start + n * 86_400_000)

/** A workspace in which cycles of these sizes close, one a day; the raters of each subject. */
async function closing(sizes: number[], raters = 3) {
  const [first, ...rest] = sizes
  const { owner, cycleId } = await answeredCycle(db, keys, { subjects: first!, raters }, day(0))
  await closeCycle(db, keys, owner, cycleId, day(0))
  const cycleIds = [cycleId]
  for (const [index, subjects] of rest.entries()) cycleIds.push(await another(owner, subjects, index + 1))
  return { owner, cycleIds }
}

async function another(organiser: Organiser, subjects: number, at: number): Promise<string> {
  const id = await anotherAnsweredCycle(db, keys, organiser, { subjects, raters: 3 }, day(at))
  await closeCycle(db, keys, organiser, id, day(at))
  return id
}

/** What the reports of a cycle were computed with: the same in each. */
async function sigmasOf(cycleId: string): Promise<Sigmas> {
  const reports = await db.report.findMany({ where: { cycleId }, select: { document: true } })
  const [first, ...rest] = reports.map(({ document }) => FactsSchema.parse(document).method.sigmas)
  for (const sigmas of rest) expect(sigmas).toEqual(first)
  return first!
}

async function counted(organiser: Organiser, cycleId: string): Promise<number> {
  return (await findReliability(db, secret, organiser, cycleId))!.counted
}

test("a close uses what was known before it: its own subjects count for the next", async () => {
  const { owner, cycleIds } = await closing([30, 1])
  expect(await sigmasOf(cycleIds[0]!)).toEqual(assumedSigmas(5))
  expect(await sigmasOf(cycleIds[1]!)).toMatchObject({ subjects: 30, competency: expect.any(Number) })
  expect(await sigmasOf(cycleIds[1]!)).not.toMatchObject({ competency: assumedSigmas(5).competency })
  expect(await counted(owner, cycleIds[0]!)).toBe(30)
})

test("cycles of fewer than ten people never count, however many they are", async () => {
  const { owner, cycleIds } = await closing([12, 9, 18, 1])
  expect(await counted(owner, cycleIds[0]!)).toBe(30)
  const subjects = await Promise.all(cycleIds.map(async (id) => (await sigmasOf(id)).subjects))
  expect(subjects).toEqual([0, 0, 0, 30])
})

test("people about whom too few have answered to be shown do not count", async () => {
  const { owner, cycleIds } = await closing([12], 2)
  expect(await counted(owner, cycleIds[0]!)).toBe(0)
  expect(await db.norms.count({ where: { workspaceId: owner.workspaceId } })).toBe(0)
})

test("of two cycles that close at once both count", async () => {
  const { owner, cycleId } = await answeredCycle(db, keys, { subjects: 10, raters: 3 }, day(0))
  const other = await anotherAnsweredCycle(db, keys, owner, { subjects: 12, raters: 3 }, day(0))
  await Promise.all([cycleId, other].map((id) => closeCycle(db, keys, owner, id, day(0))))
  expect(await counted(owner, cycleId)).toBe(22)
})

test("deleting a cycle, or people, changes nothing of what has been added", async () => {
  const { owner, cycleIds } = await closing([10, 20])
  const before = await db.norms.findMany({ where: { workspaceId: owner.workspaceId } })
  await deleteCycle(db, keys, owner, cycleIds[0]!, "closed", day(2))
  await db.person.deleteMany({ where: { workspaceId: owner.workspaceId } })
  expect(await db.norms.findMany({ where: { workspaceId: owner.workspaceId } })).toEqual(before)
  expect((await sigmasOf(await another(owner, 1, 3))).subjects).toBe(30)
})

test("another questionnaire, and another workspace, have norms of their own", async () => {
  const { owner } = await closing([30])
  const stranger = await closing([10])
  expect(await counted(stranger.owner, stranger.cycleIds[0]!)).toBe(10)
  const id = await anotherAnsweredCycle(db, keys, owner, { subjects: 1, raters: 3 }, day(1))
  const row = await db.cycle.findUniqueOrThrow({ where: { id }, select: { questionnaire: true } })
  const { items, ...document } = storedQuestionnaire(row.questionnaire)
  const reworded = items.with(0, { ...items[0]!, other: { en: "says something else" } })
  const questionnaire = { ...document, items: reworded }
  const changed = await db.cycle.update({ where: { id }, data: { questionnaire } })
  // As if it had been launched with it.
  const { link } = await keyOfCycle(db, keys, id)
  await db.cycle.update({ where: { id }, data: { termsMac: termsMac(link, id, changed) } })
  await closeCycle(db, keys, owner, id, day(1))
  expect((await sigmasOf(id)).subjects).toBe(0)
  expect(await counted(owner, id)).toBe(0)
})

test("an organiser sees how well a closed cycle's questionnaire measures; nobody else does", async () => {
  const { owner, cycleIds } = await closing([10])
  expect(await findReliability(db, secret, owner, cycleIds[0]!)).toMatchObject({ counted: 10, reliability: null })
  const more = await another(owner, 20, 1)
  const known = (await findReliability(db, secret, owner, more))!
  expect(known).toMatchObject({ cycleName: "Everyone", counted: 30, reliability: { subjects: 30, raters: 3 } })
  const ids = known.questionnaire.competencies.map(({ id }) => id)
  expect(Object.keys(known.reliability!.competencies)).toEqual(ids)
  // The older cycle asked the same, so it says the same.
  expect(await findReliability(db, secret, owner, cycleIds[0]!)).toEqual(known)

  const stranger = await newOwner(db, day(0))
  expect(await findReliability(db, secret, stranger, more)).toBeNull()
  expect(asOrganiser({ ...owner, role: "coach" })).toBeNull()
  const open = await anotherAnsweredCycle(db, keys, owner, { subjects: 1, raters: 3 }, day(2))
  expect(await findReliability(db, secret, owner, open)).toBeNull()
})
