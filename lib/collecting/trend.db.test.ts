import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken } from "@/lib/access/secret"
import { createWorkspace } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { findInvitation, submitBallot } from "@/lib/ballot/store"
import { closeCycle } from "@/lib/collecting/store"
import { addRaters, addSubjects, createCycle, launchCycle, listSubjects } from "@/lib/cycle/store"
import { testDatabase } from "@/lib/db/testing/database"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { recompute } from "@/lib/report/recompute"
import { releaseReports, withdrawRelease } from "@/lib/release/store"
import { findReport, withholdComment } from "@/lib/report/store"

const { db } = await testDatabase()
const secret = randomBytes(32)
const start = Date.parse("2026-03-02T09:00:00Z")
const day = (n: number) => new Date(start + n * 86_400_000)

/** A workspace with Dana, who is reviewed in every cycle, and her peers. */
async function northwind() {
  const owner = {
    name: "Northwind",
    ownerName: "Ingrid Berg",
    email: `${randomUUID()}@x.example`,
    password: "correct horse battery",
  }
  const viewer = (await createWorkspace(db, owner, day(0)))!
  const [dana, ...peers] = ["Dana", "Amir", "Mei", "Tomas", "Noor"].map((name) => {
    return { id: randomUUID(), workspaceId: viewer.workspaceId, name, email: `${randomUUID()}@x.example` }
  })
  await db.person.createMany({ data: [dana!, ...peers] })
  return { viewer, dana: dana!.id, peers: peers.map(({ id }) => id) }
}

type Northwind = Awaited<ReturnType<typeof northwind>>

/** A cycle about Dana in which all four peers give this score to everything; closed on its day. */
async function reviewed({ viewer, dana, peers }: Northwind, name: string, score: number, at: number) {
  const cycleId = (await createCycle(db, viewer, { name }, day(at)))!
  await addSubjects(db, viewer, cycleId, [dana])
  const [subject] = await listSubjects(db, viewer, cycleId)
  await addRaters(db, secret, viewer, { subjectId: subject!.id, group: "peers", personIds: peers }, day(at))
  await launchCycle(db, secret, viewer, cycleId, day(at))
  const scores = Object.fromEntries(builtInQuestionnaire.items.map(({ id }) => [id, score]))
  for (const { id } of await db.invitation.findMany({ where: { cycleId, group: "peers" }, select: { id: true } })) {
    const state = await findInvitation(db, linkToken(secret, "invitation", id, 1), day(at))
    if (state.kind !== "open") throw new Error("The link should be open")
    await submitBallot(db, state.invitation, { scores, comments: { keep: "Rude." } }, day(at))
  }
  await closeCycle(db, secret, viewer, cycleId, day(at))
  return { cycleId, subjectId: subject!.id }
}

async function release(viewer: Viewer, cycleId: string, at: number) {
  await releaseReports(db, secret, viewer, cycleId, { whose: "all", to: "subject" }, day(at))
}

async function reportOf(viewer: Viewer, subjectId: string) {
  return (await findReport(db, viewer, subjectId))!
}

test("a report carries the change since the newest earlier report that its subject was given, and agrees with itself", async () => {
  const there = await northwind()
  for (const [index, score] of [2, 3].entries()) {
    await release(there.viewer, (await reviewed(there, `Cycle ${index + 1}`, score, index)).cycleId, index)
  }
  const { subjectId } = await reviewed(there, "Cycle 3", 4, 2)
  const { report } = await reportOf(there.viewer, subjectId)
  expect(report.earlier!.cycle).toEqual({ name: "Cycle 2", closedOn: "2026-03-03" })
  expect(
    new Set(report.trend!.changes.map(({ before, after, certainty }) => `${before} ${after} ${certainty}`)),
  ).toEqual(new Set(["3 4 tooClose"]))
  expect(recompute(JSON.parse(JSON.stringify(report)))).toEqual([])
})

test("what was not released, or was taken back, is compared with nothing", async () => {
  const there = await northwind()
  const first = await reviewed(there, "Not released", 2, 0)
  const second = await reviewed(there, "Taken back", 3, 1)
  await release(there.viewer, second.cycleId, 1)
  await withdrawRelease(db, there.viewer, (await reportOf(there.viewer, second.subjectId)).reportId, day(1))
  const third = await reviewed(there, "Now", 4, 2)
  expect((await reportOf(there.viewer, third.subjectId)).report).toMatchObject({ earlier: null, trend: null })
  // Nor does a release that comes later change a report that is there.
  await release(there.viewer, first.cycleId, 3)
  expect((await reportOf(there.viewer, third.subjectId)).report.earlier).toBeNull()
})

test("a comment withheld here or there changes nothing of it", async () => {
  const there = await northwind()
  const { cycleId, subjectId } = await reviewed(there, "Before", 2, 0)
  await release(there.viewer, cycleId, 0)
  await withholdComment(
    db,
    there.viewer,
    (await reportOf(there.viewer, subjectId)).reportId,
    { question: "keep", index: 0 },
    day(0),
  )
  const now = await reviewed(there, "Now", 4, 1)
  const { reportId, report } = await reportOf(there.viewer, now.subjectId)
  expect(report.earlier!.cycle.name).toBe("Before")
  await withholdComment(db, there.viewer, reportId, { question: "keep", index: 0 }, day(1))
  const { report: newer, version } = await reportOf(there.viewer, now.subjectId)
  expect(version).toBe(2)
  expect(newer.trend).toEqual(report.trend)
  expect(newer.sentences.trend).toBe(report.sentences.trend)
})

test("another questionnaire is passed over for the last comparable one, and an unreadable report does not stop the close", async () => {
  const there = await northwind()
  const same = await reviewed(there, "The same", 2, 0)
  const other = await reviewed(there, "Reworded", 2, 1)
  const broken = await reviewed(there, "Unreadable", 2, 2)
  for (const { cycleId } of [same, other, broken]) await release(there.viewer, cycleId, 2)
  const { report } = await reportOf(there.viewer, other.subjectId)
  const items = report.questionnaire.items.with(0, { ...report.questionnaire.items[0]!, other: "does something else" })
  const reworded = { ...report, questionnaire: { ...report.questionnaire, items } }
  await db.report.updateMany({ where: { cycleId: other.cycleId }, data: { document: reworded } })
  await db.report.updateMany({ where: { cycleId: broken.cycleId }, data: { document: { format: "unknown" } } })
  const now = await reviewed(there, "Now", 4, 3)
  expect((await reportOf(there.viewer, now.subjectId)).report.earlier!.cycle.name).toBe("The same")
})

test("somebody else's earlier report is nobody's but theirs", async () => {
  const there = await northwind()
  const { cycleId } = await reviewed(
    { ...there, dana: there.peers[0]!, peers: [there.dana, ...there.peers.slice(1)] },
    "About Amir",
    2,
    0,
  )
  await release(there.viewer, cycleId, 0)
  const now = await reviewed(there, "About Dana", 4, 1)
  expect((await reportOf(there.viewer, now.subjectId)).report.earlier).toBeNull()
})
