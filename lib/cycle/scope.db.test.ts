import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { asOrganiser } from "@/lib/authority/authority"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { changeDetails } from "@/lib/cycle/changeDetails"
import { changeMailWay } from "@/lib/cycle/changeMailWay"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { deleteCycle } from "@/lib/cycle/deleteCycle"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { findClosedCycle } from "@/lib/cycle/findClosedCycle"
import { findCycle } from "@/lib/cycle/findCycle"
import { findOverview } from "@/lib/cycle/findOverview"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listCycles } from "@/lib/cycle/listCycles"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { removeRater } from "@/lib/cycle/removeRater"
import { removeSubject } from "@/lib/cycle/removeSubject"
import { rewordQuestionnaire } from "@/lib/cycle/rewordQuestionnaire"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingAboutDana, draftAboutDana, northwind } from "@/lib/demo/testing/northwind"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const gone = { kind: "gone" }

test("an organiser of another workspace finds no draft, and changes none", async () => {
  const { world, owner, cycleId, subjectId } = await draftAboutDana(db, keys, now)
  const { owner: stranger, people: strangersPeople } = await northwind(db, keys, now)
  const [amir, strangersAmir] = [world.people, strangersPeople].map((people) => idOf(people, "Amir Haddad")) as [
    string,
    string,
  ]
  const before = [await findCycle(db, owner, cycleId), await listSubjects(db, owner, cycleId)]
  const { personId } = (await listSubjects(db, owner, cycleId))[0]!.raters[0]!

  expect((await listCycles(db, stranger)).rows).toEqual([])
  expect(await findCycle(db, stranger, cycleId)).toBeNull()
  expect(await listSubjects(db, stranger, cycleId)).toEqual([])
  expect(await changeDetails(db, stranger, cycleId, { changes: { name: "Mine" }, seen: null }, now)).toEqual(gone)
  const wording = { items: {}, questions: {} }
  expect(await rewordQuestionnaire(db, stranger, cycleId, { wording, language: "en", seen: null }, now)).toEqual(gone)
  expect(await addSubjects(db, stranger, cycleId, [strangersAmir])).toEqual(gone)
  const others = [idOf(world.people, "Kwame Mensah")]
  expect(await addSubjects(db, stranger, cycleId, others)).toEqual({ kind: "unknownPerson" })
  expect(await removeSubject(db, stranger, subjectId, now)).toEqual(gone)
  for (const personIds of [[amir], [strangersAmir]]) {
    const raters = { subjectId, group: "peers", personIds }
    expect(await addRaters(db, keys, stranger, raters, now)).toEqual(gone)
  }
  expect(await removeRater(db, stranger, { subjectId, personId })).toEqual(gone)
  expect(await addSuggestedRaters(db, stranger, cycleId)).toEqual(gone)
  expect(await launchCycle(db, keys, stranger, cycleId, { unshown: [], mailWay: "mailbox" }, now)).toEqual(gone)
  expect(await deleteCycle(db, keys, stranger, cycleId, "draft", now)).toEqual(gone)
  expect([await findCycle(db, owner, cycleId), await listSubjects(db, owner, cycleId)]).toEqual(before)
})

test("an organiser of another workspace finds no cycle that collects or is closed, and changes none", async () => {
  const { owner, cycleId, invitationOf } = await collectingAboutDana(db, keys, now)
  const { owner: stranger } = await collectingAboutDana(db, keys, now)
  const before = await findOverview(db, owner, cycleId, now)

  expect(await findOverview(db, stranger, cycleId, now)).toBeNull()
  expect(await remindRaters(db, stranger, cycleId, "everyone", now)).toEqual(gone)
  expect(await extendDeadline(db, stranger, cycleId, { deadline: new Date("2026-04-01"), isTold: false }, now)).toEqual(
    gone,
  )
  expect(await withdrawRater(db, stranger, await invitationOf("Amir Haddad"), now)).toEqual(gone)
  expect(await changeMailWay(db, keys, stranger, cycleId, { mailWay: "server" }, now)).toEqual(gone)
  expect(await closeCycle(db, keys, stranger, cycleId, now)).toEqual(gone)
  expect(await deleteCycle(db, keys, stranger, cycleId, "collecting", now)).toEqual(gone)
  expect(await findOverview(db, owner, cycleId, now)).toEqual(before)
  expect((await findCycle(db, owner, cycleId))!.deadline).toEqual(new Date("2026-03-16"))

  await closeCycle(db, keys, owner, cycleId, now)
  expect(await findClosedCycle(db, stranger, cycleId)).toBeNull()
})

test("a coach of the same workspace is no organiser, without whom none of this can be called", async () => {
  const { owner } = await northwind(db, keys, now)
  expect(asOrganiser({ ...owner, role: "coach" })).toBeNull()
})
