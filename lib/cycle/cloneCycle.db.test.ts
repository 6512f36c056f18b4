import { expect, test } from "vitest"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { cloneCycle } from "@/lib/cycle/cloneCycle"
import { findCycle } from "@/lib/cycle/findCycle"
import { findRemoval } from "@/lib/cycle/findRemoval"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listLeftOut } from "@/lib/cycle/listLeftOut"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { removeSubject } from "@/lib/cycle/removeSubject"
import { undoRemoval } from "@/lib/cycle/undoRemoval"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import type { Organiser } from "@/lib/authority/authority"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import {
  aboutDana,
  closedCycle,
  colleague,
  collectingAboutDana,
  collectingCycle,
  draftAboutDana,
  northwind,
} from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deletePerson } from "@/lib/people/deletePerson"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const later = new Date("2026-09-01T09:00:00Z")

/** Who is reviewed, and who is asked about them as what. */
async function peopleOf(organiser: Organiser, cycleId: string) {
  const subjects = await listSubjects(db, organiser, cycleId)
  return Object.fromEntries(
    subjects.map(({ name, raters }) => [name, raters.map((rater) => `${rater.name}: ${rater.group}`)]),
  )
}

async function cloned(organiser: Organiser, cycleId: string): Promise<string> {
  const outcome = await cloneCycle(db, organiser, { cycleId, name: "Again" }, later)
  if (outcome.kind !== "cloned") throw new Error(outcome.kind)
  return outcome.cycleId
}

test("a closed cycle is run again: a draft with all but its dates, and without those who have left", async () => {
  const world = await northwind(db, keys, now)
  const plan = aboutDana(now, { name: "Spring", subjects: ["Dana Okafor", "Amir Haddad"] })
  const { cycleId } = await closedCycle(db, keys, world, now, plan)
  const { owner, people } = world
  const coach = await colleague(db, world)
  await db.subject.updateMany({ where: { cycleId }, data: { coachId: coach.userId } })
  await db.cycle.update({ where: { id: cycleId }, data: { welcome: "For learning.", mostAsked: 6, threshold: 4 } })
  const before = await peopleOf(owner, cycleId)
  const leaving = { id: { in: [idOf(people, "Amir Haddad"), idOf(people, "Mei Lin")] } }
  await db.person.updateMany({ where: leaving, data: { leftOn: later } })

  const again = await cloned(owner, cycleId)
  const { questionnaire } = (await findCycle(db, owner, cycleId))!
  expect(await findCycle(db, owner, again)).toMatchObject({
    name: "Again",
    stage: "draft",
    deadline: null,
    threshold: 4,
    behaviourThreshold: 5,
    welcome: "For learning.",
    mostAsked: 6,
    questionnaire,
  })
  const stayed = before["Dana Okafor"]!.filter((rater) => !/Amir|Mei/.test(rater))
  expect(stayed).toHaveLength(4)
  expect(await peopleOf(owner, again)).toEqual({ "Dana Okafor": stayed })
  expect(await db.subject.findMany({ where: { cycleId: again }, select: { coachId: true, unit: true } })).toEqual([
    { coachId: coach.userId, unit: "" },
  ])
  expect(await db.rater.count({ where: { cycleId: again } })).toBe(4)
  expect((await listLeftOut(db, owner, cycleId)).map(({ name }) => name)).toEqual(["Amir Haddad", "Mei Lin"])
  const event = await db.event.findFirstOrThrow({ orderBy: { position: "desc" } })
  expect(event).toMatchObject({ kind: "cycle.cloned", about: { cycle: again, from: cycleId, fromName: "Spring" } })
  // Nobody can be launched upon by mistake: the day is chosen anew.
  const confirmation = { unshown: [], mailWay: "mailbox" as const }
  expect(await launchCycle(db, keys, owner, again, confirmation, later)).toMatchObject({ kind: "incomplete" })
})

test("it goes by who was asked, never by who has answered; who was withdrawn or deleted is not copied", async () => {
  const { world, owner, cycleId, answer, invitationOf } = await collectingAboutDana(db, keys, now)
  const silent = await peopleOf(owner, await cloned(owner, cycleId))
  await answer("Amir Haddad", "Bea Lindqvist")
  expect(await peopleOf(owner, await cloned(owner, cycleId))).toEqual(silent)
  await withdrawRater(db, owner, await invitationOf("Mei Lin"), now)
  await deletePerson(db, keys, owner, idOf(world.people, "Amir Haddad"), now)
  const { "Dana Okafor": left } = await peopleOf(owner, await cloned(owner, cycleId))
  expect(left).toEqual(silent["Dana Okafor"]!.filter((rater) => !/Mei|Amir/.test(rater)))
})

test("the thresholds of the workspace hold for a copy too, and no workspace copies another's cycle", async () => {
  const world = await northwind(db, keys, now)
  const { cycleId } = await collectingCycle(db, keys, world, now)
  await db.workspace.update({
    where: { id: world.owner.workspaceId },
    data: { threshold: 6, behaviourThreshold: 6 },
  })
  const again = await cloned(world.owner, cycleId)
  expect(await findCycle(db, world.owner, again)).toMatchObject({ threshold: 6, behaviourThreshold: 6 })
  const { owner: stranger } = await northwind(db, keys, now)
  expect(await cloneCycle(db, stranger, { cycleId, name: "Mine" }, later)).toEqual({ kind: "gone" })
})

test("who was taken out of a draft can be brought back, once, with coach and raters", async () => {
  const { world, owner, cycleId, subjectId } = await draftAboutDana(db, keys, now)
  await addRaters(db, keys, owner, { subjectId, group: "peers", personIds: [idOf(world.people, "Mei Lin")] }, now)
  await db.subject.update({ where: { id: subjectId }, data: { coachId: owner.userId } })
  const before = await peopleOf(owner, cycleId)
  const remove = async (id: string) => {
    const removal = await removeSubject(db, owner, id, now)
    if (removal.kind !== "removed") throw new Error(removal.kind)
    return removal.removalId
  }
  const removalId = await remove(subjectId)
  expect(await peopleOf(owner, cycleId)).toEqual({})
  expect(await findRemoval(db, owner, cycleId, removalId)).toMatchObject({ name: "Dana Okafor" })
  const { owner: stranger } = await northwind(db, keys, now)
  expect(await undoRemoval(db, stranger, removalId)).toEqual({ kind: "gone" })
  expect(await findRemoval(db, stranger, cycleId, removalId)).toBeNull()

  const dana = idOf(world.people, "Dana Okafor")
  expect(await undoRemoval(db, owner, removalId)).toEqual({ kind: "undone", personId: dana })
  expect(await undoRemoval(db, owner, removalId)).toEqual({ kind: "gone" })
  expect(await peopleOf(owner, cycleId)).toEqual(before)
  const [subject] = await db.subject.findMany({ where: { cycleId } })
  expect(subject!.coachId).toBe(owner.userId)

  // Who was added anew meanwhile stays as they are, and who was deleted does not come back.
  const again = await remove(subject!.id)
  await deletePerson(db, keys, owner, idOf(world.people, "Mei Lin"), now)
  await addSubjects(db, owner, cycleId, [dana])
  await undoRemoval(db, owner, again)
  expect(await peopleOf(owner, cycleId)).toEqual({
    "Dana Okafor": before["Dana Okafor"]!.filter((rater) => !rater.startsWith("Mei")),
  })
})
