import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import type { Organiser } from "@/lib/authority/authority"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf, type Northwind } from "@/lib/demo/northwind"
import { aboutDana, answersOf, closedCycle, northwind } from "@/lib/demo/testing/northwind"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { builtIn1 } from "@/lib/questionnaire/builtIn1"
import { releaseReports } from "@/lib/release/releaseReports"
import { withdrawRelease } from "@/lib/release/withdrawRelease"
import { findReport } from "@/lib/report/findReport"
import { readingOf } from "@/lib/report/readingOf"
import { recompute } from "@/lib/report/recompute"
import { withholdComment } from "@/lib/report/withholdComment"
import { wordsIn } from "@/lib/words/words"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const start = Date.parse("2026-03-02T09:00:00Z")
const day = (n: number) => new Date(start + n * 86_400_000)

const PEERS = ["Amir Haddad", "Mei Lin", "Jonas Weber", "Priya Nair", "Tomás Silva"]

const newNorthwind = () => northwind(db, keys, day(0), { people: ["Dana Okafor", ...PEERS] })

/** A cycle about Dana, or about one of her peers, in which all five others give this score to everything. */
async function reviewed(
  world: Northwind,
  name: string,
  score: number,
  at: number,
  { subject = "Dana Okafor", questionnaire = builtInQuestionnaire } = {},
) {
  const alsoAsked = () => ({ peers: ["Dana Okafor", ...PEERS].filter((peer) => peer !== subject) })
  const plan = aboutDana(day(at), { name, questionnaire, subjects: [subject], alsoAsked })
  const answers = { ...answersOf(score), comments: { keep: "Rude." } }
  const { cycleId, subjects } = await closedCycle(db, keys, world, day(at), plan, ({ group }) =>
    group.kind === "self" ? { kind: "misses" } : { kind: "answers", answers },
  )
  return { cycleId, subjectId: idOf(subjects, subject) }
}

async function release(organiser: Organiser, cycleId: string, at: number) {
  await releaseReports(db, secret, organiser, cycleId, { whose: "all", to: "subject" }, day(at))
}

async function reportOf(organiser: Organiser, subjectId: string) {
  const found = (await findReport(db, organiser, subjectId))!
  const names = { subject: found.subjectName, cycle: found.cycleName, earlierCycle: found.earlierCycleName }
  return { ...found, trend: readingOf(found.facts, wordsIn("en"), names).trend }
}

test("a report carries the change since the newest earlier report that its subject was given, and agrees with itself", async () => {
  const there = await newNorthwind()
  for (const [index, score] of [2, 3].entries()) {
    await release(there.owner, (await reviewed(there, `Cycle ${index + 1}`, score, index)).cycleId, index)
  }
  const { subjectId } = await reviewed(there, "Cycle 3", 4, 2)
  const { facts, earlierCycleName, trend } = await reportOf(there.owner, subjectId)
  expect([earlierCycleName, facts.earlier!.closedOn]).toEqual(["Cycle 2", "2026-03-03"])
  expect(new Set(trend!.competencies.map(({ before, after }) => `${before} ${after}`))).toEqual(new Set(["3 4"]))
  expect(trend!.competencies).toHaveLength(10)
  expect(recompute(JSON.parse(JSON.stringify(facts)))).toEqual([])
})

test("what was not released, or was taken back, is compared with nothing", async () => {
  const there = await newNorthwind()
  const first = await reviewed(there, "Not released", 2, 0)
  const second = await reviewed(there, "Taken back", 3, 1)
  await release(there.owner, second.cycleId, 1)
  await withdrawRelease(db, there.owner, (await reportOf(there.owner, second.subjectId)).reportId, day(1))
  const third = await reviewed(there, "Now", 4, 2)
  expect(await reportOf(there.owner, third.subjectId)).toMatchObject({ facts: { earlier: null }, trend: null })
  // Nor does a release that comes later change a report that is there.
  await release(there.owner, first.cycleId, 3)
  expect((await reportOf(there.owner, third.subjectId)).facts.earlier).toBeNull()
})

test("a comment withheld here or there changes nothing of it", async () => {
  const there = await newNorthwind()
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
  const { reportId, facts, trend, earlierCycleName } = await reportOf(there.owner, now.subjectId)
  expect(earlierCycleName).toBe("Before")
  await withholdComment(db, there.owner, reportId, { question: "keep", index: 0 }, day(1))
  const newer = await reportOf(there.owner, now.subjectId)
  expect([newer.version, newer.facts.earlier, newer.trend]).toEqual([2, facts.earlier, trend])
})

test("a report of other behaviours is passed over for the last comparable one, and an unreadable one does not stop the close", async () => {
  const there = await newNorthwind()
  const same = await reviewed(there, "The same", 2, 0)
  const other = await reviewed(there, "Other behaviours", 2, 1)
  const broken = await reviewed(there, "Unreadable", 2, 2)
  for (const { cycleId } of [same, other, broken]) await release(there.owner, cycleId, 2)
  const { facts } = await reportOf(there.owner, other.subjectId)
  const items = facts.questionnaire.items.map((item) => ({ ...item, other: { en: `never ${item.other.en}` } }))
  const document = { ...facts, questionnaire: { ...facts.questionnaire, items } }
  await db.report.updateMany({ where: { cycleId: other.cycleId }, data: { document } })
  await db.report.updateMany({ where: { cycleId: broken.cycleId }, data: { document: { format: "unknown" } } })
  const now = await reviewed(there, "Now", 4, 3)
  expect((await reportOf(there.owner, now.subjectId)).earlierCycleName).toBe("The same")
})

test("of an earlier edition, the behaviours alone are compared that are asked in the same words", async () => {
  const there = await newNorthwind()
  const before = await reviewed(there, "First edition", 3, 0, { questionnaire: builtIn1 })
  await release(there.owner, before.cycleId, 0)
  const now = await reviewed(there, "Second edition", 4, 1)
  const { facts, trend } = await reportOf(there.owner, now.subjectId)
  const kept = Object.keys(facts.earlier!.rows.map((row) => (row.shows === "behaviours" ? row.behaviours : {}))[0]!)
  const otherwise = builtInQuestionnaire.items.filter(({ id }) => !kept.includes(id)).map(({ id }) => id)
  expect(otherwise).toEqual(["V2", "I3", "I4", "A2", "A3", "X4", "B4"])
  // Of Values and Business results less than half is left.
  expect(trend!.competencies.map(({ competency }) => competency)).not.toContain("values")
})

test("somebody else's earlier report is nobody's but theirs", async () => {
  const there = await newNorthwind()
  const { cycleId } = await reviewed(there, "About Amir", 2, 0, { subject: "Amir Haddad" })
  await release(there.owner, cycleId, 0)
  const now = await reviewed(there, "About Dana", 4, 1)
  expect((await reportOf(there.owner, now.subjectId)).facts.earlier).toBeNull()
})
