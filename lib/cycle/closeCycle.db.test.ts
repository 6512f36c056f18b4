import { randomBytes } from "node:crypto"
import { copyFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { followLink } from "@/lib/ballot/followLink"
import { findBallotBox } from "@/lib/ballot/findBallotBox"
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
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import { KeyMissing } from "@/lib/keys/keys"
import { storedName } from "@/lib/keys/keyStore"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { databaseKeys, folderKeys, noQuery } from "@/lib/keys/testing/keys"

const { db, sql } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

const CLEAN = { notOpened: 0, missing: 0, unexpected: 0 }

test("the close counts every ballot, computes a report for each subject, erases ballots and drafts, and has the key destroyed", async () => {
  const { owner, cycleId, subjectId, linkOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Dana Okafor", "Amir Haddad", "Mei Lin", "Bea Lindqvist")
  await saveDraft(db, keys, await linkOf("Ruth Castellanos"), answersOf(4), now)
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "closed", counted: 4, ...CLEAN })

  const reports = await db.report.findMany({ where: { subjectId } })
  expect(reports).toHaveLength(1)
  const { named, rows, comments } = storedFacts(reports[0]!.document)
  expect(named.map(({ group, n }) => [group, n])).toEqual([["self", 1]])
  expect(rows.map(({ groups, n }) => [groups, n])).toEqual([[["peers"], 3]])
  expect(comments.flatMap(({ answers }) => answers)).toHaveLength(4)
  const where = { cycleId }
  expect([await db.ballot.count({ where }), await db.draft.count({ where: { invitation: where } })]).toEqual([0, 0])
  expect(await db.keyDestruction.findMany({ where })).toEqual([{ cycleId, dueAt: now }])
  expect(await findClosedCycle(db, owner, cycleId)).toEqual({
    invited: 6,
    counted: 4,
    irregularities: CLEAN,
    all: 1,
    released: 0,
    subjects: [{ id: subjectId, name: "Dana Okafor", report: "notReleased", isReadable: true }],
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
  const ofRaters = `(SELECT "id" FROM "Rater" WHERE "cycleId" = '${cycleId}')`
  for (const [table, where] of [
    ["Invitation", `"cycleId" = '${cycleId}'`],
    ["Rater", `"cycleId" = '${cycleId}'`],
    ["Link", `"raterId" IN ${ofRaters}`],
  ]) {
    const versions = await sql(
      `SELECT xmax::text, count(DISTINCT xmin::text)::int AS writers FROM "${table}" WHERE ${where} GROUP BY 1`,
    )
    expect(versions).toEqual([{ xmax: "0", writers: 1 }])
  }
})

test("after the close every link says the same, and receipts are found in the public box", async () => {
  const { owner, cycleId, linkOf } = await collectingAboutDana(db, keys, now)
  const links = [await linkOf("Amir Haddad"), await linkOf("Mei Lin"), await linkOf("Kwame Mensah")]
  const outcomes = [
    await submitBallot(db, keys, links[0]!, answersOf(4), now),
    await submitBallot(db, keys, links[1]!, answersOf(2), now),
  ]
  const receipts = outcomes.flatMap((outcome) => (outcome.kind === "submitted" ? [outcome.receipt] : []))
  await closeCycle(db, keys, owner, cycleId, now)
  for (const { token } of links) {
    const closed = { kind: "closed", cycleId, cycleName: "Spring", subjectNames: ["Dana Okafor"] }
    expect(await followLink(db, keys, token, now)).toEqual(closed)
  }
  expect(await findBallotBox(db, cycleId)).toMatchObject({ kind: "counted", receipts: receipts.toSorted(), ...CLEAN })
})

test("the list of cycles goes on saying how many of how many have answered", async () => {
  const { owner, cycleId, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin")
  const summary = async () =>
    (await listCycles(db, owner)).rows.map(({ stage, answered, invited }) => [stage, answered, invited])
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
  expect(results.filter(({ kind }) => kind === "closed")).toEqual([{ kind: "closed", counted: 2, ...CLEAN }])
  expect(results.filter(({ kind }) => kind === "notCollecting")).toHaveLength(2)
  expect(await db.report.count({ where: { cycleId } })).toBe(1)
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.closed" } })
  expect(events.map(({ actor, about }) => ({ actor, about }))).toEqual([
    {
      actor: owner.userId,
      about: { cycle: cycleId, cycleName: "Spring", counted: 2, damaged: 0, missing: 0, unexpected: 0 },
    },
  ])

  expect(await submitBallot(db, keys, late, answersOf(4), now)).toEqual({ kind: "over" })
  const notCollecting = { kind: "notCollecting" }
  expect(await extendDeadline(db, owner, cycleId, { deadline: new Date("2026-04-01"), isTold: false }, now)).toEqual(
    notCollecting,
  )
  expect(await remindRaters(db, owner, cycleId, "everyone", now)).toEqual(notCollecting)
  expect(await withdrawRater(db, owner, await invitationOf("Kwame Mensah"), now)).toEqual(notCollecting)
  const raters = { subjectId, group: "others", personIds: [idOf(world.people, "Amir Haddad")] }
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
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "closed", counted: 3, ...CLEAN })
  const report = await db.report.findFirstOrThrow({ where: { cycleId } })
  expect(storedFacts(report.document).rows.map(({ n }) => n)).toEqual([3])
})

test("what is wrong with the box stands in it, for everyone to see, and the rest closes", async () => {
  const { owner, cycleId, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin", "Bea Lindqvist")
  const [damaged, deleted] = await db.ballot.findMany({ where: { cycleId } })
  await db.ballot.update({ where: { id: damaged!.id }, data: { ciphertext: randomBytes(8240) } })
  await db.ballot.delete({ where: { id: deleted!.id } })
  await db.ballot.create({ data: { ...deleted!, id: "stuffed" } })
  const irregularities = { notOpened: 1, missing: 1, unexpected: 1 }
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "closed", counted: 1, ...irregularities })
  expect(await findBallotBox(db, cycleId)).toMatchObject(irregularities)
  expect(await findClosedCycle(db, owner, cycleId)).toMatchObject({ counted: 1, irregularities })
  const { about } = await db.event.findFirstOrThrow({ where: { workspaceId: owner.workspaceId, kind: "cycle.closed" } })
  expect(about).toMatchObject({ counted: 1, damaged: 1, missing: 1, unexpected: 1 })
})

test("an invitation that was written in SQL does not count as asked in the report", async () => {
  const { owner, cycleId, subjectId, invitationOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin", "Bea Lindqvist")
  const id = await invitationOf("Kwame Mensah")
  await db.invitation.update({ where: { id }, data: { group: "others" } })
  await closeCycle(db, keys, owner, cycleId, now)
  const { document } = await db.report.findFirstOrThrow({ where: { subjectId } })
  const invited = storedFacts(document).invited.map(({ group, n }) => [group, n])
  expect(Object.fromEntries(invited)).toEqual({ self: 1, manager: 1, peers: 3, reports: 0, others: 0 })
})

/** Everything of a cycle that a close changes. */
async function stateOf(cycleId: string) {
  const { closeFailure: _, ...cycle } = await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })
  const ofCycle = { where: { invitation: { cycleId } } }
  return {
    cycle,
    ballots: await db.ballot.findMany({ where: { cycleId }, orderBy: { id: "asc" } }),
    sent: await db.sent.count(ofCycle),
    drafts: await db.draft.count(ofCycle),
    messages: await db.message.count({ where: { cycleId } }),
    reports: await db.report.count({ where: { cycleId } }),
    box: await db.ballotBox.count({ where: { cycleId } }),
    destruction: await db.keyDestruction.count({ where: { cycleId } }),
  }
}

const failureOf = async (id: string) => (await db.cycle.findUniqueOrThrow({ where: { id } })).closeFailure

/** What the database itself forbids, to who does not know how to take it away. */
const CHECKS = ["threshold_at_least_three", "behaviour_threshold_at_least_four", "collecting_has_a_key"]

test.each<[string, (questionnaire: object) => object]>([
  ["the threshold was lowered", () => ({ threshold: 1 })],
  ["the threshold for single behaviours was lowered", () => ({ behaviourThreshold: 4 })],
  ["both were", () => ({ threshold: 2, behaviourThreshold: 2 })],
  [
    "the questionnaire has other words",
    (questionnaire) => ({ questionnaire: { ...questionnaire, title: { en: "?" } } }),
  ],
  ["the code of the terms was taken away", () => ({ termsMac: null })],
])("where %s in SQL, the close stops and changes nothing, and it closes once that is put back", async (_, change) => {
  const { owner, cycleId, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad", "Mei Lin", "Bea Lindqvist")
  const where = { id: cycleId }
  const { questionnaire, threshold, behaviourThreshold, termsMac } = await db.cycle.findUniqueOrThrow({ where })
  for (const check of CHECKS) await sql(`ALTER TABLE "Cycle" DROP CONSTRAINT IF EXISTS "Cycle_${check}"`)
  await db.cycle.update({ where, data: change(questionnaire as object) })
  const before = await stateOf(cycleId)
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "termsChanged" })
  expect([await stateOf(cycleId), await failureOf(cycleId)]).toEqual([before, "termsChanged"])
  await db.cycle.update({ where, data: { questionnaire: questionnaire!, threshold, behaviourThreshold, termsMac } })
  expect(await closeCycle(db, keys, owner, cycleId, now)).toMatchObject({ kind: "closed", counted: 3 })
  expect(await failureOf(cycleId)).toBeNull()
})

test.each(["missing", "that of another cycle", "a new one", "half missing"])(
  "where the cycle's key is %s, the close stops and changes nothing, nobody can answer, and it closes once the key is back",
  async (how) => {
    const own = await folderKeys()
    const { owner, cycleId, linkOf, answer } = await collectingAboutDana(db, own, now)
    const other = await collectingAboutDana(db, own, now)
    await answer("Amir Haddad", "Mei Lin", "Bea Lindqvist")
    const late = await linkOf("Kwame Mensah")
    const parts = ["link", "seal"] as const
    const fileOf = (id: string, part: (typeof parts)[number]) =>
      join(own.folder, storedName({ cycleId: id, version: 1, part }))
    const before = await stateOf(cycleId)
    for (const part of parts) {
      const file = fileOf(cycleId, part)
      await copyFile(file, `${file}.kept`)
      if (how !== "half missing" || part === "seal") await rm(file)
      if (how === "that of another cycle") await copyFile(fileOf(other.cycleId, part), file)
    }
    if (how === "a new one") await makeCycleKey(noQuery, own, cycleId, 1)
    forgetLinkKey(own, cycleId)

    expect(await closeCycle(db, own, owner, cycleId, now)).toEqual({ kind: "keyMissing" })
    expect([await stateOf(cycleId), await failureOf(cycleId)]).toEqual([before, "keyMissing"])
    if (how !== "half missing") {
      // What opens ballots is not needed to send them.
      expect(await followLink(db, own, late.token, now)).toEqual({ kind: "unopened" })
      await expect(submitBallot(db, own, late, answersOf(4), now)).rejects.toThrow(KeyMissing)
    }

    for (const part of parts) await copyFile(`${fileOf(cycleId, part)}.kept`, fileOf(cycleId, part))
    forgetLinkKey(own, cycleId)
    expect(await closeCycle(db, own, owner, cycleId, now)).toEqual({ kind: "closed", counted: 3, ...CLEAN })
  },
)

test("a cycle nobody answered closes too", async () => {
  const { owner, cycleId } = await collectingAboutDana(db, keys, now)
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "closed", counted: 0, ...CLEAN })
})

test("a draft is not closed", async () => {
  const { owner, cycleId } = await draftAboutDana(db, keys, now)
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "notCollecting" })
  expect(await findClosedCycle(db, owner, cycleId)).toBeNull()
})
