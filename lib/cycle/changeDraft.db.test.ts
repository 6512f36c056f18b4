import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { changeDetails } from "@/lib/cycle/changeDetails"
import { changeDraft } from "@/lib/cycle/changeDraft"
import { createCycle } from "@/lib/cycle/createCycle"
import { findCycle } from "@/lib/cycle/findCycle"
import { findDraftEdit } from "@/lib/cycle/findDraftEdit"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { rewordQuestionnaire } from "@/lib/cycle/rewordQuestionnaire"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { colleague, northwind } from "@/lib/demo/testing/northwind"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const later = new Date("2026-03-02T09:05:00Z")

/** A draft about Dana, new and untouched, that Lena, its owner, and Otto set up together. */
async function together() {
  const world = await northwind(db, keys, now)
  const { owner } = world
  const personOf = (name: string) => idOf(world.people, name)
  const cycleId = await createCycle(db, owner, { name: "Spring" }, now)
  await addSubjects(db, owner, cycleId, [personOf("Dana Okafor")])
  const [subject] = await listSubjects(db, owner, cycleId)
  return {
    owner,
    otto: await colleague(db, world, "Otto Lund"),
    cycleId,
    subjectId: subject!.id,
    amir: personOf("Amir Haddad"),
  }
}

test("of two who change the same part, the second is told who was first, and when, and changes nothing", async () => {
  const { owner, otto, cycleId } = await together()
  const seen = (await findDraftEdit(db, owner, cycleId, "details")).revision
  const first = { changes: { name: "Otto's", welcome: "Please be concrete." }, seen }
  expect(await changeDetails(db, otto, cycleId, first, now)).toMatchObject({ kind: "changed" })
  const second = { changes: { name: "Lena's", threshold: 7 }, seen }
  const lost = { kind: "changedMeanwhile", by: "Otto Lund", isOwn: false, at: now, revision: 1 }
  expect(await changeDetails(db, owner, cycleId, second, later)).toEqual(lost)
  const kept = { name: "Otto's", welcome: "Please be concrete.", threshold: 3 }
  expect(await findCycle(db, owner, cycleId)).toMatchObject(kept)

  // Whoever looks at it now sees the same, and goes on from there.
  for (const organiser of [owner, otto]) {
    expect(await findDraftEdit(db, organiser, cycleId, "details")).toEqual({
      revision: 1,
      by: "Otto Lund",
      isOwn: organiser === otto,
      at: now,
    })
  }
  expect((await changeDetails(db, owner, cycleId, { ...second, seen: 1 }, later)).kind).toBe("changed")
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ ...kept, name: "Lena's", threshold: 7 })
  const last = { revision: 2, by: "Lena Brandt", isOwn: false, at: later }
  expect(await findDraftEdit(db, otto, cycleId, "details")).toEqual(last)
})

test("of two who change it at the same moment, one wins", async () => {
  const { owner, otto, cycleId } = await together()
  await changeDetails(db, owner, cycleId, { changes: { name: "Before" }, seen: 0 }, now)
  const rename = (organiser: typeof otto, name: string) =>
    changeDetails(db, organiser, cycleId, { changes: { name }, seen: 1 }, later)
  const outcomes = await Promise.all([rename(owner, "Lena's"), rename(otto, "Otto's")])
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["changed", "changedMeanwhile"])
  const [winner, name] = outcomes[0]!.kind === "changed" ? ["Lena Brandt", "Lena's"] : ["Otto Lund", "Otto's"]
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ name })
  expect(await findDraftEdit(db, owner, cycleId, "details")).toMatchObject({ revision: 2, by: winner, at: later })
})

test("one who changes the same in two windows is told of themselves", async () => {
  const { owner, cycleId } = await together()
  const change = (name: string) => changeDetails(db, owner, cycleId, { changes: { name }, seen: 0 }, now)
  await change("In one window")
  expect(await change("In the other")).toMatchObject({ kind: "changedMeanwhile", by: "Lena Brandt", isOwn: true })
})

test("two who change different parts do not get in each other's way", async () => {
  const { owner, otto, cycleId } = await together()
  const wording = { items: {}, questions: {} }
  const outcomes = [
    await changeDetails(db, owner, cycleId, { changes: { name: "Spring, all" }, seen: 0 }, now),
    await rewordQuestionnaire(db, otto, cycleId, { wording, language: "en", seen: 0 }, now),
  ]
  expect(outcomes.map(({ kind }) => kind)).toEqual(["changed", "changed"])
})

test("the wording finds out as well", async () => {
  const { owner, otto, cycleId } = await together()
  const wording = { items: { V1: { other: "sings", self: "sing" } }, questions: {} }
  const rewordAs = async (organiser: typeof otto) =>
    (await rewordQuestionnaire(db, organiser, cycleId, { wording, language: "en", seen: 0 }, now)).kind
  expect([await rewordAs(otto), await rewordAs(owner)]).toEqual(["changed", "changedMeanwhile"])
})

test("suggestions move nobody out of the group another organiser chose", async () => {
  const { owner, otto, cycleId, subjectId, amir } = await together()
  await addRaters(db, keys, otto, { subjectId, group: "others", personIds: [amir] }, now)
  expect(await addSuggestedRaters(db, owner, cycleId)).toEqual({ kind: "added", added: 3 })
  const [subject] = await listSubjects(db, owner, cycleId)
  expect(subject!.raters.find(({ personId }) => personId === amir)!.group).toBe("others")
})

test("a change that fails leaves no trace of itself", async () => {
  const { owner, cycleId } = await together()
  const change = changeDraft(db, owner, cycleId, { part: "details", seen: 0 }, now, async (tx) => {
    await tx.cycle.update({ where: { id: cycleId }, data: { name: "Half done" } })
    throw new Error("broken")
  })
  await expect(change).rejects.toThrow("broken")
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ name: "Spring" })
  expect(await findDraftEdit(db, owner, cycleId, "details")).toEqual({ revision: 0, by: null, isOwn: false, at: null })
})

test("who has left the workspace has changed it all the same", async () => {
  const { owner, otto, cycleId } = await together()
  await changeDetails(db, otto, cycleId, { changes: { name: "Otto's" }, seen: 0 }, now)
  await db.user.delete({ where: { id: otto.userId } })
  const outcome = await changeDetails(db, owner, cycleId, { changes: { name: "Lena's" }, seen: 0 }, later)
  expect(outcome).toEqual({ kind: "changedMeanwhile", by: null, isOwn: false, at: now, revision: 1 })
})

test("after the launch nobody can change it, and who did so last is forgotten", async () => {
  const { owner, otto, cycleId } = await together()
  await addSuggestedRaters(db, otto, cycleId)
  await launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "mailbox" }, now)
  const change = { changes: { name: "Too late" }, seen: 0 }
  expect(await changeDetails(db, otto, cycleId, change, later)).toEqual({ kind: "notDraft" })
  expect(await db.draftEdit.count({ where: { cycleId } })).toBe(0)
})

test("an organiser of another workspace learns nothing of it", async () => {
  const { owner, cycleId } = await together()
  await changeDetails(db, owner, cycleId, { changes: { name: "Ours" }, seen: 0 }, now)
  const { owner: stranger } = await northwind(db, keys, now)
  expect(await findDraftEdit(db, stranger, cycleId, "details")).toEqual({
    revision: 0,
    by: null,
    isOwn: false,
    at: null,
  })
  for (const seen of [null, 0, 1]) {
    const outcome = await changeDetails(db, stranger, cycleId, { changes: { name: "Mine" }, seen }, later)
    expect(outcome).toEqual({ kind: "gone" })
  }
})
