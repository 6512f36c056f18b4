import { databaseKeys } from "@/lib/keys/testing/keys"
import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { followLink } from "@/lib/ballot/followLink"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { ballotIdOf, receiptFor } from "@/lib/ballot/receipt"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { closeCycle, type CloseProgress } from "@/lib/cycle/closeCycle"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { findClosedCycle } from "@/lib/cycle/findClosedCycle"
import { findOverview } from "@/lib/cycle/findOverview"
import { listCycles } from "@/lib/cycle/listCycles"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { storedFacts } from "@/lib/report/storedFacts"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { answersOf, collectingAboutDana, draftAboutDana } from "@/lib/demo/testing/northwind"

const { db, sql } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

test("the close counts every ballot, computes a report for each subject, and erases ballots, drafts and the key", async () => {
  const { owner, cycleId, subjectId, linkOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Dana Okafor", "Amir Haddad", "Mei Lin", "Bea Lindqvist")
  await saveDraft(db, keys, await linkOf("Ruth Castellanos"), answersOf(4), now)
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "closed", counted: 4, damaged: 0 })

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
  expect(await findClosedCycle(db, owner, cycleId)).toEqual({
    invited: 6,
    counted: 4,
    damaged: 0,
    subjects: [{ id: subjectId, name: "Dana Okafor", report: "notReleased" }],
  })
})

test("after the close nothing beside a report tells who has answered, who has declined and who was missing", async () => {
  const { owner, cycleId, linkOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Dana Okafor", "Amir Haddad", "Mei Lin")
  await saveDraft(db, keys, await linkOf("Ruth Castellanos"), answersOf(4), now)
  await declineInvitation(db, keys, await linkOf("Bea Lindqvist"), now)
  await remindRaters(db, owner, cycleId, "everyone", now)
  await db.message.updateMany({ where: { cycleId }, data: { sentOn: now } })
  await closeCycle(db, keys, owner, cycleId, now)

  const where = { invitation: { cycleId } }
  expect([await db.sent.count({ where }), await db.declined.count({ where })]).toEqual([0, 0])
  expect(await db.message.count({ where: { cycleId } })).toBe(0)
  // Neither written nor locked one by one.
  const versions = await sql(
    `SELECT xmax::text, count(DISTINCT xmin::text)::int AS writers FROM "Invitation" WHERE "cycleId" = '${cycleId}' GROUP BY 1`,
  )
  expect(versions).toEqual([{ xmax: "0", writers: 1 }])
})

test("a link finds its receipt after the close, among those that were counted", async () => {
  const { owner, cycleId, linkOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin")
  const [sent, damaged, missing] = [await linkOf("Amir Haddad"), await linkOf("Mei Lin"), await linkOf("Kwame Mensah")]
  await db.ballot.update({ where: { id: ballotIdOf(damaged.token) }, data: { ciphertext: randomBytes(8240) } })
  await closeCycle(db, keys, owner, cycleId, now)
  const receiptOfLink = async ({ token }: RaterLink) => {
    const state = await followLink(db, keys, token, now)
    return state.kind === "closed" ? state.receipt : state.kind
  }
  expect(await receiptOfLink(sent)).toBe(receiptFor(sent))
  expect(await receiptOfLink(damaged)).toBe(receiptFor(damaged))
  expect(await receiptOfLink(missing)).toBeNull()
})

test("the list of cycles goes on saying how many of how many have answered", async () => {
  const { owner, cycleId, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin")
  const summary = async () =>
    (await listCycles(db, owner)).map(({ stage, answered, invited }) => [stage, answered, invited])
  expect(await summary()).toEqual([["collecting", 2, 6]])
  await closeCycle(db, keys, owner, cycleId, now)
  expect(await summary()).toEqual([["closed", 2, 6]])
})

test("a close says how far it has come while nothing of it can be seen in the database", async () => {
  const { owner, cycleId, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin", "Bea Lindqvist")
  const told: CloseProgress[] = []
  await closeCycle(db, keys, owner, cycleId, now, (progress) => told.push(progress))
  expect(told).toEqual([
    { step: "ballots", done: 0, of: 3 },
    { step: "reports", done: 0, of: 1 },
  ])
})

test("two closes at once give one, and nothing can be added afterwards", async () => {
  const { world, owner, cycleId, subjectId, invitationOf, linkOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin")
  const late = await linkOf("Kwame Mensah")
  const close = () => closeCycle(db, keys, owner, cycleId, now)
  const results = [...(await Promise.all([close(), close()])), await close()]
  expect(results.filter(({ kind }) => kind === "closed")).toEqual([{ kind: "closed", counted: 2, damaged: 0 }])
  expect(results.filter(({ kind }) => kind === "notCollecting")).toHaveLength(2)
  expect(await db.report.count({ where: { cycleId } })).toBe(1)
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.closed" } })
  expect(events.map(({ actor, about }) => ({ actor, about }))).toEqual([
    { actor: owner.userId, about: { cycle: cycleId, cycleName: "Spring", counted: 2, damaged: 0 } },
  ])

  expect(await submitBallot(db, keys, late, answersOf(4), now)).toEqual({ kind: "over" })
  const notCollecting = { kind: "notCollecting" }
  expect(await extendDeadline(db, owner, cycleId, new Date("2026-04-01"), now)).toEqual(notCollecting)
  expect(await remindRaters(db, owner, cycleId, "everyone", now)).toEqual(notCollecting)
  expect(await withdrawRater(db, owner, await invitationOf("Kwame Mensah"), now)).toEqual(notCollecting)
  const raters = { subjectId, group: "others", personIds: [idOf(world.people, "Amir Haddad")], seen: null }
  expect(await addRaters(db, keys, owner, raters, now)).toEqual({ kind: "closed" })
  expect(await findOverview(db, owner, cycleId, now)).toBeNull()
})

test("a close that breaks off in the middle loses nothing, and the next one counts everything once", async () => {
  const { owner, cycleId, linkOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin", "Bea Lindqvist")
  // Answers are written and ballots are still there when the ballot box refuses its row.
  await sql(`ALTER TABLE "BallotBox" ADD CONSTRAINT "broken" CHECK (false) NOT VALID`)
  await expect(closeCycle(db, keys, owner, cycleId, now)).rejects.toThrow(/broken/)
  expect([await db.ballot.count({ where: { cycleId } }), await db.report.count({ where: { cycleId } })]).toEqual([3, 0])
  expect((await linkOf("Amir Haddad")).submitted).toBe(true)

  await sql(`ALTER TABLE "BallotBox" DROP CONSTRAINT "broken"`)
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "closed", counted: 3, damaged: 0 })
  const report = await db.report.findFirstOrThrow({ where: { cycleId } })
  expect(storedFacts(report.document).rows.map(({ n }) => n)).toEqual([3])
})

test("a damaged ballot is counted as such, and the rest closes", async () => {
  const { owner, cycleId, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin")
  const [ballot] = await db.ballot.findMany({ where: { cycleId } })
  await db.ballot.update({ where: { id: ballot!.id }, data: { ciphertext: randomBytes(ballot!.ciphertext.length) } })
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "closed", counted: 1, damaged: 1 })
})

test("a cycle nobody answered closes too", async () => {
  const { owner, cycleId } = await collectingAboutDana(db, keys, now)
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "closed", counted: 0, damaged: 0 })
})

test("a draft is not closed", async () => {
  const { owner, cycleId } = await draftAboutDana(db, keys, now)
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "notCollecting" })
  expect(await findClosedCycle(db, owner, cycleId)).toBeNull()
})
