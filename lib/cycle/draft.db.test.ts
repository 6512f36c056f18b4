import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import type { Organiser } from "@/lib/authority/authority"
import { changeDetails } from "@/lib/cycle/changeDetails"
import { createCycle } from "@/lib/cycle/createCycle"
import { findCycle } from "@/lib/cycle/findCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { removeRater } from "@/lib/cycle/removeRater"
import { removeSubject } from "@/lib/cycle/removeSubject"
import { rewordQuestionnaire } from "@/lib/cycle/rewordQuestionnaire"
import { collectingAboutDana, draftAboutDana, northwind } from "@/lib/cycle/testing/northwind"
import { testDatabase } from "@/lib/db/testing/database"

const { db } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")

/** Who is asked about the first subject: name → group. */
async function raters(organiser: Organiser, cycleId: string) {
  const [subject] = await listSubjects(db, organiser, cycleId)
  return Object.fromEntries(subject!.raters.map(({ name, group }) => [name, group]))
}

test("a new cycle is a draft with the built-in questionnaire and two weeks", async () => {
  const { owner } = await northwind(db, now)
  const id = await createCycle(db, owner, { name: "Spring" }, now)
  const cycle = (await findCycle(db, owner, id))!
  expect(cycle).toMatchObject({ name: "Spring", stage: "draft", threshold: 3, deadline: new Date("2026-03-16") })
  expect(cycle.questionnaire.items).toHaveLength(36)
})

test("the two weeks begin on the day that it is where the workspace is", async () => {
  const { owner } = await northwind(db, now, "Pacific/Auckland")
  const id = await createCycle(db, owner, { name: "Spring" }, new Date("2026-03-02T12:00:00Z"))
  expect((await findCycle(db, owner, id))!.deadline).toEqual(new Date("2026-03-17"))
})

test("a threshold is raised by a cycle, never lowered below the workspace's", async () => {
  const { owner, cycleId } = await draftAboutDana(db, now)
  const change = (changes: object) => changeDetails(db, owner, cycleId, { changes, seen: null }, now)
  await db.workspace.update({ where: { id: owner.workspaceId }, data: { threshold: 4 } })
  await change({ threshold: 3 })
  expect((await findCycle(db, owner, cycleId))!.threshold).toBe(4)
  await change({ threshold: 6, welcome: "Please take your time." })
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ threshold: 6, welcome: "Please take your time." })
})

test("a draft asks in the organiser's own words", async () => {
  const { owner, cycleId } = await draftAboutDana(db, now)
  const words = { other: "paints a picture of where we go", self: "paint a picture of where we go" }
  const wording = { items: { V1: words }, questions: {} }
  await rewordQuestionnaire(db, owner, cycleId, { wording, seen: null }, now)
  expect((await findCycle(db, owner, cycleId))!.questionnaire.items[0]).toMatchObject(words)
})

test("somebody who is reviewed is asked about themselves, and their manager is asked", async () => {
  const { owner, cycleId, dana, amir } = await draftAboutDana(db, now)
  expect(await raters(owner, cycleId)).toEqual({ Dana: "self", Priya: "manager" })
  const add = (...personIds: string[]) => addSubjects(db, owner, cycleId, { personIds, seen: null }, now)
  expect(await add(dana)).toEqual({ kind: "added", added: 0 })
  expect(await listSubjects(db, owner, cycleId)).toHaveLength(1)
  expect(await add(dana, amir)).toEqual({ kind: "added", added: 1 })
})

test("the lines of reporting fill the other groups", async () => {
  const { owner, cycleId } = await draftAboutDana(db, now)
  expect(await addSuggestedRaters(db, owner, cycleId, now)).toEqual({ kind: "added", added: 3 })
  expect(await addSuggestedRaters(db, owner, cycleId, now)).toEqual({ kind: "added", added: 0 })
  expect(await raters(owner, cycleId)).toEqual({
    Dana: "self",
    Priya: "manager",
    Amir: "peers",
    Mei: "reports",
    Tomas: "reports",
  })
})

test("in a draft a rater moves between groups and can be taken out", async () => {
  const { owner, cycleId, subjectId, amir } = await draftAboutDana(db, now)
  const add = (group: string, seen: number) =>
    addRaters(db, secret, owner, { subjectId, group, personIds: [amir], seen }, now)
  expect(await add("peers", 0)).toEqual({ kind: "added", added: 1 })
  expect(await add("others", 1)).toEqual({ kind: "added", added: 0 })
  expect(await raters(owner, cycleId)).toMatchObject({ Amir: "others" })
  const [subject] = await listSubjects(db, owner, cycleId)
  const { invitationId } = subject!.raters.find(({ name }) => name === "Amir")!
  expect(await removeRater(db, owner, invitationId, now)).toEqual({ kind: "removed" })
  expect(await removeRater(db, owner, invitationId, now)).toEqual({ kind: "gone" })
  expect(await raters(owner, cycleId)).not.toHaveProperty("Amir")
})

test("only the subject is self, and the subject is nothing else", async () => {
  const { owner, subjectId, amir, dana } = await draftAboutDana(db, now)
  const add = async (group: string, person: string) =>
    (await addRaters(db, secret, owner, { subjectId, group, personIds: [person], seen: null }, now)).kind
  expect([await add("self", amir), await add("peers", dana), await add("nonsense", amir)]).toEqual([
    "wrongGroup",
    "wrongGroup",
    "wrongGroup",
  ])
})

test("a subject taken out of a draft takes the invitations along", async () => {
  const { owner, cycleId, subjectId, amir } = await draftAboutDana(db, now)
  expect(await removeSubject(db, owner, subjectId, now)).toEqual({ kind: "removed" })
  expect(await db.invitation.count({ where: { cycleId } })).toBe(0)
  expect(await removeSubject(db, owner, subjectId, now)).toEqual({ kind: "gone" })
  const raters = { subjectId, group: "peers", personIds: [amir], seen: null }
  expect(await addRaters(db, secret, owner, raters, now)).toEqual({ kind: "gone" })
})

test("people of another workspace cannot be reviewed or asked", async () => {
  const { owner, cycleId, subjectId } = await draftAboutDana(db, now)
  const { amir: strangersAmir } = await northwind(db, now)
  const personIds = [strangersAmir]
  const raters = { subjectId, group: "peers", personIds, seen: null }
  expect(await addSubjects(db, owner, cycleId, { personIds, seen: null }, now)).toEqual({ kind: "unknownPerson" })
  expect(await addRaters(db, secret, owner, raters, now)).toEqual({ kind: "unknownPerson" })
  expect(await listSubjects(db, owner, cycleId)).toMatchObject([{ raters: [{}, {}] }])
})

test("once launched, nothing that raters were told can be changed", async () => {
  const { owner, cycleId, subjectId, amir } = await collectingAboutDana(db, secret, now)
  const [subject] = await listSubjects(db, owner, cycleId)
  const before = await findCycle(db, owner, cycleId)
  const notDraft = { kind: "notDraft" }
  expect(await changeDetails(db, owner, cycleId, { changes: { threshold: 5 }, seen: null }, now)).toEqual(notDraft)
  const wording = { items: { V1: { other: "sings", self: "sing" } }, questions: {} }
  expect(await rewordQuestionnaire(db, owner, cycleId, { wording, seen: null }, now)).toEqual(notDraft)
  expect(await addSubjects(db, owner, cycleId, { personIds: [amir], seen: null }, now)).toEqual(notDraft)
  expect(await removeSubject(db, owner, subjectId, now)).toEqual(notDraft)
  expect(await removeRater(db, owner, subject!.raters[0]!.invitationId, now)).toEqual(notDraft)
  expect(await addSuggestedRaters(db, owner, cycleId, now)).toEqual(notDraft)
  await addRaters(db, secret, owner, { subjectId, group: "manager", personIds: [amir], seen: 0 }, now)
  expect(await findCycle(db, owner, cycleId)).toEqual(before)
  expect(await listSubjects(db, owner, cycleId)).toEqual([subject])
})
