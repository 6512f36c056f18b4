import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken, tokenHash } from "@/lib/access/secret"
import { createWorkspace } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { findInvitation, submitBallot } from "@/lib/ballot/store"
import * as cycles from "@/lib/cycle/store"
import { testDatabase } from "@/lib/db/testing/database"

const { db } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")

let count = 0
/** A workspace where Dana, whose manager is Priya, works beside Amir and leads Mei and Tomas. */
async function northwind() {
  count += 1
  const at = `@${count}.northwind.example`
  const owner = { name: "Northwind", ownerName: "Ingrid Berg", email: `ingrid${at}`, password: "correct horse battery" }
  const viewer = (await createWorkspace(db, owner, now))!
  const person = async (name: string, managerId: string | null = null) => {
    const id = randomUUID()
    await db.person.create({
      data: { id, workspaceId: viewer.workspaceId, name, email: name.toLowerCase() + at, managerId },
    })
    return id
  }
  const priya = await person("Priya")
  const dana = await person("Dana", priya)
  const [amir, mei, tomas] = [await person("Amir", priya), await person("Mei", dana), await person("Tomas", dana)]
  return { viewer, priya, dana, amir, mei, tomas }
}

async function draftAboutDana() {
  const people = await northwind()
  const cycleId = (await cycles.createCycle(db, people.viewer, { name: "Spring" }, now))!
  await cycles.addSubjects(db, people.viewer, cycleId, [people.dana])
  const [subject] = await cycles.listSubjects(db, people.viewer, cycleId)
  return { ...people, cycleId, subjectId: subject!.id }
}

async function launchedAboutDana() {
  const draft = await draftAboutDana()
  await cycles.addSuggestedRaters(db, draft.viewer, draft.cycleId)
  await cycles.launchCycle(db, secret, draft.viewer, draft.cycleId, now)
  return draft
}

/** Who is asked about the first subject: name → group. */
async function raters(viewer: Viewer, cycleId: string) {
  const [subject] = await cycles.listSubjects(db, viewer, cycleId)
  return Object.fromEntries(subject!.raters.map(({ name, group }) => [name, group]))
}

test("a new cycle is a draft with the built-in questionnaire and two weeks", async () => {
  const { viewer } = await northwind()
  const id = (await cycles.createCycle(db, viewer, { name: "Spring" }, now))!
  const cycle = (await cycles.findCycle(db, viewer, id))!
  expect(cycle).toMatchObject({ name: "Spring", stage: "draft", threshold: 3, deadline: new Date("2026-03-16") })
  expect(cycle.questionnaire.items).toHaveLength(36)
})

test("a threshold is raised by a cycle, never lowered below the workspace's", async () => {
  const { viewer, cycleId } = await draftAboutDana()
  await db.workspace.update({ where: { id: viewer.workspaceId }, data: { threshold: 4 } })
  await cycles.updateCycle(db, viewer, cycleId, { threshold: 3 })
  expect((await cycles.findCycle(db, viewer, cycleId))!.threshold).toBe(4)
  await cycles.updateCycle(db, viewer, cycleId, { threshold: 6, welcome: "Please take your time." })
  expect(await cycles.findCycle(db, viewer, cycleId)).toMatchObject({ threshold: 6, welcome: "Please take your time." })
})

test("somebody who is reviewed is asked about themselves, and their manager is asked", async () => {
  const { viewer, cycleId, dana } = await draftAboutDana()
  expect(await raters(viewer, cycleId)).toEqual({ Dana: "self", Priya: "manager" })
  await cycles.addSubjects(db, viewer, cycleId, [dana])
  expect(await cycles.listSubjects(db, viewer, cycleId)).toHaveLength(1)
})

test("the lines of reporting fill the other groups", async () => {
  const { viewer, cycleId } = await draftAboutDana()
  expect(await cycles.addSuggestedRaters(db, viewer, cycleId)).toBe(3)
  expect(await cycles.addSuggestedRaters(db, viewer, cycleId)).toBe(0)
  expect(await raters(viewer, cycleId)).toEqual({
    Dana: "self",
    Priya: "manager",
    Amir: "peers",
    Mei: "reports",
    Tomas: "reports",
  })
})

test("in a draft a rater moves between groups and can be taken out", async () => {
  const { viewer, cycleId, subjectId, amir } = await draftAboutDana()
  const add = (group: string) => cycles.addRaters(db, secret, viewer, { subjectId, group, personIds: [amir] }, now)
  expect(await add("peers")).toBe(1)
  expect(await add("others")).toBe(0)
  expect(await raters(viewer, cycleId)).toMatchObject({ Amir: "others" })
  const [subject] = await cycles.listSubjects(db, viewer, cycleId)
  await cycles.removeRater(db, viewer, subject!.raters.find(({ name }) => name === "Amir")!.invitationId)
  expect(await raters(viewer, cycleId)).not.toHaveProperty("Amir")
})

test("only the subject is self, and the subject is nothing else", async () => {
  const { viewer, subjectId, amir, dana } = await draftAboutDana()
  const add = (group: string, person: string) =>
    cycles.addRaters(db, secret, viewer, { subjectId, group, personIds: [person] }, now)
  expect([await add("self", amir), await add("peers", dana), await add("nonsense", amir)]).toEqual([null, null, null])
})

test("a subject taken out of a draft takes the invitations along", async () => {
  const { viewer, cycleId, subjectId } = await draftAboutDana()
  expect(await cycles.removeSubject(db, viewer, subjectId)).toBe(true)
  expect(await db.invitation.count({ where: { cycleId } })).toBe(0)
})

test("a draft that lacks something is not launched", async () => {
  const { viewer, cycleId } = await draftAboutDana()
  await cycles.updateCycle(db, viewer, cycleId, { deadline: null })
  const launch = await cycles.launchCycle(db, secret, viewer, cycleId, now)
  expect(launch).toEqual({ kind: "incomplete", missing: [{ step: "details", text: "The cycle has no deadline yet." }] })
  expect(await cycles.findCycle(db, viewer, cycleId)).toMatchObject({ stage: "draft" })
})

test("two launches at once give one launch: one key, one message for each invitation, one audit entry", async () => {
  const { viewer, cycleId } = await draftAboutDana()
  await cycles.addSuggestedRaters(db, viewer, cycleId)
  const launch = () => cycles.launchCycle(db, secret, viewer, cycleId, now)
  const results = [...(await Promise.all([launch(), launch()])), await launch()]
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(["launched", "noDraft", "noDraft"])

  expect(await db.cycleKey.count({ where: { cycleId } })).toBe(1)
  expect(await db.message.count({ where: { cycleId, kind: "invitation" } })).toBe(5)
  expect(await db.auditEntry.count({ where: { workspaceId: viewer.workspaceId, action: "cycle.launched" } })).toBe(1)
})

test("after the launch every invitation is found by its link, of which the database holds a hash", async () => {
  const { cycleId } = await launchedAboutDana()
  const invitations = await db.invitation.findMany({ where: { cycleId } })
  for (const { id, tokenHash: hash } of invitations) {
    const token = linkToken(secret, "invitation", id, 1)
    expect(hash).toBe(tokenHash(token))
    expect((await findInvitation(db, token, now)).kind).toBe("open")
  }
})

test("at the launch a subject's team is kept as it is then", async () => {
  const { viewer, dana, amir, cycleId } = await draftAboutDana()
  await cycles.addSubjects(db, viewer, cycleId, [amir])
  await cycles.addSuggestedRaters(db, viewer, cycleId)
  await db.person.update({ where: { id: dana }, data: { unit: "Product" } })
  await cycles.launchCycle(db, secret, viewer, cycleId, now)
  await db.person.update({ where: { id: dana }, data: { unit: "Sales" } })
  const subjects = await db.subject.findMany({ where: { cycleId }, select: { personId: true, unit: true } })
  expect(new Map(subjects.map(({ personId, unit }) => [personId, unit]))).toEqual(
    new Map([
      [dana, "Product"],
      [amir, ""],
    ]),
  )
})

test("once launched, nothing that raters were told can be changed", async () => {
  const { viewer, cycleId, subjectId, amir } = await launchedAboutDana()
  const [subject] = await cycles.listSubjects(db, viewer, cycleId)
  expect(await cycles.updateCycle(db, viewer, cycleId, { threshold: 5 })).toBe(false)
  expect(await cycles.rewordQuestionnaire(db, viewer, cycleId, { items: {}, questions: {} })).toBe(false)
  expect(await cycles.addSubjects(db, viewer, cycleId, [amir])).toBe(false)
  expect(await cycles.removeSubject(db, viewer, subjectId)).toBe(false)
  expect(await cycles.removeRater(db, viewer, subject!.raters[0]!.invitationId)).toBe(false)
  expect(await cycles.addSuggestedRaters(db, viewer, cycleId)).toBeNull()
  await cycles.addRaters(db, secret, viewer, { subjectId, group: "manager", personIds: [amir] }, now)
  expect(await raters(viewer, cycleId)).toMatchObject({ Amir: "peers" })
})

test("a rater added while the cycle collects gets a link and a message at once", async () => {
  const { viewer, subjectId } = await launchedAboutDana()
  const id = randomUUID()
  await db.person.create({
    data: { id, workspaceId: viewer.workspaceId, name: "Sofia", email: `${id}@northwind.example` },
  })
  const add = () => cycles.addRaters(db, secret, viewer, { subjectId, group: "others", personIds: [id] }, now)
  expect([await add(), await add()]).toEqual([1, 0])
  const invitation = await db.invitation.findFirstOrThrow({ where: { personId: id }, include: { messages: true } })
  expect(invitation.messages.map(({ kind }) => kind)).toEqual(["invitation"])
  expect((await findInvitation(db, linkToken(secret, "invitation", invitation.id, 1), now)).kind).toBe("open")
})

test("the list counts who was asked and who answered", async () => {
  const { viewer, cycleId } = await launchedAboutDana()
  const { id } = await db.invitation.findFirstOrThrow({ where: { cycleId, group: "peers" } })
  const state = await findInvitation(db, linkToken(secret, "invitation", id, 1), now)
  if (state.kind !== "open") throw new Error("The link should be open")
  await submitBallot(db, state.invitation, { scores: {}, comments: {} }, now)
  expect(await cycles.listCycles(db, viewer)).toMatchObject([
    { id: cycleId, stage: "collecting", subjects: 1, invited: 5, answered: 1 },
  ])
})

test("deleting a cycle erases all of it, and the log keeps the fact", async () => {
  const { viewer, cycleId } = await launchedAboutDana()
  expect(await cycles.deleteCycle(db, viewer, cycleId, "draft", now)).toBe(false)
  expect(await cycles.deleteCycle(db, viewer, cycleId, "collecting", now)).toBe(true)
  expect(await db.invitation.count({ where: { cycleId } })).toBe(0)
  expect(await db.message.count({ where: { cycleId } })).toBe(0)
  expect(await db.auditEntry.count({ where: { workspaceId: viewer.workspaceId, action: "cycle.deleted" } })).toBe(1)
})

test("an organiser of another workspace, and a coach of this one, find nothing and change nothing", async () => {
  const own = await draftAboutDana()
  const { viewer: stranger } = await northwind()
  const { cycleId, subjectId, amir, tomas } = own
  const [subject] = await cycles.listSubjects(db, own.viewer, cycleId)
  for (const other of [stranger, { ...own.viewer, role: "coach" as const }]) {
    expect((await cycles.listCycles(db, other)).map(({ id }) => id)).not.toContain(cycleId)
    expect(await cycles.findCycle(db, other, cycleId)).toBeNull()
    expect(await cycles.listSubjects(db, other, cycleId)).toEqual([])
    expect(await cycles.updateCycle(db, other, cycleId, { name: "Mine" })).toBe(false)
    expect(await cycles.rewordQuestionnaire(db, other, cycleId, { items: {}, questions: {} })).toBe(false)
    expect(await cycles.addSubjects(db, other, cycleId, [tomas])).toBe(false)
    expect(await cycles.removeSubject(db, other, subjectId)).toBe(false)
    expect(await cycles.addRaters(db, secret, other, { subjectId, group: "peers", personIds: [amir] }, now)).toBeNull()
    expect(await cycles.removeRater(db, other, subject!.raters[0]!.invitationId)).toBe(false)
    expect(await cycles.addSuggestedRaters(db, other, cycleId)).toBeNull()
    expect(await cycles.launchCycle(db, secret, other, cycleId, now)).toEqual({ kind: "noDraft" })
    expect(await cycles.deleteCycle(db, other, cycleId, "draft", now)).toBe(false)
  }
  expect(await cycles.listSubjects(db, own.viewer, cycleId)).toEqual([subject])
})

test("people of another workspace cannot be reviewed or asked", async () => {
  const { viewer, cycleId, subjectId } = await draftAboutDana()
  const { amir: strangersAmir } = await northwind()
  expect(await cycles.addSubjects(db, viewer, cycleId, [strangersAmir])).toBe(false)
  expect(
    await cycles.addRaters(db, secret, viewer, { subjectId, group: "peers", personIds: [strangersAmir] }, now),
  ).toBeNull()
})
