import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { closeCycle, type CloseProgress } from "@/lib/cycle/closeCycle"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { findClosedCycle } from "@/lib/cycle/findClosedCycle"
import { findOverview } from "@/lib/cycle/findOverview"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { storedFacts } from "@/lib/report/storedFacts"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { answersOf, collectingAboutDana, draftAboutDana } from "@/lib/demo/testing/northwind"

const { db, sql } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")

test("the close counts every ballot, computes a report for each subject, and erases ballots, drafts and the key", async () => {
  const { owner, cycleId, subjectId, linkOf, answer } = await collectingAboutDana(db, secret, now)
  await answer("Dana Okafor", "Amir Haddad", "Mei Lin", "Bea Lindqvist")
  await saveDraft(db, await linkOf("Ruth Castellanos"), answersOf(4), now)
  expect(await closeCycle(db, secret, owner, cycleId, now)).toEqual({ kind: "closed", counted: 4, damaged: 0 })

  const reports = await db.report.findMany({ where: { subjectId } })
  expect(reports).toHaveLength(1)
  const { named, rows, comments } = storedFacts(reports[0]!.document)
  expect(named.map(({ group, n }) => [group, n])).toEqual([["self", 1]])
  expect(rows.map(({ groups, n }) => [groups, n])).toEqual([[["peers"], 3]])
  expect(comments.flatMap(({ answers }) => answers)).toHaveLength(4)
  const where = { cycleId }
  expect([
    await db.ballot.count({ where }),
    await db.cycleKey.count({ where }),
    await db.draft.count({ where: { invitation: where } }),
  ]).toEqual([0, 0, 0])
  expect(await db.message.count({ where: { cycleId, kind: "invitation" } })).toBe(0)
  expect(await findClosedCycle(db, owner, cycleId)).toEqual({
    invited: 6,
    counted: 4,
    damaged: 0,
    subjects: [{ id: subjectId, name: "Dana Okafor", report: "notReleased" }],
  })
})

test("a close says how far it has come while nothing of it can be seen in the database", async () => {
  const { owner, cycleId, answer } = await collectingAboutDana(db, secret, now)
  await answer("Amir Haddad", "Mei Lin", "Bea Lindqvist")
  const told: CloseProgress[] = []
  await closeCycle(db, secret, owner, cycleId, now, (progress) => told.push(progress))
  expect(told).toEqual([
    { step: "ballots", done: 0, of: 3 },
    { step: "reports", done: 0, of: 1 },
  ])
})

test("two closes at once give one, and nothing can be added afterwards", async () => {
  const { world, owner, cycleId, subjectId, invitationOf, linkOf, answer } = await collectingAboutDana(db, secret, now)
  await answer("Amir Haddad", "Mei Lin")
  const late = await linkOf("Kwame Mensah")
  const close = () => closeCycle(db, secret, owner, cycleId, now)
  const results = [...(await Promise.all([close(), close()])), await close()]
  expect(results.filter(({ kind }) => kind === "closed")).toEqual([{ kind: "closed", counted: 2, damaged: 0 }])
  expect(results.filter(({ kind }) => kind === "notCollecting")).toHaveLength(2)
  expect(await db.report.count({ where: { cycleId } })).toBe(1)
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.closed" } })
  expect(events.map(({ actor, about }) => ({ actor, about }))).toEqual([
    { actor: owner.userId, about: { cycle: cycleId, cycleName: "Spring", counted: 2, damaged: 0 } },
  ])

  expect(await submitBallot(db, late, answersOf(4), now)).toEqual({ kind: "over" })
  const notCollecting = { kind: "notCollecting" }
  expect(await extendDeadline(db, owner, cycleId, new Date("2026-04-01"), now)).toEqual(notCollecting)
  expect(await remindRaters(db, owner, cycleId, "everyone", now)).toEqual(notCollecting)
  expect(await withdrawRater(db, owner, await invitationOf("Kwame Mensah"), now)).toEqual(notCollecting)
  const raters = { subjectId, group: "others", personIds: [idOf(world.people, "Amir Haddad")], seen: null }
  expect(await addRaters(db, secret, owner, raters, now)).toEqual({ kind: "closed" })
  expect(await findOverview(db, owner, cycleId, now)).toBeNull()
})

test("a close that breaks off in the middle loses nothing, and the next one counts everything once", async () => {
  const { owner, cycleId, linkOf, answer } = await collectingAboutDana(db, secret, now)
  await answer("Amir Haddad", "Mei Lin", "Bea Lindqvist")
  // Answers are written and ballots are still there when the ballot box refuses its row.
  await sql(`ALTER TABLE "BallotBox" ADD CONSTRAINT "broken" CHECK (false) NOT VALID`)
  await expect(closeCycle(db, secret, owner, cycleId, now)).rejects.toThrow(/broken/)
  expect([await db.ballot.count({ where: { cycleId } }), await db.report.count({ where: { cycleId } })]).toEqual([3, 0])
  expect((await linkOf("Amir Haddad")).submitted).toBe(true)

  await sql(`ALTER TABLE "BallotBox" DROP CONSTRAINT "broken"`)
  expect(await closeCycle(db, secret, owner, cycleId, now)).toEqual({ kind: "closed", counted: 3, damaged: 0 })
  const report = await db.report.findFirstOrThrow({ where: { cycleId } })
  expect(storedFacts(report.document).rows.map(({ n }) => n)).toEqual([3])
})

test("a damaged ballot is counted as such, and the rest closes", async () => {
  const { owner, cycleId, answer } = await collectingAboutDana(db, secret, now)
  await answer("Amir Haddad", "Mei Lin")
  const [ballot] = await db.ballot.findMany({ where: { cycleId } })
  await db.ballot.update({ where: { id: ballot!.id }, data: { ciphertext: randomBytes(ballot!.ciphertext.length) } })
  expect(await closeCycle(db, secret, owner, cycleId, now)).toEqual({ kind: "closed", counted: 1, damaged: 1 })
})

test("a cycle nobody answered closes too", async () => {
  const { owner, cycleId } = await collectingAboutDana(db, secret, now)
  expect(await closeCycle(db, secret, owner, cycleId, now)).toEqual({ kind: "closed", counted: 0, damaged: 0 })
})

test("a draft is not closed", async () => {
  const { owner, cycleId } = await draftAboutDana(db, secret, now)
  expect(await closeCycle(db, secret, owner, cycleId, now)).toEqual({ kind: "notCollecting" })
  expect(await findClosedCycle(db, owner, cycleId)).toBeNull()
})
