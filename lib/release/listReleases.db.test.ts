import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { makePassword } from "@/lib/access/makePassword"
import type { Organiser } from "@/lib/authority/authority"
import { testDatabase } from "@/lib/db/testing/database"
import { readLog } from "@/lib/log/readLog"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { assignCoaches } from "@/lib/release/assignCoach"
import { findReleaseSelection, listReleases, listReportSubjects } from "@/lib/release/listReleases"
import { recordOpening } from "@/lib/release/recordOpening"
import { releaseSelected, withdrawSelected } from "@/lib/release/releaseSelected"
import { FIRST_PAGE, type ReleaseFilter } from "@/lib/release/releases"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

const { db, statementsOf } = await testDatabase()
const { secret } = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

/** A closed cycle about so many people, with a report about each; nobody reads what stands in them. */
async function closedCycle(size: number): Promise<{ owner: Organiser; cycleId: string; subjects: string[] }> {
  const email = `${randomUUID()}@northwind.example`
  const workspace = { name: "Northwind", ownerName: "Lena Brandt", email, password: makePassword() }
  const creation = await createWorkspace(db, workspace, "open", now)
  if (creation.kind !== "created") throw new Error(creation.kind)
  const { workspaceId } = creation.owner
  const people = Array.from({ length: size }, (_, place) => {
    const number = String(place).padStart(3, "0")
    return { id: randomUUID(), workspaceId, name: `Person ${number}`, email: `${number}@x.example` }
  })
  await db.person.createMany({ data: people })
  const cycleId = randomUUID()
  const times = { createdAt: now, launchedAt: now, closedAt: now, deadline: now }
  const terms = { questionnaire: {}, threshold: 3, behaviourThreshold: 5 }
  await db.cycle.create({ data: { id: cycleId, workspaceId, name: "Spring", stage: "closed", ...times, ...terms } })
  const subjects = people.map(({ id: personId }) => ({ id: randomUUID(), cycleId, personId }))
  await db.subject.createMany({ data: subjects })
  const reports = subjects.map(({ id: subjectId }) => {
    return { id: randomUUID(), cycleId, subjectId, document: {}, createdAt: now }
  })
  await db.report.createMany({ data: reports })
  return { owner: creation.owner, cycleId, subjects: subjects.map(({ id }) => id) }
}

test("reports are searched, filtered and paged, and what is chosen is released and taken back together", async () => {
  const { owner, cycleId, subjects } = await closedCycle(60)
  const list = async (view: { filter?: ReleaseFilter; search?: string; page?: number }) => {
    return (await listReleases(db, owner, cycleId, { ...FIRST_PAGE, ...view }))!
  }
  expect(await list({ page: 9 })).toMatchObject({ count: 60, page: 2, pages: 2, waiting: { forSubjects: 60 } })
  expect((await list({})).rows.map(({ subjectId }) => subjectId)).toEqual(subjects.slice(0, 50))
  const chosen = { cycleId, subjectIds: subjects.slice(0, 3) }
  expect(await assignCoaches(db, owner, chosen, owner.userId, now)).toEqual({ kind: "assigned", count: 3 })
  const release = (selection: Parameters<typeof findReleaseSelection>[3], to: "coach" | "subject") =>
    releaseSelected(db, secret, owner, cycleId, { selection, to }, now)
  expect(await release({ subjectIds: subjects.slice(0, 5) }, "coach")).toEqual({ kind: "released", count: 3 })
  expect(await release({ search: "person 00", filter: "notReleased" }, "subject")).toMatchObject({ count: 7 })
  const [opened] = (await list({ filter: "withCoach" })).rows
  await recordOpening(db, owner, opened!.reportId, now)
  const { counts } = await list({})
  expect(counts).toEqual({ all: 60, notReleased: 50, withCoach: 3, released: 7, opened: 1 })
  expect(await list({ search: "005", filter: "released" })).toMatchObject({
    count: 1,
    rows: [{ subjectId: subjects[5] }],
  })
  const all = { search: "", filter: "all" } as const
  const waiting = { reports: 60, forSubjects: 53, forCoaches: 0, released: 10 }
  expect(await findReleaseSelection(db, owner, cycleId, all)).toEqual(waiting)
  expect(await withdrawSelected(db, owner, cycleId, all, now)).toEqual({ kind: "withdrawn", count: 10 })
  expect((await list({})).counts).toMatchObject({ notReleased: 60 })
  expect((await listReportSubjects(db, owner, cycleId))!.subjectIds).toEqual(subjects)
  expect(await readLog(db, owner)).toMatchObject({ isIntact: true })
})

test("releasing all costs the same number of statements, whatever their number", async () => {
  const cost = async (size: number) => {
    const { owner, cycleId } = await closedCycle(size)
    const what = { selection: { search: "", filter: "all" }, to: "subject" } as const
    const statements = await statementsOf(() => releaseSelected(db, secret, owner, cycleId, what, now))
    expect(await db.message.count({ where: { cycleId, kind: "report" } })).toBe(size)
    const released = await db.event.count({ where: { workspaceId: owner.workspaceId, kind: "report.released" } })
    expect(released).toBe(size)
    return statements
  }
  const few = await cost(3)
  expect(few).toBeGreaterThan(5)
  expect(await cost(200)).toBe(few)
})
