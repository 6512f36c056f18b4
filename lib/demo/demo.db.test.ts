import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { findViewer } from "@/lib/access/findViewer"
import { signInWithPassword } from "@/lib/access/signInWithPassword"
import type { Owner } from "@/lib/authority/authority"
import { findClosedCycle } from "@/lib/cycle/findClosedCycle"
import { findOverview } from "@/lib/cycle/findOverview"
import { listCycles } from "@/lib/cycle/listCycles"
import { testDatabase } from "@/lib/db/testing/database"
import { createDemoWorkspace, type DemoCreation } from "@/lib/demo/createDemoWorkspace"
import { readLog } from "@/lib/log/readLog"
import { listMessages } from "@/lib/mail/listMessages"
import { findOrganisation } from "@/lib/organisation/findOrganisation"
import { namedUnits } from "@/lib/organisation/unitNames"
import { listPeople } from "@/lib/people/listPeople"
import { listReleases } from "@/lib/release/listReleases"
import { findReport } from "@/lib/report/findReport"
import { wordsIn } from "@/lib/words/words"

const { db } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const { owner, email, password } = made(await createDemoWorkspace(db, secret, "first", now))
const cycles = await listCycles(db, owner)
const cycleIn = (stage: string) => cycles.find((cycle) => cycle.stage === stage)!

test("the demo has thirty people and a cycle in each stage, and its owner can sign in", async () => {
  expect(await listPeople(db, owner)).toHaveLength(30)
  expect(cycles.map(({ stage }) => stage).toSorted()).toEqual(["closed", "closed", "collecting", "draft"])
  const signIn = await signInWithPassword(db, secret, { email, password }, "here", now)
  const viewer = signIn.kind === "signedIn" && (await findViewer(db, signIn.session, now))
  expect(viewer).toMatchObject({ userId: owner.userId, role: "owner" })
})

test("the collecting cycle is partly answered, and somebody declined", async () => {
  const progress = (await findOverview(db, owner, cycleIn("collecting").id, now))!
  expect(progress.answered).toBeGreaterThan(10)
  expect(progress.answered).toBeLessThan(progress.invited - 5)
  expect(progress.declined).toBeGreaterThan(0)
  const begun = { cycleId: cycleIn("collecting").id, submittedOn: null }
  expect(await db.draft.count({ where: { invitation: begun } })).toBeGreaterThan(0)
})

test("the closed cycle has twelve reports, half of each part of the company, two of them released, one more to its coach", async () => {
  const cycleId = cycleIn("closed").id
  expect((await findClosedCycle(db, owner, cycleId))!.damaged).toBe(0)
  const { reports } = (await listReleases(db, owner, cycleId))!
  expect(reports.filter(({ releasedAt }) => releasedAt !== null).map(({ subjectName }) => subjectName)).toEqual([
    "Dana Okafor",
    "Mei Lin",
  ])
  const withTheCoach = reports.filter(({ coachReleasedAt, releasedAt }) => coachReleasedAt && !releasedAt)
  expect(withTheCoach.map(({ subjectName }) => subjectName)).toEqual(["Jonas Weber"])
  const found = await Promise.all(reports.map(({ subjectId }) => findReport(db, owner, subjectId)))
  expect(new Set(found.map((each) => each!.report.sentences.map)).size).toBe(12)
  const { organisation } = (await findOrganisation(db, owner, cycleId))!
  expect(namedUnits(wordsIn("en"), organisation!).map(({ name, n }) => [name, n])).toEqual([
    ["Operations", 6],
    ["Product", 6],
  ])
})

test("Dana and Mei see what has changed within a year, each something else; others see no change", async () => {
  const { reports } = (await listReleases(db, owner, cycleIn("closed").id))!
  const trends = await Promise.all(
    reports.map(async ({ subjectName, subjectId }) => {
      const { trend } = (await findReport(db, owner, subjectId))!.report
      const clear = trend?.changes.filter(({ certainty }) => certainty === "clear") ?? []
      return {
        subjectName,
        changes: clear.map(({ competency, difference }) => `${difference > 0 ? "more" : "less"} ${competency}`),
      }
    }),
  )
  expect(trends.filter(({ changes }) => changes.length > 0)).toEqual([
    { subjectName: "Dana Okafor", changes: ["more empowerment", "more trust"] },
    { subjectName: "Mei Lin", changes: ["more vision", "more inspiration", "less results"] },
  ])
})

test("nobody can tell what the two colleagues of Tomás said, since they were too few", async () => {
  const { reports } = (await listReleases(db, owner, cycleIn("closed").id))!
  const tomas = reports.find(({ subjectName }) => subjectName === "Tomás Silva")!
  const { report } = (await findReport(db, owner, tomas.subjectId))!
  expect(report.rows.map(({ kind }) => kind)).toEqual(["self", "identified"])
  expect(report.participation.isAnonymousShown).toBe(false)
})

test("small groups around Jonas appear together", async () => {
  const { reports } = (await listReleases(db, owner, cycleIn("closed").id))!
  const jonas = reports.find(({ subjectName }) => subjectName === "Jonas Weber")!
  const { report } = (await findReport(db, owner, jonas.subjectId))!
  expect(report.rows.map(({ name }) => name)).toContain("Other raters")
})

test("no comment is written twice", async () => {
  const texts = (await db.comment.findMany({ select: { text: true } })).map(({ text }) => text)
  expect(texts.length).toBeGreaterThan(100)
  expect(new Set(texts).size).toBe(texts.length)
})

test("its messages lie in the mailbox", async () => {
  const { total } = await listMessages(db, owner, {})
  expect(total).toBeGreaterThan(30)
  expect((await listMessages(db, owner, { state: "laid" })).total).toBe(total)
})

test("its log is that of the acts which made it, and intact", async () => {
  const { isIntact, events } = await readLog(db, owner)
  expect(isIntact).toBe(true)
  const kinds = new Set(events.map(({ kind }) => kind))
  for (const kind of ["workspace.created", "cycle.launched", "cycle.closed", "report.released", "coach.assigned"])
    expect(kinds).toContain(kind)
  const times = events.map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => b - a))
})

test("where there is a workspace already, no demo is made that has to be the first", async () => {
  const before = await db.workspace.count()
  expect(await createDemoWorkspace(db, secret, "first", now)).toEqual({ kind: "notFirst" })
  expect(await db.workspace.count()).toBe(before)
})

test("a second demo on the same installation has addresses of its own, and tells the same story", async () => {
  const second = made(await createDemoWorkspace(db, secret, "open", now))
  expect(second.email).not.toBe(email)
  expect(await storyOf(second.owner)).toEqual(await storyOf(owner))
})

function made(creation: DemoCreation) {
  if (creation.kind !== "made") throw new Error(creation.kind)
  return creation
}

/** What the reports say, without ids. */
async function storyOf(ofDemo: Owner) {
  const cycle = (await listCycles(db, ofDemo)).find(({ stage }) => stage === "closed")!
  const { reports } = (await listReleases(db, ofDemo, cycle.id))!
  const found = await Promise.all(reports.map(({ subjectId }) => findReport(db, ofDemo, subjectId)))
  return found.map((each) => [each!.report.subject, each!.report.rows, each!.report.sentences, each!.report.comments])
}
