import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import type { Organiser } from "@/lib/authority/authority"
import { addRaters } from "@/lib/cycle/addRaters"
import { listOtherReviews } from "@/lib/cycle/listOtherReviews"
import { listRepeats } from "@/lib/cycle/listRepeats"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { repeatsOf } from "@/lib/cycle/repeats"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import {
  aboutDana,
  answer,
  closedCycle,
  collectingCycle,
  draftCycle,
  invitationOf,
  northwind,
} from "@/lib/demo/testing/northwind"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const later = new Date("2026-05-02T09:00:00Z")

const named = (name: string) => aboutDana(later, { name })

/** Names of those whom a review asks, by the cycle and the person it is about. */
async function reviews(organiser: Organiser, cycleId: string, people: ReadonlyMap<string, string>) {
  const names = new Map([...people].map(([name, id]) => [id, name]))
  return (await listOtherReviews(db, organiser, cycleId)).map(({ cycleName, personId, raters }) => [
    cycleName,
    names.get(personId),
    raters.map((rater) => names.get(rater.personId)).toSorted(),
  ])
}

const EVERYONE = ["Amir Haddad", "Bea Lindqvist", "Dana Okafor", "Kwame Mensah", "Mei Lin", "Ruth Castellanos"]

test("lists the same people's reviews in cycles that collect or are closed, newest first, and nobody else's", async () => {
  const world = await northwind(db, keys, now)
  await closedCycle(db, keys, world, now, aboutDana(now, { subjects: ["Dana Okafor", "Amir Haddad"], name: "Autumn" }))
  await collectingCycle(db, keys, world, later, named("Spring"))
  await collectingCycle(db, keys, world, later, aboutDana(later, { subjects: ["Mei Lin"], name: "Mei's" }))
  await draftCycle(db, keys, world, later, named("Another draft"))
  const { cycleId } = await draftCycle(db, keys, world, later, named("This draft"))
  expect(await reviews(world.owner, cycleId, world.people)).toEqual([
    ["Spring", "Dana Okafor", EVERYONE],
    ["Autumn", "Dana Okafor", EVERYONE],
  ])
})

test("a workspace knows nothing of the reviews of another", async () => {
  const world = await northwind(db, keys, now)
  await collectingCycle(db, keys, world, now)
  const { cycleId } = await draftCycle(db, keys, world, now)
  expect(await reviews(world.owner, cycleId, world.people)).toHaveLength(1)
  const stranger = await northwind(db, keys, now)
  await collectingCycle(db, keys, stranger, now)
  expect(await listOtherReviews(db, stranger.owner, cycleId)).toEqual([])
})

test("who was withdrawn is not among those who are asked; whether anybody has answered makes no difference", async () => {
  const world = await northwind(db, keys, now)
  const collecting = await collectingCycle(db, keys, world, now)
  const { cycleId } = await draftCycle(db, keys, world, now)
  const before = await listOtherReviews(db, world.owner, cycleId)
  await answer(db, keys, world, collecting, now, ["Amir Haddad", "Bea Lindqvist"])
  expect(await listOtherReviews(db, world.owner, cycleId)).toEqual(before)
  await withdrawRater(db, world.owner, (await invitationOf(db, world, collecting, "Mei Lin")).id, now)
  const [review] = await reviews(world.owner, cycleId, world.people)
  expect(review).toEqual(["Spring", "Dana Okafor", EVERYONE.filter((name) => name !== "Mei Lin")])
})

test("with a newcomer among its raters, a draft repeats a closed cycle, by that cycle's own groups and thresholds", async () => {
  const groups = builtInQuestionnaire.groups.filter(({ id }) => id !== "others")
  const world = await northwind(db, keys, now, { people: [...EVERYONE, "Sofia Bianchi"] })
  const questionnaire = { ...builtInQuestionnaire, groups }
  await closedCycle(db, keys, world, now, aboutDana(now, { name: "Autumn", questionnaire }))
  const { owner, people } = world
  const { cycleId, subjects } = await draftCycle(db, keys, world, later, named("Spring"))
  const draft = { threshold: 3, behaviourThreshold: 5, questionnaire: builtInQuestionnaire }
  const repeats = async () => {
    const [dana] = await listSubjects(db, owner, cycleId)
    return repeatsOf(dana!, draft, await listOtherReviews(db, owner, cycleId))
  }
  expect(await repeats()).toEqual([])
  expect(await listRepeats(db, owner, cycleId, draft)).toEqual([])
  const subjectId = idOf(subjects, "Dana Okafor")
  const raters = { subjectId, group: "others", personIds: [idOf(people, "Sofia Bianchi")] }
  await addRaters(db, keys, owner, raters, later)
  expect(await repeats()).toEqual([{ cycleName: "Autumn", differ: 1 }])
  expect(await listRepeats(db, owner, cycleId, draft)).toEqual([
    { subjectId, name: "Dana Okafor", cycleName: "Autumn", differ: 1 },
  ])
  expect((await listOtherReviews(db, owner, cycleId))[0]).toMatchObject({
    threshold: 3,
    behaviourThreshold: 5,
    questionnaire: { groups },
  })
})
