import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken } from "@/lib/access/secret"
import { createWorkspace } from "@/lib/access/store"
import { declineInvitation, findInvitation, saveDraft, submitBallot, type RaterInvitation } from "@/lib/ballot/store"
import * as collecting from "@/lib/collecting/store"
import { addRaters, addSubjects, createCycle, findCycle, launchCycle, listSubjects } from "@/lib/cycle/store"
import { testDatabase } from "@/lib/db/testing/database"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

const { db, sql } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const tomorrow = new Date("2026-03-03T09:00:00Z")
const afterTheDeadline = new Date("2026-03-17T00:00:05Z")

let count = 0
/** A cycle that collects answers about Dana from herself, her manager Priya and her peers Amir, Mei and Tomas. */
async function aboutDana() {
  count += 1
  const owner = {
    name: "Northwind",
    ownerName: "Ingrid Berg",
    email: `ingrid@${count}.example`,
    password: "correct horse battery",
  }
  const viewer = (await createWorkspace(db, owner, now))!
  const person = async (name: string, managerId: string | null = null) => {
    const id = randomUUID()
    const email = `${name.toLowerCase()}@${count}.example`
    await db.person.create({ data: { id, workspaceId: viewer.workspaceId, name, email, managerId } })
    return id
  }
  const dana = await person("Dana", await person("Priya"))
  const peers = [await person("Amir"), await person("Mei"), await person("Tomas")]
  const cycleId = (await createCycle(db, viewer, { name: "Spring" }, now))!
  await addSubjects(db, viewer, cycleId, [dana])
  const [subject] = await listSubjects(db, viewer, cycleId)
  await addRaters(db, secret, viewer, { subjectId: subject!.id, group: "peers", personIds: peers }, now)
  await launchCycle(db, secret, viewer, cycleId, now)
  const invitations = await db.invitation.findMany({
    where: { cycleId },
    select: { id: true, person: { select: { name: true } } },
  })
  const ids = Object.fromEntries(invitations.map(({ id, person }) => [person.name, id]))
  return { viewer, cycleId, subjectId: subject!.id, ids }
}

async function open(invitationId: string): Promise<RaterInvitation> {
  const state = await findInvitation(db, linkToken(secret, "invitation", invitationId, 1), now)
  if (state.kind !== "open") throw new Error("The link should be open")
  return state.invitation
}

const answers = {
  scores: Object.fromEntries(builtInQuestionnaire.items.map(({ id }) => [id, 4])),
  comments: { keep: "Says clearly where we are going." },
}
async function answer(...invitationIds: string[]) {
  for (const id of invitationIds) await submitBallot(db, await open(id), answers, now)
}

// ── While it collects

test("the overview says how many of how many, and names only who is missing", async () => {
  const { viewer, cycleId, ids } = await aboutDana()
  await answer(ids.Dana!, ids.Amir!)
  await declineInvitation(db, await open(ids.Mei!), now)
  const overview = (await collecting.cycleOverview(db, viewer, cycleId, now))!
  expect(overview).toMatchObject({ invited: 5, answered: 2, declined: 1, withdrawn: 0 })
  const [dana] = overview.subjects
  expect(dana!.groups.map(({ group, answered, invited }) => [group.id, answered, invited])).toEqual([
    ["self", 1, 1],
    ["manager", 0, 1],
    ["peers", 1, 3],
  ])
  expect(dana!.open.map(({ name, state }) => [name, state])).toEqual([
    ["Mei", "declined"],
    ["Priya", "missing"],
    ["Tomas", "missing"],
  ])
  expect(JSON.stringify(overview)).not.toMatch(/Amir|submittedOn|2026/)
})

test("only those who are missing are reminded, and each at most once a day", async () => {
  const { viewer, cycleId, subjectId, ids } = await aboutDana()
  await answer(ids.Amir!)
  await declineInvitation(db, await open(ids.Mei!), now)
  const remind = (whom: collecting.Reminded, when = now) => collecting.remindRaters(db, viewer, cycleId, whom, when)
  expect(await remind({ invitationId: ids.Tomas! })).toBe(1)
  expect(await Promise.all([remind("everyone"), remind("everyone")]).then((written) => written.toSorted())).toEqual([
    0, 2,
  ])
  expect(await remind({ subjectId })).toBe(0)
  expect(await remind({ invitationId: ids.Amir! })).toBe(0)
  const overview = await collecting.cycleOverview(db, viewer, cycleId, now)
  expect(overview!.subjects[0]!.open.filter(({ isRemindedToday }) => isRemindedToday).map(({ name }) => name)).toEqual([
    "Dana",
    "Priya",
    "Tomas",
  ])
  expect(await remind("everyone", tomorrow)).toBe(3)
})

test("a mail that could not be delivered shows", async () => {
  const { viewer, cycleId, ids } = await aboutDana()
  await db.message.updateMany({ where: { invitationId: ids.Priya! }, data: { failedOn: now } })
  const { subjects } = (await collecting.cycleOverview(db, viewer, cycleId, now))!
  expect(subjects[0]!.open.filter(({ isUnreachable }) => isUnreachable).map(({ name }) => name)).toEqual(["Priya"])
})

test("a deadline moves to a later day, never back", async () => {
  const { viewer, cycleId } = await aboutDana()
  const extend = (day: string) => collecting.extendDeadline(db, viewer, cycleId, new Date(day), now)
  expect([await extend("2026-03-16"), await extend("2026-03-10"), await extend("2026-03-20")]).toEqual([
    false,
    false,
    true,
  ])
  expect((await findCycle(db, viewer, cycleId))!.deadline).toEqual(new Date("2026-03-20"))
  await collecting.closeDueCycles(db, secret, afterTheDeadline)
  expect((await findCycle(db, viewer, cycleId))!.stage).toBe("collecting")
})

test("a withdrawn rater's link ends, and what was typed is erased", async () => {
  const { viewer, cycleId, ids } = await aboutDana()
  await saveDraft(db, await open(ids.Tomas!), answers, now)
  expect(await collecting.withdrawRater(db, viewer, ids.Tomas!, now)).toBe(true)
  expect(await collecting.withdrawRater(db, viewer, ids.Tomas!, now)).toBe(false)
  const link = linkToken(secret, "invitation", ids.Tomas!, 1)
  expect((await findInvitation(db, link, now)).kind).toBe("withdrawn")
  expect(await db.draft.count({ where: { invitationId: ids.Tomas! } })).toBe(0)
  expect(await db.message.count({ where: { invitationId: ids.Tomas! } })).toBe(0)
  expect(await collecting.cycleOverview(db, viewer, cycleId, now)).toMatchObject({ invited: 4, withdrawn: 1 })
})

test("who has answered cannot be withdrawn: nobody chooses which answers count", async () => {
  const { viewer, ids } = await aboutDana()
  await answer(ids.Tomas!)
  expect(await collecting.withdrawRater(db, viewer, ids.Tomas!, now)).toBe(false)
  expect((await open(ids.Tomas!)).submitted).toBe(true)
})

test("who was withdrawn can be asked anew, in another group, by a new link", async () => {
  const { viewer, subjectId, ids } = await aboutDana()
  const { personId } = await db.invitation.findUniqueOrThrow({ where: { id: ids.Amir! } })
  await collecting.withdrawRater(db, viewer, ids.Amir!, now)
  expect(await addRaters(db, secret, viewer, { subjectId, group: "others", personIds: [personId] }, now)).toBe(1)
  const state = (version: number) => findInvitation(db, linkToken(secret, "invitation", ids.Amir!, version), now)
  expect((await state(1)).kind).toBe("unknown")
  expect(await state(2)).toMatchObject({ kind: "open", invitation: { group: { id: "others" } } })
  expect(await db.message.count({ where: { invitationId: ids.Amir! } })).toBe(1)
})

// ── The close

test("the close counts every ballot, computes a report for each subject, and erases ballots, drafts and the key", async () => {
  const { viewer, cycleId, subjectId, ids } = await aboutDana()
  await answer(ids.Dana!, ids.Amir!, ids.Mei!, ids.Tomas!)
  await saveDraft(db, await open(ids.Priya!), answers, now)
  expect(await collecting.closeCycle(db, secret, viewer, cycleId, now)).toEqual({ counted: 4, damaged: 0 })

  const responses = await db.response.findMany({ where: { cycleId } })
  expect(responses.map(({ group }) => group).toSorted()).toEqual(["peers", "peers", "peers", "self"])
  expect(await db.comment.count({ where: { subjectId } })).toBe(4)
  expect(await db.report.count({ where: { subjectId } })).toBe(1)
  const where = { cycleId }
  expect([
    await db.ballot.count({ where }),
    await db.cycleKey.count({ where }),
    await db.draft.count({ where: { invitation: where } }),
  ]).toEqual([0, 0, 0])
  expect(await db.message.count({ where: { cycleId, kind: "invitation" } })).toBe(0)
  expect(await collecting.findClosedCycle(db, viewer, cycleId)).toEqual({
    invited: 5,
    counted: 4,
    damaged: 0,
    subjects: [{ id: subjectId, name: "Dana", isReleased: false }],
  })
})

test("a close says how far it has come while nothing of it can be seen in the database", async () => {
  const { viewer, cycleId, ids } = await aboutDana()
  await answer(ids.Amir!, ids.Mei!, ids.Tomas!)
  const told: collecting.CloseProgress[] = []
  await collecting.closeCycle(db, secret, viewer, cycleId, now, (progress) => told.push(progress))
  expect(told).toEqual([
    { step: "ballots", done: 0, of: 3 },
    { step: "reports", done: 0, of: 1 },
  ])
})

test("two closes at once give one, and nothing can be added afterwards", async () => {
  const { viewer, cycleId, ids } = await aboutDana()
  await answer(ids.Amir!, ids.Mei!)
  const late = await open(ids.Tomas!)
  const close = () => collecting.closeCycle(db, secret, viewer, cycleId, now)
  const results = [...(await Promise.all([close(), close()])), await close()]
  expect(results.filter((result) => result !== null)).toEqual([{ counted: 2, damaged: 0 }])
  expect(await db.response.count({ where: { cycleId } })).toBe(2)
  expect(await db.auditEntry.count({ where: { workspaceId: viewer.workspaceId, action: "cycle.closed" } })).toBe(1)

  expect(await submitBallot(db, late, answers, now)).toEqual({ done: false, reason: "over" })
  expect(await collecting.extendDeadline(db, viewer, cycleId, new Date("2026-04-01"), now)).toBe(false)
  expect(await collecting.remindRaters(db, viewer, cycleId, "everyone", now)).toBeNull()
  expect(await collecting.withdrawRater(db, viewer, ids.Tomas!, now)).toBe(false)
  expect(await collecting.cycleOverview(db, viewer, cycleId, now)).toBeNull()
})

test("a close that breaks off in the middle loses nothing, and the next one counts everything once", async () => {
  const { viewer, cycleId, ids } = await aboutDana()
  await answer(ids.Amir!, ids.Mei!, ids.Tomas!)
  // Answers are written and ballots are still there when the ballot box refuses its row.
  await sql(`ALTER TABLE "BallotBox" ADD CONSTRAINT "broken" CHECK (false) NOT VALID`)
  await expect(collecting.closeCycle(db, secret, viewer, cycleId, now)).rejects.toThrow(/broken/)
  expect([await db.ballot.count({ where: { cycleId } }), await db.response.count({ where: { cycleId } })]).toEqual([
    3, 0,
  ])
  expect((await open(ids.Amir!)).submitted).toBe(true)

  await sql(`ALTER TABLE "BallotBox" DROP CONSTRAINT "broken"`)
  expect(await collecting.closeCycle(db, secret, viewer, cycleId, now)).toEqual({ counted: 3, damaged: 0 })
  expect(await db.response.count({ where: { cycleId } })).toBe(3)
})

test("a damaged ballot is counted as such, and the rest closes", async () => {
  const { viewer, cycleId, ids } = await aboutDana()
  await answer(ids.Amir!, ids.Mei!)
  const [ballot] = await db.ballot.findMany({ where: { cycleId } })
  await db.ballot.update({ where: { id: ballot!.id }, data: { ciphertext: randomBytes(ballot!.ciphertext.length) } })
  expect(await collecting.closeCycle(db, secret, viewer, cycleId, now)).toEqual({ counted: 1, damaged: 1 })
})

test("a cycle nobody answered closes too", async () => {
  const { viewer, cycleId } = await aboutDana()
  expect(await collecting.closeCycle(db, secret, viewer, cycleId, now)).toEqual({ counted: 0, damaged: 0 })
})

test("the worker closes what is due, and not a day earlier", async () => {
  const { viewer, cycleId } = await aboutDana()
  await collecting.closeDueCycles(db, secret, new Date("2026-03-16T23:59:00Z"))
  expect((await findCycle(db, viewer, cycleId))!.stage).toBe("collecting")
  expect(await collecting.closeDueCycles(db, secret, afterTheDeadline)).toBeGreaterThan(0)
  expect((await findCycle(db, viewer, cycleId))!.stage).toBe("closed")
  const entry = await db.auditEntry.findFirst({ where: { workspaceId: viewer.workspaceId, action: "cycle.closed" } })
  expect(entry!.actor).toBe("deadline")
})

test("one cycle that cannot be closed does not hold up the others", async () => {
  const broken = await aboutDana()
  const good = await aboutDana()
  await db.cycleKey.delete({ where: { cycleId: broken.cycleId } })
  await db.cycle.update({ where: { id: broken.cycleId }, data: { deadline: new Date("2026-03-10") } })
  await expect(collecting.closeDueCycles(db, secret, afterTheDeadline)).rejects.toThrow()
  expect((await findCycle(db, good.viewer, good.cycleId))!.stage).toBe("closed")
  expect((await findCycle(db, broken.viewer, broken.cycleId))!.stage).toBe("collecting")
})

// ── Whose it is

test("an organiser of another workspace, and a coach of this one, find nothing and change nothing", async () => {
  const { viewer, cycleId, ids } = await aboutDana()
  const { viewer: stranger } = await aboutDana()
  for (const other of [stranger, { ...viewer, role: "coach" as const }]) {
    expect(await collecting.cycleOverview(db, other, cycleId, now)).toBeNull()
    expect(await collecting.remindRaters(db, other, cycleId, "everyone", now)).toBeNull()
    expect(await collecting.extendDeadline(db, other, cycleId, new Date("2026-04-01"), now)).toBe(false)
    expect(await collecting.withdrawRater(db, other, ids.Amir!, now)).toBe(false)
    expect(await collecting.closeCycle(db, secret, other, cycleId, now)).toBeNull()
  }
  await collecting.closeCycle(db, secret, viewer, cycleId, now)
  expect(await collecting.findClosedCycle(db, stranger, cycleId)).toBeNull()
})
