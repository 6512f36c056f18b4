import { databaseKeys } from "@/lib/keys/testing/keys"
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
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingAboutDana, draftAboutDana, northwind } from "@/lib/demo/testing/northwind"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { builtIn1 } from "@/lib/questionnaire/builtIn1"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

/** Who is asked about the first subject: name → group. */
async function raters(organiser: Organiser, cycleId: string) {
  const [subject] = await listSubjects(db, organiser, cycleId)
  return Object.fromEntries(subject!.raters.map(({ name, group }) => [name, group]))
}

test("a new cycle is a draft with the built-in questionnaire and two weeks", async () => {
  const { owner } = await northwind(db, keys, now)
  const id = await createCycle(db, owner, { name: "Spring" }, now)
  const cycle = (await findCycle(db, owner, id))!
  expect(cycle).toMatchObject({ name: "Spring", stage: "draft", deadline: new Date("2026-03-16") })
  expect(cycle).toMatchObject({ threshold: 3, behaviourThreshold: 5 })
  expect(cycle.questionnaire).toEqual(builtInQuestionnaire)
})

test("a new cycle begins with the workspace's thresholds, and with another questionnaire where one is given", async () => {
  const { owner } = await northwind(db, keys, now)
  await db.workspace.update({ where: { id: owner.workspaceId }, data: { threshold: 4, behaviourThreshold: 8 } })
  const id = await createCycle(db, owner, { name: "Spring", questionnaire: builtIn1 }, now)
  const cycle = (await findCycle(db, owner, id))!
  expect(cycle).toMatchObject({ threshold: 4, behaviourThreshold: 8, least: { threshold: 4, behaviourThreshold: 8 } })
  expect(cycle.questionnaire).toEqual(builtIn1)
})

test("the two weeks begin on the day that it is where the workspace is", async () => {
  const { owner } = await northwind(db, keys, now, { timeZone: "Pacific/Auckland" })
  const id = await createCycle(db, owner, { name: "Spring" }, new Date("2026-03-02T12:00:00Z"))
  expect((await findCycle(db, owner, id))!.deadline).toEqual(new Date("2026-03-17"))
})

test("a threshold is raised by a cycle, never lowered below the workspace's", async () => {
  const { owner, cycleId } = await draftAboutDana(db, keys, now)
  const change = (changes: object) => changeDetails(db, owner, cycleId, { changes, seen: null }, now)
  await db.workspace.update({ where: { id: owner.workspaceId }, data: { threshold: 4 } })
  await change({ threshold: 3 })
  expect((await findCycle(db, owner, cycleId))!.threshold).toBe(4)
  await change({ threshold: 6, welcome: "Please take your time." })
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ threshold: 6, welcome: "Please take your time." })
})

test("what it takes for a single behaviour is raised by a cycle, never below the workspace's or the threshold", async () => {
  const { owner, cycleId } = await draftAboutDana(db, keys, now)
  const change = (changes: object) => changeDetails(db, owner, cycleId, { changes, seen: null }, now)
  const thresholds = async () => {
    const { threshold, behaviourThreshold } = (await findCycle(db, owner, cycleId))!
    return [threshold, behaviourThreshold]
  }
  expect(await change({ behaviourThreshold: 4 })).toEqual({ kind: "changed", raisedTo: null })
  expect(await thresholds()).toEqual([3, 5])
  expect(await change({ threshold: 6, behaviourThreshold: 5 })).toEqual({ kind: "changed", raisedTo: 6 })
  expect(await thresholds()).toEqual([6, 6])
  expect(await change({ threshold: 7 })).toEqual({ kind: "changed", raisedTo: 7 })
  expect(await change({ threshold: 4, behaviourThreshold: 8 })).toEqual({ kind: "changed", raisedTo: null })
  expect(await change({ name: "Autumn" })).toEqual({ kind: "changed", raisedTo: null })
  expect(await thresholds()).toEqual([4, 8])
})

test("a draft asks in the organiser's own words", async () => {
  const { owner, cycleId } = await draftAboutDana(db, keys, now)
  const words = { other: "paints a picture of where we go", self: "paint a picture of where we go" }
  const wording = { items: { V1: words }, questions: {} }
  await rewordQuestionnaire(db, owner, cycleId, { wording, language: "en", seen: null }, now)
  const { questionnaire } = (await findCycle(db, owner, cycleId))!
  expect(inLanguage(questionnaire, "en").items[0]).toMatchObject(words)
})

test("somebody who is reviewed is asked about themselves, and their manager is asked", async () => {
  const { world, owner, cycleId } = await draftAboutDana(db, keys, now)
  const [dana, amir] = [idOf(world.people, "Dana Okafor"), idOf(world.people, "Amir Haddad")]
  expect(await raters(owner, cycleId)).toEqual({ "Dana Okafor": "self", "Ruth Castellanos": "manager" })
  const add = (...personIds: string[]) => addSubjects(db, owner, cycleId, personIds)
  expect(await add(dana)).toEqual({ kind: "added", added: 0 })
  expect(await listSubjects(db, owner, cycleId)).toHaveLength(1)
  expect(await add(dana, amir)).toEqual({ kind: "added", added: 1 })
})

test("the lines of reporting fill the other groups", async () => {
  const { owner, cycleId } = await draftAboutDana(db, keys, now)
  expect(await addSuggestedRaters(db, owner, cycleId)).toEqual({ kind: "added", added: 4 })
  expect(await addSuggestedRaters(db, owner, cycleId)).toEqual({ kind: "added", added: 0 })
  expect(await raters(owner, cycleId)).toEqual({
    "Dana Okafor": "self",
    "Ruth Castellanos": "manager",
    "Amir Haddad": "peers",
    "Mei Lin": "peers",
    "Bea Lindqvist": "reports",
    "Kwame Mensah": "reports",
  })
})

test("in a draft a rater moves between groups and can be taken out", async () => {
  const { world, owner, cycleId, subjectId } = await draftAboutDana(db, keys, now)
  const amir = idOf(world.people, "Amir Haddad")
  const add = (group: string) => addRaters(db, keys, owner, { subjectId, group, personIds: [amir] }, now)
  expect(await add("peers")).toEqual({ kind: "added", added: 1, moved: [], full: [] })
  const moved = [{ personId: amir, name: "Amir Haddad", from: "peers" }]
  expect(await add("others")).toEqual({ kind: "added", added: 0, moved, full: [] })
  expect(await add("others")).toEqual({ kind: "added", added: 0, moved: [], full: [] })
  expect(await raters(owner, cycleId)).toMatchObject({ "Amir Haddad": "others" })
  const removed = { kind: "removed", subjectId, group: "others", personId: amir, name: "Amir Haddad" }
  expect(await removeRater(db, owner, { subjectId, personId: amir })).toEqual(removed)
  expect(await removeRater(db, owner, { subjectId, personId: amir })).toEqual({ kind: "gone" })
  expect(await raters(owner, cycleId)).not.toHaveProperty(["Amir Haddad"])
})

test("only the subject is self, and the subject is nothing else", async () => {
  const { world, owner, subjectId } = await draftAboutDana(db, keys, now)
  const [dana, amir] = [idOf(world.people, "Dana Okafor"), idOf(world.people, "Amir Haddad")]
  const add = async (group: string, person: string) =>
    (await addRaters(db, keys, owner, { subjectId, group, personIds: [person] }, now)).kind
  expect([await add("self", amir), await add("peers", dana), await add("nonsense", amir)]).toEqual([
    "wrongGroup",
    "wrongGroup",
    "wrongGroup",
  ])
})

test("a subject taken out of a draft takes the invitations along", async () => {
  const { world, owner, cycleId, subjectId } = await draftAboutDana(db, keys, now)
  const amir = idOf(world.people, "Amir Haddad")
  expect(await removeSubject(db, owner, subjectId, now)).toMatchObject({ kind: "removed" })
  expect(await db.invitation.count({ where: { cycleId } })).toBe(0)
  expect(await removeSubject(db, owner, subjectId, now)).toEqual({ kind: "gone" })
  const raters = { subjectId, group: "peers", personIds: [amir] }
  expect(await addRaters(db, keys, owner, raters, now)).toEqual({ kind: "gone" })
})

test("people of another workspace cannot be reviewed or asked", async () => {
  const { owner, cycleId, subjectId } = await draftAboutDana(db, keys, now)
  const elsewhere = await northwind(db, keys, now)
  const personIds = [idOf(elsewhere.people, "Amir Haddad")]
  const raters = { subjectId, group: "peers", personIds }
  expect(await addSubjects(db, owner, cycleId, personIds)).toEqual({ kind: "unknownPerson" })
  expect(await addRaters(db, keys, owner, raters, now)).toEqual({ kind: "unknownPerson" })
  expect(await listSubjects(db, owner, cycleId)).toMatchObject([{ raters: [{}, {}] }])
})

test("once launched, nothing that raters were told can be changed", async () => {
  const { world, owner, cycleId, subjectId } = await collectingAboutDana(db, keys, now)
  const amir = idOf(world.people, "Amir Haddad")
  const [subject] = await listSubjects(db, owner, cycleId)
  const before = await findCycle(db, owner, cycleId)
  const notDraft = { kind: "notDraft" }
  expect(
    await changeDetails(db, owner, cycleId, { changes: { threshold: 5, behaviourThreshold: 9 }, seen: null }, now),
  ).toEqual(notDraft)
  const wording = { items: { V1: { other: "sings", self: "sing" } }, questions: {} }
  expect(await rewordQuestionnaire(db, owner, cycleId, { wording, language: "en", seen: null }, now)).toEqual(notDraft)
  expect(await addSubjects(db, owner, cycleId, [amir])).toEqual(notDraft)
  expect(await removeSubject(db, owner, subjectId, now)).toEqual(notDraft)
  expect(await removeRater(db, owner, { subjectId, personId: subject!.raters[0]!.personId })).toEqual(notDraft)
  expect(await addSuggestedRaters(db, owner, cycleId)).toEqual(notDraft)
  await addRaters(db, keys, owner, { subjectId, group: "manager", personIds: [amir] }, now)
  expect(await findCycle(db, owner, cycleId)).toEqual(before)
  expect(await listSubjects(db, owner, cycleId)).toEqual([subject])
})
