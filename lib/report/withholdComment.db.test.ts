import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { newOwner } from "@/lib/access/testing/newOwner"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, closedCycle, northwind } from "@/lib/demo/testing/northwind"
import { findCoachedReport } from "@/lib/report/findCoachedReport"
import { findReport } from "@/lib/report/findReport"
import { withholdComment } from "@/lib/report/withholdComment"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-16T09:00:00Z")

async function closed() {
  const world = await northwind(db, keys, now)
  const { owner, coach } = world
  const plan = aboutDana(now, { coached: ["Dana Okafor"] })
  const { cycleId, subjects } = await closedCycle(db, keys, world, now, plan)
  const subjectId = idOf(subjects, "Dana Okafor")
  const { reportId, facts } = (await findReport(db, owner, subjectId))!
  const { question, answers } = facts.comments.find((entry) => entry.answers.length > 0)!
  return { owner, coach, cycleId, subjectId, reportId, place: { question, index: 0 }, count: answers.length }
}

test("a comment is withheld by a new version, which the log names", async () => {
  const { owner, cycleId, subjectId, reportId, place, count } = await closed()
  const withholding = await withholdComment(db, owner, reportId, place, now)
  const newest = (await findReport(db, owner, subjectId))!
  expect(withholding).toEqual({ kind: "withheld", reportId: newest.reportId })
  expect(newest).toMatchObject({ version: 2, cycleId, subjectId })
  const entry = newest.facts.comments.find(({ question }) => question === place.question)!
  expect(entry).toMatchObject({ withheld: 1 })
  expect(entry.answers).toHaveLength(count - 1)
  const { about } = await db.event.findFirstOrThrow({ where: { kind: "comment.withheld" } })
  expect(about).toMatchObject({ cycle: cycleId, report: reportId, version: 2 })
})

test("an old version, and a place where nothing stands, are told apart from a report that is not there", async () => {
  const { owner, reportId, place } = await closed()
  const nowhere = { ...place, index: 99 }
  expect(await withholdComment(db, owner, reportId, nowhere, now)).toEqual({ kind: "noComment" })
  await withholdComment(db, owner, reportId, place, now)
  expect(await withholdComment(db, owner, reportId, place, now)).toEqual({ kind: "outdated" })
  const stranger = await newOwner(db, now)
  expect(await withholdComment(db, stranger, reportId, place, now)).toEqual({ kind: "gone" })
})

test("of two who withhold the same comment at once, one does", async () => {
  const { owner, reportId, place } = await closed()
  const both = await Promise.all([1, 2].map(() => withholdComment(db, owner, reportId, place, now)))
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["outdated", "withheld"])
})

test("a report is found by the organisers of its workspace, and by a coach only once it is released", async () => {
  const { owner, coach, subjectId } = await closed()
  expect(await findReport(db, owner, subjectId)).not.toBeNull()
  expect(await findReport(db, await newOwner(db, now), subjectId)).toBeNull()
  expect(await findCoachedReport(db, coach, subjectId)).toBeNull()
  await db.report.updateMany({ where: { subjectId }, data: { coachReleasedAt: now } })
  expect(await findCoachedReport(db, coach, subjectId)).toMatchObject({ subjectId })
  // Who runs the cycle is not, by that alone, the coach.
  expect(await findCoachedReport(db, owner, subjectId)).toBeNull()
})
