import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { newOwner } from "@/lib/access/testing/newOwner"
import type { Organiser } from "@/lib/authority/authority"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { createCycle } from "@/lib/cycle/createCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { newPerson, openLink } from "@/lib/cycle/testing/northwind"
import { testDatabase } from "@/lib/db/testing/database"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { releaseReports } from "@/lib/release/releaseReports"
import { withdrawRelease } from "@/lib/release/withdrawRelease"
import { findReport } from "@/lib/report/findReport"
import { recompute } from "@/lib/report/recompute"
import { withholdComment } from "@/lib/report/withholdComment"

const { db } = await testDatabase()
const secret = randomBytes(32)
const start = Date.parse("2026-03-02T09:00:00Z")
const day = (n: number) => new Date(start + n * 86_400_000)

/** A workspace with Dana, who is reviewed in every cycle, and her peers. */
async function northwind() {
  const owner = await newOwner(db, day(0))
  const dana = await newPerson(db, owner, "Dana")
  const peers: string[] = []
  for (const name of ["Amir", "Mei", "Tomas", "Noor"]) peers.push(await newPerson(db, owner, name))
  return { owner, dana, peers }
}

type Northwind = Awaited<ReturnType<typeof northwind>>

/** A cycle about Dana in which all four peers give this score to everything; closed on its day. */
async function reviewed({ owner, dana, peers }: Northwind, name: string, score: number, at: number) {
  const cycleId = await createCycle(db, owner, { name }, day(at))
  await addSubjects(db, owner, cycleId, { personIds: [dana], seen: null }, day(at))
  const [subject] = await listSubjects(db, owner, cycleId)
  const subjectId = subject!.id
  await addRaters(db, secret, owner, { subjectId, group: "peers", personIds: peers, seen: null }, day(at))
  await launchCycle(db, secret, owner, cycleId, day(at))
  const scores = Object.fromEntries(builtInQuestionnaire.items.map(({ id }) => [id, score]))
  for (const { id } of await db.invitation.findMany({ where: { cycleId, group: "peers" }, select: { id: true } })) {
    await submitBallot(db, await openLink(db, secret, id, day(at)), { scores, comments: { keep: "Rude." } }, day(at))
  }
  await closeCycle(db, secret, owner, cycleId, day(at))
  return { cycleId, subjectId }
}

async function release(organiser: Organiser, cycleId: string, at: number) {
  await releaseReports(db, secret, organiser, cycleId, { whose: "all", to: "subject" }, day(at))
}

async function reportOf(organiser: Organiser, subjectId: string) {
  return (await findReport(db, organiser, subjectId))!
}

test("a report carries the change since the newest earlier report that its subject was given, and agrees with itself", async () => {
  const there = await northwind()
  for (const [index, score] of [2, 3].entries()) {
    await release(there.owner, (await reviewed(there, `Cycle ${index + 1}`, score, index)).cycleId, index)
  }
  const { subjectId } = await reviewed(there, "Cycle 3", 4, 2)
  const { report } = await reportOf(there.owner, subjectId)
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
  await release(there.owner, second.cycleId, 1)
  await withdrawRelease(db, there.owner, (await reportOf(there.owner, second.subjectId)).reportId, day(1))
  const third = await reviewed(there, "Now", 4, 2)
  expect((await reportOf(there.owner, third.subjectId)).report).toMatchObject({ earlier: null, trend: null })
  // Nor does a release that comes later change a report that is there.
  await release(there.owner, first.cycleId, 3)
  expect((await reportOf(there.owner, third.subjectId)).report.earlier).toBeNull()
})

test("a comment withheld here or there changes nothing of it", async () => {
  const there = await northwind()
  const { cycleId, subjectId } = await reviewed(there, "Before", 2, 0)
  await release(there.owner, cycleId, 0)
  await withholdComment(
    db,
    there.owner,
    (await reportOf(there.owner, subjectId)).reportId,
    { question: "keep", index: 0 },
    day(0),
  )
  const now = await reviewed(there, "Now", 4, 1)
  const { reportId, report } = await reportOf(there.owner, now.subjectId)
  expect(report.earlier!.cycle.name).toBe("Before")
  await withholdComment(db, there.owner, reportId, { question: "keep", index: 0 }, day(1))
  const { report: newer, version } = await reportOf(there.owner, now.subjectId)
  expect(version).toBe(2)
  expect(newer.trend).toEqual(report.trend)
  expect(newer.sentences.trend).toBe(report.sentences.trend)
})

test("another questionnaire is passed over for the last comparable one, and an unreadable report does not stop the close", async () => {
  const there = await northwind()
  const same = await reviewed(there, "The same", 2, 0)
  const other = await reviewed(there, "Reworded", 2, 1)
  const broken = await reviewed(there, "Unreadable", 2, 2)
  for (const { cycleId } of [same, other, broken]) await release(there.owner, cycleId, 2)
  const { report } = await reportOf(there.owner, other.subjectId)
  const items = report.questionnaire.items.with(0, { ...report.questionnaire.items[0]!, other: "does something else" })
  const reworded = { ...report, questionnaire: { ...report.questionnaire, items } }
  await db.report.updateMany({ where: { cycleId: other.cycleId }, data: { document: reworded } })
  await db.report.updateMany({ where: { cycleId: broken.cycleId }, data: { document: { format: "unknown" } } })
  const now = await reviewed(there, "Now", 4, 3)
  expect((await reportOf(there.owner, now.subjectId)).report.earlier!.cycle.name).toBe("The same")
})

test("somebody else's earlier report is nobody's but theirs", async () => {
  const there = await northwind()
  const { cycleId } = await reviewed(
    { ...there, dana: there.peers[0]!, peers: [there.dana, ...there.peers.slice(1)] },
    "About Amir",
    2,
    0,
  )
  await release(there.owner, cycleId, 0)
  const now = await reviewed(there, "About Dana", 4, 1)
  expect((await reportOf(there.owner, now.subjectId)).report.earlier).toBeNull()
})
