import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { linkToken, tokenHash } from "@/lib/access/token"
import { followLink } from "@/lib/ballot/followLink"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { changeDetails } from "@/lib/cycle/changeDetails"
import { deleteCycle } from "@/lib/cycle/deleteCycle"
import { findCycle } from "@/lib/cycle/findCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listCycles } from "@/lib/cycle/listCycles"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { removeRater } from "@/lib/cycle/removeRater"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import * as northwind from "@/lib/demo/testing/northwind"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const now = new Date("2026-03-02T09:00:00Z")

/** The lines of reporting suggest three of them about Dana, beside Ruth; Sofia has nothing to do with her. */
const PEOPLE = ["Ruth Castellanos", "Dana Okafor", "Amir Haddad", "Bea Lindqvist", "Kwame Mensah", "Sofia Bianchi"]

const draftAboutDana = (timeZone = "UTC") => northwind.draftAboutDana(db, keys, now, { people: PEOPLE, timeZone })

async function launchedAboutDana() {
  const draft = await draftAboutDana()
  await addSuggestedRaters(db, draft.owner, draft.cycleId, now)
  await launchCycle(db, keys, draft.owner, draft.cycleId, { unshown: [] }, now)
  return draft
}

test("a draft that lacks something is not launched", async () => {
  const { owner, cycleId } = await draftAboutDana()
  await changeDetails(db, owner, cycleId, { changes: { deadline: null }, seen: null }, now)
  const launch = await launchCycle(db, keys, owner, cycleId, { unshown: [] }, now)
  expect(launch).toEqual({ kind: "incomplete", missing: [{ step: "details", reason: "noDeadline" }] })
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ stage: "draft" })
})

test("where too few are asked about somebody, nothing is launched until that is confirmed, of each of them", async () => {
  const { world, owner, cycleId, subjectId: dana } = await draftAboutDana()
  await addSubjects(db, owner, cycleId, { personIds: [idOf(world.people, "Amir Haddad")], seen: null }, now)
  const amir = (await listSubjects(db, owner, cycleId)).find(({ id }) => id !== dana)!.id
  const launch = (...unshown: string[]) => launchCycle(db, keys, owner, cycleId, { unshown }, now)
  const unconfirmed = (...subjects: object[]) => ({ kind: "unconfirmed", subjects })
  const [ofAmir, ofDana] = [
    { id: amir, name: "Amir Haddad" },
    { id: dana, name: "Dana Okafor" },
  ]
  expect(await launch()).toEqual(unconfirmed(ofAmir, ofDana))
  expect(await launch(dana)).toEqual(unconfirmed(ofAmir))
  expect(await launch(cycleId, amir)).toEqual(unconfirmed(ofDana))
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ stage: "draft" })
  expect(await db.message.count({ where: { cycleId } })).toBe(0)
  expect(await launch(dana, amir)).toEqual({ kind: "launched", invitations: 4 })
})

test("a rater who was taken away since the check-list was read can make a confirmation necessary", async () => {
  const { owner, cycleId, subjectId } = await draftAboutDana()
  await addSuggestedRaters(db, owner, cycleId, now)
  const [dana] = await listSubjects(db, owner, cycleId)
  const kwame = dana!.raters.find(({ name }) => name === "Kwame Mensah")!
  await removeRater(db, owner, kwame.invitationId, now)
  const launch = (...unshown: string[]) => launchCycle(db, keys, owner, cycleId, { unshown }, now)
  expect(await launch()).toEqual({ kind: "unconfirmed", subjects: [{ id: subjectId, name: "Dana Okafor" }] })
  expect(await launch(subjectId)).toEqual({ kind: "launched", invitations: 4 })
})

test("whether the deadline has passed is a matter of the day where the workspace is", async () => {
  const { owner, cycleId } = await draftAboutDana("America/Los_Angeles")
  await addSuggestedRaters(db, owner, cycleId, now)
  const deadline = new Date("2026-03-16")
  await changeDetails(db, owner, cycleId, { changes: { deadline }, seen: null }, now)
  const launchAt = (moment: string) => launchCycle(db, keys, owner, cycleId, { unshown: [] }, new Date(moment))
  const passed = { kind: "incomplete", missing: [{ step: "details", reason: "deadlinePassed" }] }
  expect(await launchAt("2026-03-17T07:00:00Z")).toEqual(passed)
  expect(await launchAt("2026-03-17T06:59:00Z")).toEqual({ kind: "launched", invitations: 5 })
})

test("two launches at once give one launch: one key, one message for each invitation, one event", async () => {
  const { owner, cycleId } = await draftAboutDana()
  await addSuggestedRaters(db, owner, cycleId, now)
  const launch = () => launchCycle(db, keys, owner, cycleId, { unshown: [] }, now)
  const results = [...(await Promise.all([launch(), launch()])), await launch()]
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(["launched", "notDraft", "notDraft"])

  expect(await db.cycleKey.count({ where: { cycleId } })).toBe(1)
  expect(await db.message.count({ where: { cycleId, kind: "invitation" } })).toBe(5)
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.launched" } })
  expect(events.map(({ about }) => about)).toEqual([{ cycle: cycleId, cycleName: "Spring", invitations: 5 }])
})

test("after the launch every invitation is found by its link, of which the database holds a hash", async () => {
  const { cycleId } = await launchedAboutDana()
  const invitations = await db.invitation.findMany({ where: { cycleId } })
  expect(invitations).toHaveLength(5)
  for (const { id, tokenHash: hash } of invitations) {
    const token = linkToken(secret, "invitation", id, 1)
    expect(hash).toBe(tokenHash(token))
    expect((await followLink(db, keys, token, now)).kind).toBe("open")
  }
})

test("at the launch a subject's team is kept as it is then", async () => {
  const { world, owner, cycleId } = await draftAboutDana()
  const [dana, ruth] = [idOf(world.people, "Dana Okafor"), idOf(world.people, "Ruth Castellanos")]
  await addSubjects(db, owner, cycleId, { personIds: [ruth], seen: null }, now)
  await addSuggestedRaters(db, owner, cycleId, now)
  await db.person.update({ where: { id: dana }, data: { unit: "Design" } })
  const unshown = (await listSubjects(db, owner, cycleId)).map(({ id }) => id)
  await launchCycle(db, keys, owner, cycleId, { unshown }, now)
  await db.person.update({ where: { id: dana }, data: { unit: "Sales" } })
  const subjects = await db.subject.findMany({ where: { cycleId }, select: { personId: true, unit: true } })
  expect(new Map(subjects.map(({ personId, unit }) => [personId, unit]))).toEqual(
    new Map([
      [dana, "Design"],
      [ruth, ""],
    ]),
  )
})

test("a rater added while the cycle collects gets a link and a message at once", async () => {
  const { world, owner, cycleId, subjects, subjectId } = await launchedAboutDana()
  const personId = idOf(world.people, "Sofia Bianchi")
  const raters = { subjectId, group: "others", personIds: [personId], seen: null }
  const add = () => addRaters(db, keys, owner, raters, now)
  expect([await add(), await add()]).toEqual([
    { kind: "added", added: 1 },
    { kind: "added", added: 0 },
  ])
  const invitation = await db.invitation.findFirstOrThrow({ where: { personId }, include: { messages: true } })
  expect(invitation.messages.map(({ kind }) => kind)).toEqual(["invitation"])
  expect((await northwind.linkOf(db, keys, world, { cycleId, subjects }, now, "Sofia Bianchi")).raterName).toBe(
    "Sofia Bianchi",
  )
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "raters.added" } })
  const about = { cycle: cycleId, cycleName: "Spring", person: idOf(world.people, "Dana Okafor"), raters: 1 }
  expect(events.map((event) => event.about)).toEqual([about])
})

test("the list counts who was asked and who answered", async () => {
  const { world, owner, cycleId, subjects } = await launchedAboutDana()
  const link = await northwind.linkOf(db, keys, world, { cycleId, subjects }, now, "Amir Haddad")
  await submitBallot(db, keys, link, { scores: {}, comments: {}, matters: [] }, now)
  expect(await listCycles(db, owner)).toMatchObject([
    { id: cycleId, stage: "collecting", subjects: 1, invited: 5, answered: 1 },
  ])
})

test("deleting a cycle erases all of it, and the log keeps the fact and the name", async () => {
  const { owner, cycleId } = await launchedAboutDana()
  const erase = (stage: "draft" | "collecting") => deleteCycle(db, keys, owner, cycleId, stage, now)
  expect(await erase("draft")).toEqual({ kind: "otherStage", stage: "collecting" })
  expect(await erase("collecting")).toEqual({ kind: "deleted" })
  expect(await erase("collecting")).toEqual({ kind: "gone" })
  expect(await db.invitation.count({ where: { cycleId } })).toBe(0)
  expect(await db.message.count({ where: { cycleId } })).toBe(0)
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.deleted" } })
  expect(events.map(({ about }) => about)).toEqual([{ cycle: cycleId, cycleName: "Spring" }])
})
