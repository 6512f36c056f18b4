import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken } from "@/lib/access/secret"
import { inviteMember, listMembers, readAuditLog } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { closeCycle } from "@/lib/collecting/store"
import { answeredCycle } from "@/lib/collecting/testing/answeredCycle"
import { testDatabase } from "@/lib/db/testing/database"
import { codeOf } from "@/lib/release/code"
import * as release from "@/lib/release/store"
import { findReport, withholdComment } from "@/lib/report/store"

const { db } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** A closed cycle with reports about three people, and a coach, Harriet, of the first of them. */
async function closedCycle() {
  const { viewer, cycleId } = await answeredCycle(db, secret, { subjects: 3, raters: 3 }, now)
  await closeCycle(db, secret, viewer, cycleId, now)
  const email = `${randomUUID()}@northwind.example`
  await inviteMember(db, secret, viewer, { name: "Harriet Cole", email, role: "coach" }, now)
  const member = (await listMembers(db, viewer)).find(({ name }) => name === "Harriet Cole")!
  const coach: Viewer = { ...viewer, ...member }
  const { reports } = (await release.listReleases(db, viewer, cycleId))!
  const [dana, mei] = reports.map(({ subjectId }) => subjectId) as [string, string]
  await release.assignCoach(db, viewer, dana, coach.userId, now)
  const releaseTo = (to: release.Audience, whose: { subjectId: string } | "all", by = viewer) =>
    release.releaseReports(db, secret, by, cycleId, { whose, to }, now)
  const stateOf = async (subjectId: string) =>
    (await release.listReleases(db, viewer, cycleId))!.reports.find((report) => report.subjectId === subjectId)!
  const messagesOf = (kind: "report" | "coachReport" | "reportCode") =>
    db.message.count({ where: { kind, workspaceId: viewer.workspaceId } })
  return { viewer, coach, cycleId, dana, mei, releaseTo, stateOf, messagesOf }
}

/** What the subject's link leads to. */
async function follow(subjectId: string, version = 1) {
  return release.findReleasedReport(db, linkToken(secret, "report", subjectId, version))
}

// ── To the coach first

test("a report released to the coach is read by the coach, and by nobody else yet", async () => {
  const { coach, dana, mei, releaseTo, messagesOf } = await closedCycle()
  expect(await findReport(db, coach, dana)).toBeNull()
  expect(await releaseTo("coach", "all")).toBe(1)
  expect((await findReport(db, coach, dana))!.subjectId).toBe(dana)
  expect(await findReport(db, coach, mei)).toBeNull()
  expect((await release.listCoachedReports(db, coach)).map(({ subjectId }) => subjectId)).toEqual([dana])
  expect(await follow(dana)).toBeNull()
  expect([await messagesOf("coachReport"), await messagesOf("report")]).toEqual([1, 0])
})

test("a coach passes on what was released to them, and nothing else", async () => {
  const { coach, dana, mei, releaseTo, messagesOf } = await closedCycle()
  expect(await releaseTo("subject", { subjectId: dana }, coach)).toBe(0)
  await releaseTo("coach", { subjectId: dana })
  expect(await releaseTo("subject", { subjectId: mei }, coach)).toBe(0)
  expect(await releaseTo("subject", "all", coach)).toBe(1)
  expect((await follow(dana))!.subjectId).toBe(dana)
  expect(await messagesOf("report")).toBe(1)
})

test("what the subject gets, the coach gets at the same time", async () => {
  const { coach, dana, releaseTo, messagesOf } = await closedCycle()
  expect(await releaseTo("subject", "all")).toBe(3)
  expect(await findReport(db, coach, dana)).not.toBeNull()
  expect([await messagesOf("coachReport"), await messagesOf("report")]).toEqual([1, 3])
})

test("two releases at once write one message to each", async () => {
  const { releaseTo, messagesOf } = await closedCycle()
  const counts = await Promise.all([
    releaseTo("subject", "all"),
    releaseTo("subject", "all"),
    releaseTo("coach", "all"),
  ])
  expect(counts[0]! + counts[1]!).toBe(3)
  expect([await messagesOf("coachReport"), await messagesOf("report")]).toEqual([1, 3])
})

test("with another coach, the first one reads it no more, and the other needs a release of their own", async () => {
  const { viewer, coach, dana, releaseTo, stateOf } = await closedCycle()
  await releaseTo("coach", "all")
  expect(await release.assignCoach(db, viewer, dana, viewer.userId, now)).toBe(true)
  expect(await findReport(db, coach, dana)).toBeNull()
  expect((await stateOf(dana)).coachReleasedAt).toBeNull()
  expect(await releaseTo("coach", "all")).toBe(1)
})

test("with another coach, a plan is shared no more, and the log says so", async () => {
  const { viewer, dana } = await closedCycle()
  await db.plan.create({ data: { subjectId: dana, document: {}, sharedAt: now } })
  await release.assignCoach(db, viewer, dana, null, now)
  expect((await db.plan.findUniqueOrThrow({ where: { subjectId: dana } })).sharedAt).toBeNull()
  const [latest, before] = (await readAuditLog(db, viewer, 2)).entries
  expect([before!.action, latest!.action]).toEqual(["plan.unshared", "coach.removed"])
})

test("coaches are of the same workspace, and chosen by its organisers", async () => {
  const one = await closedCycle()
  const other = await closedCycle()
  expect(await release.assignCoach(db, one.viewer, one.dana, other.coach.userId, now)).toBe(false)
  expect(await release.assignCoach(db, other.viewer, one.dana, other.coach.userId, now)).toBe(false)
  expect(await release.assignCoach(db, one.coach, one.mei, one.coach.userId, now)).toBe(false)
  expect(await release.findCoach(db, other.viewer, one.dana)).toBeNull()
  expect(await release.findCoach(db, one.viewer, one.dana)).toBe(one.coach.userId)
  expect(await release.listReleases(db, other.viewer, one.cycleId)).toBeNull()
  expect(await release.listReleases(db, one.coach, one.cycleId)).toBeNull()
})

test("a release taken back ends for coach and subject, and the next one has another link", async () => {
  const { viewer, coach, dana, releaseTo, stateOf } = await closedCycle()
  await releaseTo("subject", "all")
  const { reportId } = await stateOf(dana)
  await release.requestCode(db, secret, (await follow(dana))!, now)
  expect(await release.withdrawRelease(db, coach, reportId, now)).toBe(false)
  expect(await release.withdrawRelease(db, viewer, reportId, now)).toBe(true)
  expect(await release.withdrawRelease(db, viewer, reportId, now)).toBe(false)
  expect([await follow(dana), await findReport(db, coach, dana)]).toEqual([null, null])
  expect(await db.reportCode.count({ where: { reportId } })).toBe(0)
  await releaseTo("subject", { subjectId: dana })
  expect(await follow(dana, 1)).toBeNull()
  expect((await follow(dana, 2))!.reportId).toBe(reportId)
})

test("a version in which a comment is withheld goes on by the same link, for the same readers", async () => {
  const { viewer, coach, dana, releaseTo, stateOf, messagesOf } = await closedCycle()
  await releaseTo("subject", "all")
  const before = (await follow(dana))!
  await release.requestCode(db, secret, before, now)
  await release.recordOpening(db, before.reportId, "subject", now)
  const question = before.report.comments.find(({ answers }) => answers.length > 0)!.question
  expect(await withholdComment(db, viewer, before.reportId, { question, index: 0 }, now)).toBe(true)
  const after = (await follow(dana))!
  expect(after.tokenHash).toBe(before.tokenHash)
  expect(after.reportId).not.toBe(before.reportId)
  expect((await findReport(db, coach, dana))!.reportId).toBe(after.reportId)
  expect((await stateOf(dana)).openings.map(({ name }) => name)).toEqual([after.subjectName])
  expect(await messagesOf("report")).toBe(3)
  expect(await db.message.count({ where: { reportId: before.reportId } })).toBe(0)
  const { id } = await db.reportCode.findFirstOrThrow({ where: { reportId: after.reportId } })
  expect(await release.useCode(db, secret, after, codeOf(secret, id), now)).toBe("right")
})

// ── The code

/** Dana's report, released, with a code that was asked for. */
async function withCode() {
  const { viewer, dana, mei, releaseTo } = await closedCycle()
  await releaseTo("subject", "all")
  const released = (await follow(dana))!
  expect(await release.requestCode(db, secret, released, now)).toBe("requested")
  const { id } = await db.reportCode.findFirstOrThrow({ where: { reportId: released.reportId } })
  const code = codeOf(secret, id)
  const wrong = code === "123456" ? "654321" : "123456"
  const tryCode = (digits: string, at = now) => release.useCode(db, secret, released, digits, at)
  return { viewer, released, other: (await follow(mei))!, code, wrong, tryCode }
}

test("a code opens once: of two that use it at the same time, one wins", async () => {
  const { code, tryCode } = await withCode()
  const outcomes = await Promise.all([tryCode(code), tryCode(code)])
  expect(outcomes.toSorted()).toEqual(["right", "wrong"])
  expect(await tryCode(code)).toBe("wrong")
})

test("a code of one report opens no other", async () => {
  const { code, other } = await withCode()
  expect(await release.useCode(db, secret, other, code, now)).toBe("wrong")
})

test("a code is good for a quarter of an hour", async () => {
  const { code, tryCode } = await withCode()
  expect(await tryCode(code, later(15))).toBe("wrong")
  await release.forgetOldCodes(db, later(14))
  expect(await tryCode(code, later(14))).toBe("right")
})

test("after five wrong tries a code is worth nothing", async () => {
  const { code, wrong, tryCode } = await withCode()
  for (let time = 0; time < 5; time += 1) expect(await tryCode(wrong)).toBe("wrong")
  expect(await tryCode(code)).toBe("wrong")
})

test("codes can be tried twenty times an hour, and sent five times", async () => {
  const { released, wrong, tryCode } = await withCode()
  for (let time = 1; time < 5; time += 1) expect(await release.requestCode(db, secret, released, now)).toBe("requested")
  expect(await release.requestCode(db, secret, released, now)).toBe("tooOften")
  for (let time = 0; time < 20; time += 1) await tryCode(wrong)
  expect(await tryCode(wrong)).toBe("tooOften")
  expect(await tryCode(wrong, later(61))).toBe("wrong")
})

test("no code rests in the database", async () => {
  const { released, code } = await withCode()
  const rows = [
    await db.reportCode.findMany({ where: { reportId: released.reportId } }),
    await db.message.findMany({ where: { reportId: released.reportId } }),
    await db.auditEntry.findMany({ where: { workspaceId: released.workspaceId } }),
  ]
  expect(JSON.stringify(rows)).not.toContain(code)
})

// ── Who has opened it

test("each reader's first time on a day is written down, in the log as well", async () => {
  const { viewer, released } = await withCode()
  const { reportId } = released
  const read = (reader: Viewer | "subject", at: Date) => release.recordOpening(db, reportId, reader, at)
  await Promise.all([read("subject", now), read("subject", now)])
  await read("subject", later(24 * 60))
  await read(viewer, later(24 * 60))
  const { openings } = await release.findRelease(db, reportId)
  expect(openings.map(({ name, day }) => [name, day.toISOString().slice(0, 10)])).toEqual([
    [released.subjectName, "2026-03-02"],
    [viewer.name, "2026-03-03"],
  ])
  const { entries, isIntact } = await readAuditLog(db, viewer, 50)
  expect(isIntact).toBe(true)
  const opened = entries.filter(({ action }) => action === "report.opened").map(({ actor }) => actor)
  expect(opened.toSorted()).toEqual([viewer.name, "subject", "subject"].toSorted())
})
