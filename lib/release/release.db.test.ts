import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, closedCycle, northwind, readerOf, reportToken } from "@/lib/demo/testing/northwind"
import { readLog } from "@/lib/log/readLog"
import { assignCoach } from "@/lib/release/assignCoach"
import { codeOf } from "@/lib/release/code"
import { findCoach } from "@/lib/release/findCoach"
import { findCoachedRelease, findOwnRelease, findRelease } from "@/lib/release/findRelease"
import { findReleasedReport } from "@/lib/release/findReleasedReport"
import { listCoachedReports } from "@/lib/release/listCoachedReports"
import { listCoaches } from "@/lib/release/listCoaches"
import { listReleases } from "@/lib/release/listReleases"
import { markTalkHeld } from "@/lib/release/markTalkHeld"
import { passReportOn } from "@/lib/release/passReportOn"
import { recordCoachedOpening, recordOpening, recordOwnOpening } from "@/lib/release/recordOpening"
import { redeemCode } from "@/lib/release/redeemCode"
import { releaseReports, type Audience } from "@/lib/release/releaseReports"
import { requestCode } from "@/lib/release/requestCode"
import { takeTalkBack } from "@/lib/release/takeTalkBack"
import { withdrawRelease } from "@/lib/release/withdrawRelease"
import { findCoachedReport } from "@/lib/report/findCoachedReport"
import { withholdComment } from "@/lib/report/withholdComment"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const now = new Date("2026-03-02T09:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** A closed cycle with reports about Dana, Mei and Amir; Harriet coaches Dana. */
async function threeReports() {
  const world = await northwind(db, keys, now)
  const { owner, coach } = world
  const plan = aboutDana(now, { subjects: ["Dana Okafor", "Mei Lin", "Amir Haddad"], coached: ["Dana Okafor"] })
  const { cycleId, subjects } = await closedCycle(db, keys, world, now, plan)
  const [dana, mei] = [idOf(subjects, "Dana Okafor"), idOf(subjects, "Mei Lin")]
  const releaseTo = (to: Audience, whose: { subjectId: string } | "all", by = owner) =>
    releaseReports(db, secret, by, cycleId, { whose, to }, now)
  const stateOf = async (subjectId: string) =>
    (await listReleases(db, owner, cycleId))!.rows.find((report) => report.subjectId === subjectId)!
  const messagesOf = (kind: "report" | "coachReport" | "reportCode") =>
    db.message.count({ where: { kind, workspaceId: owner.workspaceId } })
  return { owner, coach, cycleId, dana, mei, releaseTo, stateOf, messagesOf }
}

/** What the subject's link leads to. */
async function follow(subjectId: string, version = 1) {
  return findReleasedReport(db, reportToken(secret, subjectId, version))
}

const gone = { kind: "gone" }
const released = (count: number) => ({ kind: "released", count })

// ── To the coach first

test("a report released to the coach is read by the coach, and by nobody else yet", async () => {
  const { coach, dana, mei, releaseTo, messagesOf } = await threeReports()
  expect(await findCoachedReport(db, coach, dana)).toBeNull()
  expect(await releaseTo("coach", "all")).toEqual(released(1))
  expect((await findCoachedReport(db, coach, dana))!.subjectId).toBe(dana)
  expect(await findCoachedReport(db, coach, mei)).toBeNull()
  expect((await listCoachedReports(db, coach, { search: "", page: 1 })).rows.map(({ subjectId }) => subjectId)).toEqual(
    [dana],
  )
  expect(await follow(dana)).toBeNull()
  expect([await messagesOf("coachReport"), await messagesOf("report")]).toEqual([1, 0])
})

test("a coach passes on what was released to them, once, and nothing else", async () => {
  const { owner, coach, dana, mei, releaseTo, messagesOf } = await threeReports()
  const pass = (subjectId: string) => passReportOn(db, secret, coach, subjectId, now)
  expect(await pass(dana)).toEqual({ kind: "gone" })
  await releaseTo("coach", { subjectId: dana })
  expect(await pass(mei)).toEqual({ kind: "gone" })
  expect(await pass(dana)).toEqual({ kind: "passedOn" })
  expect(await pass(dana)).toEqual({ kind: "alreadyReleased" })
  expect((await follow(dana))!.subjectId).toBe(dana)
  expect(await messagesOf("report")).toBe(1)
  const [event] = (await readLog(db, owner, 1)).events
  expect(event).toMatchObject({ kind: "report.released", actor: coach.userId, about: { cycleName: "Spring" } })
})

test("nobody passes on what was released to another coach, or in another workspace", async () => {
  const one = await threeReports()
  const other = await threeReports()
  await one.releaseTo("coach", "all")
  for (const stranger of [one.owner, other.coach, { ...other.coach, userId: one.coach.userId }]) {
    expect(await passReportOn(db, secret, stranger, one.dana, now)).toEqual({ kind: "gone" })
  }
  expect(await follow(one.dana)).toBeNull()
})

test("what the subject gets, the coach gets at the same time", async () => {
  const { coach, dana, releaseTo, messagesOf } = await threeReports()
  expect(await releaseTo("subject", "all")).toEqual(released(3))
  expect(await findCoachedReport(db, coach, dana)).not.toBeNull()
  expect([await messagesOf("coachReport"), await messagesOf("report")]).toEqual([1, 3])
})

test("two releases at once write one message to each", async () => {
  const { releaseTo, messagesOf } = await threeReports()
  const outcomes = await Promise.all([
    releaseTo("subject", "all"),
    releaseTo("subject", "all"),
    releaseTo("coach", "all"),
  ])
  const counts = outcomes.map((outcome) => (outcome.kind === "released" ? outcome.count : Number.NaN))
  expect(counts[0]! + counts[1]!).toBe(3)
  expect([await messagesOf("coachReport"), await messagesOf("report")]).toEqual([1, 3])
})

test("an organiser releases reports of their own workspace, and of the cycle that is meant", async () => {
  const one = await threeReports()
  const other = await threeReports()
  expect(await one.releaseTo("subject", "all", other.owner)).toEqual({ kind: "gone" })
  expect(await one.releaseTo("subject", { subjectId: other.dana })).toEqual({ kind: "gone" })
  expect([await follow(one.dana), await follow(other.dana)]).toEqual([null, null])
})

test("with another coach, the first one reads it no more, and the other needs a release of their own", async () => {
  const { owner, coach, dana, releaseTo, stateOf } = await threeReports()
  await releaseTo("coach", "all")
  expect(await assignCoach(db, owner, dana, owner.userId, now)).toEqual({ kind: "assigned" })
  expect(await findCoachedReport(db, coach, dana)).toBeNull()
  expect((await stateOf(dana)).coachReleasedAt).toBeNull()
  expect(await releaseTo("coach", "all")).toEqual(released(1))
})

test("with another coach, a plan is shared no more, and the log says so", async () => {
  const { owner, cycleId, dana } = await threeReports()
  await db.plan.create({ data: { subjectId: dana, document: {}, sharedAt: now } })
  await assignCoach(db, owner, dana, null, now)
  expect((await db.plan.findUniqueOrThrow({ where: { subjectId: dana } })).sharedAt).toBeNull()
  const { personId: person } = await db.subject.findUniqueOrThrow({ where: { id: dana } })
  const [latest, before] = (await readLog(db, owner, 2)).events
  expect([before!.kind, latest!.kind]).toEqual(["plan.unshared", "coach.removed"])
  for (const { about } of [before!, latest!]) expect(about).toEqual({ cycle: cycleId, cycleName: "Spring", person })
})

// ── The talk

test("a coach marks the talk as held, changes its day and takes it back, and everybody concerned sees it", async () => {
  const { owner, coach, cycleId, dana, releaseTo, stateOf } = await threeReports()
  const [monday, wednesday] = [new Date("2026-03-02"), new Date("2026-03-04")]
  const mark = (day: Date) => markTalkHeld(db, coach, dana, day, later(2 * 24 * 60))
  const takeBack = () => takeTalkBack(db, coach, dana, now)
  expect([await mark(monday), await takeBack()]).toEqual([gone, gone])
  await releaseTo("subject", "all")
  expect((await stateOf(dana)).talkHeldOn).toBeNull()
  expect(await takeBack()).toEqual({ kind: "notHeld" })
  expect(await mark(new Date("2026-03-05"))).toEqual({ kind: "inFuture" })
  expect(await mark(new Date("2026-03-01"))).toEqual({ kind: "beforeRelease", releasedOn: monday })
  expect((await stateOf(dana)).talkHeldOn).toBeNull()
  for (const day of [monday, wednesday, wednesday]) expect(await mark(day)).toEqual({ kind: "marked" })

  const reader = await readerOf(db, secret, dana, now)
  const { reportId } = reader
  const states = [await stateOf(dana), await findCoachedRelease(db, coach, reportId), await findOwnRelease(db, reader)]
  for (const state of states) expect(state!.talkHeldOn).toEqual(wednesday)
  expect(
    (await listCoachedReports(db, coach, { search: "", page: 1 })).rows.map(({ talkHeldOn }) => talkHeldOn),
  ).toEqual([wednesday])
  expect(await takeBack()).toEqual({ kind: "takenBack" })
  expect((await stateOf(dana)).talkHeldOn).toBeNull()

  const { personId: person } = await db.subject.findUniqueOrThrow({ where: { id: dana } })
  const of = { cycle: cycleId, cycleName: "Spring", person, report: reportId }
  const events = (await readLog(db, owner, 3)).events.map(({ kind, actor, about }) => ({ kind, actor, about }))
  expect(events).toEqual([
    { kind: "talk.takenBack", actor: coach.userId, about: of },
    { kind: "talk.held", actor: coach.userId, about: { ...of, day: "2026-03-04" } },
    { kind: "talk.held", actor: coach.userId, about: { ...of, day: "2026-03-02" } },
  ])
})

test("a talk is marked by the coach of that person alone, and with another coach it is not theirs", async () => {
  const one = await threeReports()
  const other = await threeReports()
  const { owner, coach, dana, mei, releaseTo, stateOf } = one
  await releaseTo("coach", "all")
  for (const stranger of [owner, other.coach, { ...other.coach, userId: coach.userId }]) {
    expect(await markTalkHeld(db, stranger, dana, new Date("2026-03-02"), now)).toEqual(gone)
    expect(await takeTalkBack(db, stranger, dana, now)).toEqual(gone)
  }
  expect(await markTalkHeld(db, coach, mei, new Date("2026-03-02"), now)).toEqual(gone)
  await markTalkHeld(db, coach, dana, new Date("2026-03-02"), now)
  await assignCoach(db, owner, dana, owner.userId, now)
  expect((await stateOf(dana)).talkHeldOn).toBeNull()
  expect(await takeTalkBack(db, coach, dana, now)).toEqual(gone)
})

test("the same coach chosen again changes nothing, and is no event", async () => {
  const { owner, coach, dana, releaseTo, stateOf } = await threeReports()
  await releaseTo("coach", "all")
  const before = await readLog(db, owner)
  expect(await assignCoach(db, owner, dana, coach.userId, now)).toEqual({ kind: "assigned" })
  expect((await stateOf(dana)).coachReleasedAt).toEqual(now)
  expect(await readLog(db, owner)).toEqual(before)
})

test("coaches are of the same workspace, and chosen by its organisers", async () => {
  const one = await threeReports()
  const other = await threeReports()
  expect(await assignCoach(db, one.owner, one.dana, other.coach.userId, now)).toEqual({ kind: "notMember" })
  expect(await assignCoach(db, other.owner, one.dana, other.coach.userId, now)).toEqual({ kind: "gone" })
  expect(await findCoach(db, other.owner, one.dana)).toBeNull()
  expect(await findCoach(db, one.owner, one.dana)).toBe(one.coach.userId)
  const names = (await listCoaches(db, one.owner)).map(({ userId }) => userId)
  expect(names.toSorted()).toEqual([one.owner.userId, one.coach.userId].toSorted())
})

test("releases are seen by organisers of the workspace, and each by the coach and the person it is about", async () => {
  const one = await threeReports()
  const other = await threeReports()
  const { reportId } = await one.stateOf(one.dana)
  expect(await listReleases(db, other.owner, one.cycleId)).toBeNull()
  expect(await findRelease(db, other.owner, reportId)).toBeNull()
  expect(await findCoachedRelease(db, one.coach, reportId)).toBeNull()
  await one.releaseTo("subject", "all")
  expect(await findCoachedRelease(db, other.coach, reportId)).toBeNull()
  const state = await findRelease(db, one.owner, reportId)
  expect(state).toMatchObject({ releasedAt: now, coachReleasedAt: now, coach: { name: "Harriet Cole" } })
  expect(await findCoachedRelease(db, one.coach, reportId)).toEqual(state)
  const reader = await readerOf(db, secret, one.dana, now)
  expect(await findOwnRelease(db, reader)).toEqual(state)
  await withdrawRelease(db, one.owner, reportId, now)
  expect([await findCoachedRelease(db, one.coach, reportId), await findOwnRelease(db, reader)]).toEqual([null, null])
})

test("a release taken back ends for coach and subject, and the next one has another link", async () => {
  const { owner, coach, dana, releaseTo, stateOf } = await threeReports()
  const stranger = (await threeReports()).owner
  const { reportId } = await stateOf(dana)
  expect(await withdrawRelease(db, owner, reportId, now)).toEqual({ kind: "notReleased" })
  await releaseTo("subject", "all")
  await requestCode(db, secret, (await follow(dana))!, now)
  expect(await withdrawRelease(db, stranger, reportId, now)).toEqual({ kind: "gone" })
  expect(await withdrawRelease(db, owner, reportId, now)).toEqual({ kind: "withdrawn" })
  expect(await withdrawRelease(db, owner, reportId, now)).toEqual({ kind: "notReleased" })
  expect([await follow(dana), await findCoachedReport(db, coach, dana)]).toEqual([null, null])
  expect(await db.reportCode.count({ where: { reportId } })).toBe(0)
  await releaseTo("subject", { subjectId: dana })
  expect(await follow(dana, 1)).toBeNull()
  expect((await follow(dana, 2))!.reportId).toBe(reportId)
})

test("a version in which a comment is withheld goes on by the same link, for the same readers", async () => {
  const { owner, coach, dana, releaseTo, stateOf, messagesOf } = await threeReports()
  await releaseTo("subject", "all")
  const before = await readerOf(db, secret, dana, now)
  await requestCode(db, secret, before, now)
  await recordOwnOpening(db, before, now)
  const question = before.facts.comments.find(({ answers }) => answers.length > 0)!.question
  const withholding = await withholdComment(db, owner, before.reportId, { question, index: 0 }, now)
  expect(withholding.kind).toBe("withheld")
  const after = (await follow(dana))!
  expect(after.tokenHash).toBe(before.tokenHash)
  expect(after.reportId).not.toBe(before.reportId)
  expect((await findCoachedReport(db, coach, dana))!.reportId).toBe(after.reportId)
  expect((await stateOf(dana)).openings.map(({ by }) => by)).toEqual([{ kind: "subject", name: before.subjectName }])
  expect(await messagesOf("report")).toBe(3)
  expect(await db.message.count({ where: { reportId: before.reportId } })).toBe(0)
  const { id } = await db.reportCode.findFirstOrThrow({ where: { reportId: after.reportId } })
  expect(await redeemCode(db, secret, after, codeOf(secret, id), now)).toMatchObject({ kind: "right" })
})

// ── Who has opened it

test("each reader's first time on a day is written down, in the log as well", async () => {
  const { owner, cycleId, dana, releaseTo } = await threeReports()
  await releaseTo("subject", "all")
  const reader = await readerOf(db, secret, dana, now)
  const { reportId } = reader
  await Promise.all([recordOwnOpening(db, reader, now), recordOwnOpening(db, reader, now)])
  await recordOwnOpening(db, reader, later(24 * 60))
  expect(await recordOpening(db, owner, reportId, later(24 * 60))).toEqual({ kind: "recorded" })
  const { openings } = (await findRelease(db, owner, reportId))!
  expect(openings).toEqual([
    { by: { kind: "subject", name: reader.subjectName }, day: new Date("2026-03-02") },
    { by: { kind: "member", userId: owner.userId, name: owner.name }, day: new Date("2026-03-03") },
  ])
  const { events, isIntact } = await readLog(db, owner, 50)
  expect(isIntact).toBe(true)
  const opened = events.filter(({ kind }) => kind === "report.opened")
  expect(opened.map(({ actor }) => actor).toSorted()).toEqual([owner.userId, "subject", "subject"].toSorted())
  const { personId: person } = await db.subject.findUniqueOrThrow({ where: { id: dana } })
  expect(opened[0]!.about).toEqual({ cycle: cycleId, cycleName: "Spring", person, report: reportId })
})

test("a day of reading is one of the workspace's zone", async () => {
  const { owner, dana, releaseTo } = await threeReports()
  await db.workspace.update({ where: { id: owner.workspaceId }, data: { timeZone: "Pacific/Auckland" } })
  await releaseTo("subject", "all")
  const reader = await readerOf(db, secret, dana, now)
  // In UTC both are on 2 March; in Auckland the second of them is on the 3rd.
  await recordOwnOpening(db, reader, new Date("2026-03-02T10:59:59Z"))
  await recordOwnOpening(db, reader, new Date("2026-03-02T11:00:00Z"))
  const rows = await db.reportOpening.findMany({ where: { reportId: reader.reportId }, orderBy: { day: "asc" } })
  expect(rows.map(({ day }) => day)).toEqual([new Date("2026-03-02"), new Date("2026-03-03")])
})

test("who may not read a report leaves no opening of it", async () => {
  const one = await threeReports()
  const other = await threeReports()
  const { reportId } = await one.stateOf(one.dana)
  const coachReads = (coach = one.coach) => recordCoachedOpening(db, coach, reportId, now)
  expect(await coachReads()).toEqual({ kind: "gone" })
  await one.releaseTo("subject", "all")
  const reader = await readerOf(db, secret, one.dana, now)
  expect(await recordOpening(db, other.owner, reader.reportId, now)).toEqual({ kind: "gone" })
  expect(await coachReads(other.coach)).toEqual({ kind: "gone" })
  await withdrawRelease(db, one.owner, reader.reportId, now)
  expect(await recordOwnOpening(db, reader, now)).toEqual({ kind: "gone" })
  expect(await db.reportOpening.count({ where: { reportId: reader.reportId } })).toBe(0)
})

test("a coach's reading is written down under their name", async () => {
  const { owner, coach, dana, releaseTo, stateOf } = await threeReports()
  await releaseTo("coach", "all")
  const { reportId } = await stateOf(dana)
  expect(await recordCoachedOpening(db, coach, reportId, now)).toEqual({ kind: "recorded" })
  const by = { kind: "member", userId: coach.userId, name: "Harriet Cole" }
  expect((await stateOf(dana)).openings).toEqual([{ by, day: new Date("2026-03-02") }])
  expect((await readLog(db, owner, 1)).events).toMatchObject([{ kind: "report.opened", actor: coach.userId }])
})

test("somebody who has left stands among the readers without a name", async () => {
  const { owner, coach, dana, releaseTo, stateOf } = await threeReports()
  await releaseTo("subject", "all")
  const { reportId } = await stateOf(dana)
  await recordCoachedOpening(db, coach, reportId, now)
  await db.user.delete({ where: { id: coach.userId } })
  expect((await findRelease(db, owner, reportId))!.openings.map(({ by }) => by)).toEqual([{ kind: "formerMember" }])
})
