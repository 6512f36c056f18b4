import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken } from "@/lib/access/secret"
import { inviteMember, listMembers, readAuditLog } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { closeCycle } from "@/lib/collecting/store"
import { answeredCycle } from "@/lib/collecting/testing/answeredCycle"
import { deleteCycle } from "@/lib/cycle/store"
import { testDatabase } from "@/lib/db/testing/database"
import type { Goal } from "@/lib/plan/plan"
import * as plans from "@/lib/plan/store"
import { assignCoach, findReleasedReport, listReleases, releaseReports, withdrawRelease } from "@/lib/release/store"
import { withholdComment } from "@/lib/report/store"

const { db } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const goal: Goal = { what: "Ask before I answer.", notice: "Others speak first.", by: "2026-06-01", item: "T2" }

/** Released reports about Dana and Mei; Harriet coaches Dana. */
async function released() {
  const { viewer, cycleId } = await answeredCycle(db, secret, { subjects: 2, raters: 3 }, now)
  await closeCycle(db, secret, viewer, cycleId, now)
  await inviteMember(
    db,
    secret,
    viewer,
    { name: "Harriet Cole", email: `${randomUUID()}@x.example`, role: "coach" },
    now,
  )
  const member = (await listMembers(db, viewer)).find(({ name }) => name === "Harriet Cole")!
  const coach: Viewer = { ...viewer, ...member }
  const { reports } = (await listReleases(db, viewer, cycleId))!
  await assignCoach(db, viewer, reports[0]!.subjectId, coach.userId, now)
  await releaseReports(db, secret, viewer, cycleId, { whose: "all", to: "subject" }, now)
  const open = async ({ subjectId }: { subjectId: string }) =>
    (await findReleasedReport(db, linkToken(secret, "report", subjectId, 1)))!
  return { viewer, coach, cycleId, dana: await open(reports[0]!), mei: await open(reports[1]!) }
}

const planOf = async (owner: plans.PlanOwner) => (await plans.findOwnPlan(db, owner))?.plan

test("a plan is empty at first, and is then what its owner has made of it", async () => {
  const { dana, mei } = await released()
  expect(await plans.findOwnPlan(db, dana)).toMatchObject({
    plan: { marks: {}, goals: [] },
    sharedAt: null,
    coachName: "Harriet Cole",
  })
  await plans.markBehaviour(db, dana, "T1", "keep")
  await plans.saveGoals(db, dana, [goal])
  await plans.markBehaviour(db, dana, "X2", "work")
  expect(await planOf(dana)).toMatchObject({ marks: { T1: "keep", X2: "work" }, goals: [goal] })
  expect(await planOf(mei)).toMatchObject({ marks: {}, goals: [] })
})

test("marks and goals that are written at once are all kept", async () => {
  const { dana } = await released()
  await Promise.all([
    ...["T1", "T2", "T3"].map((item) => plans.markBehaviour(db, dana, item, "keep")),
    plans.saveGoals(db, dana, [goal]),
  ])
  expect(await planOf(dana)).toMatchObject({ marks: { T1: "keep", T2: "keep", T3: "keep" }, goals: [goal] })
})

test("the key of one report opens no other plan", async () => {
  const { dana, mei } = await released()
  const thief = { subjectId: mei.subjectId, tokenHash: dana.tokenHash }
  expect(await plans.markBehaviour(db, thief, "T1", "keep")).toBeNull()
  expect(await plans.saveGoals(db, thief, [goal])).toBeNull()
  expect(await plans.sharePlan(db, thief, now)).toBe(false)
  expect(await plans.findOwnPlan(db, thief)).toBeNull()
  expect(await db.plan.count({ where: { subjectId: mei.subjectId } })).toBe(0)
})

test("a release taken back ends the writing, for its owner and for the coach, and keeps what was written", async () => {
  const { viewer, coach, dana } = await released()
  await plans.saveGoals(db, dana, [goal])
  await plans.sharePlan(db, dana, now)
  await withdrawRelease(db, viewer, dana.reportId, now)
  expect(await plans.findOwnPlan(db, dana)).toBeNull()
  expect(await plans.markBehaviour(db, dana, "T1", "keep")).toBeNull()
  expect(await plans.unsharePlan(db, dana, now)).toBe(false)
  expect(await plans.findSharedPlan(db, coach, dana.subjectId)).toBeNull()
  expect(await db.plan.count({ where: { subjectId: dana.subjectId } })).toBe(1)
})

test("a version in which a comment is withheld changes nothing of the plan", async () => {
  const { viewer, dana } = await released()
  await plans.saveGoals(db, dana, [goal])
  const question = dana.report.comments.find(({ answers }) => answers.length > 0)!.question
  await withholdComment(db, viewer, dana.reportId, { question, index: 0 }, now)
  expect(await planOf(dana)).toMatchObject({ goals: [goal] })
})

test("a coach reads the plan while it is shared, and only then", async () => {
  const { coach, dana } = await released()
  const seen = () => plans.findSharedPlan(db, coach, dana.subjectId)
  await plans.saveGoals(db, dana, [goal])
  expect(await seen()).toBeNull()
  expect(await plans.sharePlan(db, dana, now)).toBe(true)
  expect(await plans.sharePlan(db, dana, now)).toBe(false)
  expect(await seen()).toMatchObject({ goals: [goal] })
  await plans.markBehaviour(db, dana, "T1", "keep")
  expect(await seen()).toMatchObject({ marks: { T1: "keep" } })
  expect(await plans.unsharePlan(db, dana, now)).toBe(true)
  expect(await seen()).toBeNull()
})

test("nobody else reads it: no organiser, no coach of somebody else, nobody of another workspace", async () => {
  const { viewer, coach, cycleId, dana, mei } = await released()
  const elsewhere = await released()
  await plans.sharePlan(db, dana, now)
  const stranger: Viewer = { ...elsewhere.coach, userId: coach.userId }
  for (const reader of [viewer, elsewhere.viewer, elsewhere.coach, stranger]) {
    expect(await plans.findSharedPlan(db, reader, dana.subjectId)).toBeNull()
  }
  await assignCoach(db, viewer, mei.subjectId, viewer.userId, now)
  expect(await plans.findSharedPlan(db, viewer, dana.subjectId)).toBeNull()
  // A new coach is not whom it was shared with.
  await assignCoach(db, viewer, dana.subjectId, viewer.userId, now)
  await releaseReports(db, secret, viewer, cycleId, { whose: "all", to: "coach" }, now)
  for (const reader of [viewer, coach]) expect(await plans.findSharedPlan(db, reader, dana.subjectId)).toBeNull()
})

test("without a coach there is nobody to share with", async () => {
  const { mei } = await released()
  expect(await plans.sharePlan(db, mei, now)).toBe(false)
  expect(await plans.findOwnPlan(db, mei)).toMatchObject({ coachName: null, sharedAt: null })
})

test("the log has that a plan was shared and not shared any more, and nothing of what it says", async () => {
  const { viewer, dana } = await released()
  await plans.saveGoals(db, dana, [goal])
  await plans.sharePlan(db, dana, now)
  await plans.unsharePlan(db, dana, now)
  const log = (await readAuditLog(db, viewer, 50))!
  const entries = log.entries.filter(({ action }) => action.startsWith("plan."))
  expect(entries.map(({ action, actor, about }) => ({ action, actor, about }))).toEqual(
    ["plan.unshared", "plan.shared"].map((action) => ({
      action,
      actor: "subject",
      about: { subject: dana.subjectId },
    })),
  )
  expect(log.isIntact).toBe(true)
  expect(JSON.stringify(log)).not.toContain(goal.what)
})

test("a plan is erased with its cycle", async () => {
  const { viewer, cycleId, dana } = await released()
  await plans.saveGoals(db, dana, [goal])
  await deleteCycle(db, viewer, cycleId, "closed", now)
  expect(await db.plan.count({ where: { subjectId: dana.subjectId } })).toBe(0)
})
