import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { newOwner } from "@/lib/access/testing/newOwner"
import { asOrganiser, type Organiser } from "@/lib/authority/authority"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { anotherAnsweredCycle, answeredCycle } from "@/lib/cycle/testing/answeredCycle"
import { testDatabase } from "@/lib/db/testing/database"
import { listReleases } from "@/lib/release/listReleases"
import { findReliability } from "@/lib/report/findReliability"
import { findReport } from "@/lib/report/findReport"
import { recompute } from "@/lib/report/recompute"

const { db } = await testDatabase()
const secret = randomBytes(32)
const start = Date.parse("2026-03-02T09:00:00Z")
const day = (n: number) => new Date(start + n * 86_400_000)

/** A workspace in which cycles of these sizes close, one a day; the raters of each subject. */
async function closing(sizes: number[], raters = 3) {
  const [first, ...rest] = sizes
  const { owner, cycleId } = await answeredCycle(db, secret, { subjects: first!, raters }, day(0))
  await closeCycle(db, secret, owner, cycleId, day(0))
  const cycleIds = [cycleId]
  for (const [index, subjects] of rest.entries()) cycleIds.push(await another(owner, subjects, index + 1, raters))
  return { owner, cycleIds }
}

async function another(organiser: Organiser, subjects: number, at: number, raters = 3): Promise<string> {
  const id = await anotherAnsweredCycle(db, secret, organiser, { subjects, raters }, day(at))
  await closeCycle(db, secret, organiser, id, day(at))
  return id
}

async function reportsOf(organiser: Organiser, cycleId: string) {
  const { reports } = (await listReleases(db, organiser, cycleId))!
  return Promise.all(reports.map(async ({ subjectId }) => (await findReport(db, organiser, subjectId))!.report))
}

const normsIn = ({ workspaceId }: Organiser) => {
  return db.norms.findMany({
    where: { workspaceId },
    orderBy: { createdAt: "asc" },
    select: { subjects: true, document: true },
  })
}

test("a close that makes thirty subjects makes norms, and its own reports are computed with them", async () => {
  const { owner, cycleIds } = await closing([30])
  const [norms] = await normsIn(owner)
  expect(norms).toMatchObject({ subjects: 30, document: { sigma: expect.any(Number), raters: 3 } })
  const reports = await reportsOf(owner, cycleIds[0]!)
  const { sigma, covariance, median } = norms!.document as { sigma: number; covariance: object; median: number }
  for (const report of reports) {
    expect(report.method).toMatchObject({ sigma, covariance, sigmaSubjects: 30, cut: median })
    expect(report.others.region).toMatchObject({ kind: "ellipse" })
    expect(recompute(JSON.parse(JSON.stringify(report)))).toEqual([])
  }
})

test("below thirty subjects reports keep to what is assumed, and nine are not even counted", async () => {
  const { owner, cycleIds } = await closing([9, 12])
  expect((await normsIn(owner)).map(({ subjects }) => subjects)).toEqual([21])
  for (const cycleId of cycleIds) {
    const [report] = await reportsOf(owner, cycleId)
    expect(report!.method).toMatchObject({ sigma: 0.8, sigmaSubjects: 0, cut: 3.75, covariance: null })
    expect(report!.others.region).toEqual({ kind: "cross" })
  }
})

test("new norms wait for ten further subjects; until then the newest are used as they are", async () => {
  const { owner, cycleIds } = await closing([30, 6, 3, 1])
  expect((await normsIn(owner)).map(({ subjects }) => subjects)).toEqual([30, 40])
  const methods = await Promise.all(cycleIds.map(async (id) => (await reportsOf(owner, id))[0]!.method.sigmaSubjects))
  expect(methods).toEqual([30, 30, 30, 40])
})

test("when answers are erased norms stay, and are made anew of what is there", async () => {
  const { owner, cycleIds } = await closing([30])
  await db.response.deleteMany({ where: { cycleId: cycleIds[0]! } })
  const soon = await another(owner, 12, 1)
  // Twelve are too few to take the place of thirty.
  expect((await normsIn(owner)).map(({ subjects }) => subjects)).toEqual([30])
  expect((await reportsOf(owner, soon))[0]!.method.sigmaSubjects).toBe(30)
  await another(owner, 18, 2)
  const after = await db.norms.findMany({
    where: { workspaceId: owner.workspaceId },
    select: { subjects: true, createdAt: true },
  })
  expect(after).toEqual([{ subjects: 30, createdAt: day(2) }])
})

test("subjects about whom fewer than three have answered do not count", async () => {
  const { owner } = await closing([30], 2)
  expect(await normsIn(owner)).toEqual([])
})

test("another questionnaire, and another workspace, have norms of their own", async () => {
  const { owner } = await closing([30])
  const stranger = await closing([9])
  expect(await normsIn(stranger.owner)).toEqual([])
  const id = await anotherAnsweredCycle(db, secret, owner, { subjects: 1, raters: 3 }, day(1))
  const { questionnaire } = await db.cycle.findUniqueOrThrow({ where: { id }, select: { questionnaire: true } })
  const document = questionnaire as { items: { other: string }[] }
  const items = document.items.with(0, { ...document.items[0]!, other: "says something else" })
  await db.cycle.update({ where: { id }, data: { questionnaire: { ...document, items } } })
  await closeCycle(db, secret, owner, id, day(1))
  expect((await reportsOf(owner, id))[0]!.method.sigmaSubjects).toBe(0)
  expect(await normsIn(owner)).toHaveLength(1)
})

test("an organiser sees how well a closed cycle's questionnaire measures; nobody else does", async () => {
  const { owner, cycleIds } = await closing([9])
  expect(await findReliability(db, owner, cycleIds[0]!)).toMatchObject({ counted: 9, norms: null })
  const more = await another(owner, 21, 1)
  const known = (await findReliability(db, owner, more))!
  expect(known).toMatchObject({ counted: 30, norms: { subjects: 30, raters: 3, createdAt: day(1) } })
  const ids = known.questionnaire.competencies.map(({ id }) => id)
  expect(Object.keys(known.norms!.competencies).toSorted()).toEqual(ids.toSorted())
  // The older cycle asked the same, so it says the same.
  expect((await findReliability(db, owner, cycleIds[0]!))!.norms).toEqual(known.norms)

  const stranger = await newOwner(db, day(0))
  expect(await findReliability(db, stranger, more)).toBeNull()
  expect(asOrganiser({ ...owner, role: "coach" })).toBeNull()
  const open = await anotherAnsweredCycle(db, secret, owner, { subjects: 1, raters: 3 }, day(2))
  expect(await findReliability(db, owner, open)).toBeNull()
})
