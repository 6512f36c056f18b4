import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { signInWithPassword } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { findClosedCycle, cycleOverview } from "@/lib/collecting/store"
import { listCycles } from "@/lib/cycle/store"
import { testDatabase } from "@/lib/db/testing/database"
import { createDemoWorkspace } from "@/lib/demo/demo"
import { listMessages } from "@/lib/mail/store"
import { findOrganisation } from "@/lib/organisation/store"
import { listPeople } from "@/lib/people/store"
import { listReleases } from "@/lib/release/store"
import { findReport } from "@/lib/report/store"

const { db } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const { viewer, email, password } = await createDemoWorkspace(db, secret, now)
const cycles = await listCycles(db, viewer)
const cycleIn = (stage: string) => cycles.find((cycle) => cycle.stage === stage)!

test("the demo has thirty people and a cycle in each stage, and its owner can sign in", async () => {
  expect(await listPeople(db, viewer)).toHaveLength(30)
  expect(cycles.map(({ stage }) => stage).toSorted()).toEqual(["closed", "closed", "collecting", "draft"])
  expect(await signInWithPassword(db, secret, { email, password }, "here", now)).toMatchObject({
    userId: viewer.userId,
  })
})

test("the collecting cycle is partly answered, and somebody declined", async () => {
  const progress = (await cycleOverview(db, viewer, cycleIn("collecting").id, now))!
  expect(progress.answered).toBeGreaterThan(10)
  expect(progress.answered).toBeLessThan(progress.invited - 5)
  expect(progress.declined).toBeGreaterThan(0)
  const begun = { cycleId: cycleIn("collecting").id, submittedOn: null }
  expect(await db.draft.count({ where: { invitation: begun } })).toBeGreaterThan(0)
})

test("the closed cycle has twelve reports, half of each part of the company, two of them released, one more to its coach", async () => {
  const cycleId = cycleIn("closed").id
  expect((await findClosedCycle(db, viewer, cycleId))!.damaged).toBe(0)
  const { reports } = (await listReleases(db, viewer, cycleId))!
  expect(reports.filter(({ releasedAt }) => releasedAt !== null).map(({ subjectName }) => subjectName)).toEqual([
    "Dana Okafor",
    "Mei Lin",
  ])
  const withTheCoach = reports.filter(({ coachReleasedAt, releasedAt }) => coachReleasedAt && !releasedAt)
  expect(withTheCoach.map(({ subjectName }) => subjectName)).toEqual(["Jonas Weber"])
  const found = await Promise.all(reports.map(({ subjectId }) => findReport(db, viewer, subjectId)))
  expect(new Set(found.map((each) => each!.report.sentences.map)).size).toBe(12)
  const { organisation } = (await findOrganisation(db, viewer, cycleId))!
  expect(organisation!.units.map(({ name, n }) => [name, n])).toEqual([
    ["Operations", 6],
    ["Product", 6],
  ])
})

test("Dana and Mei see what has changed within a year, each something else; others see no change", async () => {
  const { reports } = (await listReleases(db, viewer, cycleIn("closed").id))!
  const trends = await Promise.all(
    reports.map(async ({ subjectName, subjectId }) => {
      const { trend } = (await findReport(db, viewer, subjectId))!.report
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
  const { reports } = (await listReleases(db, viewer, cycleIn("closed").id))!
  const tomas = reports.find(({ subjectName }) => subjectName === "Tomás Silva")!
  const { report } = (await findReport(db, viewer, tomas.subjectId))!
  expect(report.rows.map(({ kind }) => kind)).toEqual(["self", "identified"])
  expect(report.participation.isAnonymousShown).toBe(false)
})

test("small groups around Jonas appear together", async () => {
  const { reports } = (await listReleases(db, viewer, cycleIn("closed").id))!
  const jonas = reports.find(({ subjectName }) => subjectName === "Jonas Weber")!
  const { report } = (await findReport(db, viewer, jonas.subjectId))!
  expect(report.rows.map(({ name }) => name)).toContain("Other raters")
})

test("no comment is written twice", async () => {
  const texts = (await db.comment.findMany({ select: { text: true } })).map(({ text }) => text)
  expect(texts.length).toBeGreaterThan(100)
  expect(new Set(texts).size).toBe(texts.length)
})

test("its messages lie in the mailbox", async () => {
  const { total } = await listMessages(db, viewer, {})
  expect(total).toBeGreaterThan(30)
  expect((await listMessages(db, viewer, { state: "laid" })).total).toBe(total)
})

test("a second demo on the same installation has addresses of its own, and tells the same story", async () => {
  const second = await createDemoWorkspace(db, secret, now)
  expect(second.email).not.toBe(email)
  expect(await storyOf(second.viewer)).toEqual(await storyOf(viewer))
})

/** What the reports say, without ids. */
async function storyOf(viewer: Viewer) {
  const cycle = (await listCycles(db, viewer)).find(({ stage }) => stage === "closed")!
  const { reports } = (await listReleases(db, viewer, cycle.id))!
  const found = await Promise.all(reports.map(({ subjectId }) => findReport(db, viewer, subjectId)))
  return found.map((each) => [each!.report.subject, each!.report.rows, each!.report.sentences, each!.report.comments])
}
