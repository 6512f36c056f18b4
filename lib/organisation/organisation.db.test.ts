import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { anotherAnsweredCycle, answeredCycle } from "@/lib/cycle/testing/answeredCycle"
import { testDatabase } from "@/lib/db/testing/database"
import { findOrganisation } from "@/lib/organisation/findOrganisation"
import { listReleases } from "@/lib/release/listReleases"
import { findReport } from "@/lib/report/findReport"
import { readingOf } from "@/lib/report/readingOf"
import { withholdComment } from "@/lib/report/withholdComment"
import { wordsIn } from "@/lib/words/words"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

async function closed(subjects: number) {
  const { owner, cycleId } = await answeredCycle(db, keys, { subjects, raters: 4 }, now)
  await closeCycle(db, keys, owner, cycleId, now)
  return { owner, cycleId }
}

test("a closed cycle of five has a page made of its reports, one of four has not", async () => {
  const five = await closed(5)
  const found = (await findOrganisation(db, five.owner, five.cycleId))!
  expect(found).toMatchObject({ cycleName: "Everyone", people: 5, organisation: { people: 5, units: [] } })
  const { rows: reports } = (await listReleases(db, five.owner, five.cycleId))!
  const means = await Promise.all(
    reports.map(async ({ subjectId }) => {
      const { facts, subjectName, cycleName } = (await findReport(db, five.owner, subjectId))!
      const names = { subject: subjectName, cycle: cycleName, earlierCycle: null }
      const trust = readingOf(facts, wordsIn("en"), names).others.competencies["trust"]
      return trust?.kind === "shown" ? trust.mean : Number.NaN
    }),
  )
  const trust = found.organisation!.all["trust"]
  expect(trust).toMatchObject({ kind: "shown", n: 5 })
  expect(trust?.kind === "shown" && trust.mean).toBeCloseTo(means.reduce((sum, mean) => sum + mean, 0) / 5, 12)

  const four = await closed(4)
  expect(await findOrganisation(db, four.owner, four.cycleId)).toMatchObject({ people: 4, organisation: null })
})

test("teams count as they were at the launch", async () => {
  const { owner, cycleId } = await answeredCycle(db, keys, { subjects: 10, raters: 4 }, now)
  await db.subject.updateMany({ where: { cycleId }, data: { unit: "Product" } })
  const five = (await db.subject.findMany({ where: { cycleId }, take: 5, select: { id: true } })).map(({ id }) => id)
  await db.subject.updateMany({ where: { id: { in: five } }, data: { unit: "Sales" } })
  await closeCycle(db, keys, owner, cycleId, now)
  await db.person.updateMany({ where: { workspaceId: owner.workspaceId }, data: { unit: "Elsewhere" } })
  const { organisation } = (await findOrganisation(db, owner, cycleId))!
  expect(organisation!.units.map(({ teams, n }) => [teams, n])).toEqual([
    [["Product"], 5],
    [["Sales"], 5],
  ])
})

test("comments that are withheld change nothing", async () => {
  const { owner, cycleId } = await closed(6)
  const before = await findOrganisation(db, owner, cycleId)
  const { rows: reports } = (await listReleases(db, owner, cycleId))!
  const withheld = await Promise.all(
    reports.map(({ reportId }) => withholdComment(db, owner, reportId, { question: "keep", index: 0 }, now)),
  )
  expect(withheld.map(({ kind }) => kind)).toContain("withheld")
  expect(await findOrganisation(db, owner, cycleId)).toEqual(before)
})

test("nobody sees it but organisers of this workspace, and not before the close", async () => {
  const { owner, cycleId } = await closed(5)
  const { owner: stranger } = await closed(1)
  expect(await findOrganisation(db, stranger, cycleId)).toBeNull()
  const open = await anotherAnsweredCycle(db, keys, owner, { subjects: 5, raters: 4 }, now)
  expect(await findOrganisation(db, owner, open)).toBeNull()
})
