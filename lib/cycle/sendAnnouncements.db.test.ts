import { expect, test } from "vitest"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { deleteCycle } from "@/lib/cycle/deleteCycle"
import { findAnnouncements } from "@/lib/cycle/findAnnouncements"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { removeLaunchDay } from "@/lib/cycle/removeLaunchDay"
import { sendAnnouncements } from "@/lib/cycle/sendAnnouncements"
import { setLaunchDay } from "@/lib/cycle/setLaunchDay"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { colleague, draftAboutDana } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deliveredMails } from "@/lib/mail/testing/delivered"
import { editPerson } from "@/lib/people/editPerson"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:30:00Z")
const PEOPLE = ["Ruth Castellanos", "Dana Okafor", "Amir Haddad", "Bea Lindqvist", "Kwame Mensah", "Sofia Bianchi"]

/** A draft about Dana that asks five people and launches by itself on the 5th. */
async function planned() {
  await db.workspace.deleteMany()
  const draft = await draftAboutDana(db, keys, now, { people: PEOPLE })
  const { owner, cycleId } = draft
  await addSuggestedRaters(db, owner, cycleId)
  await setLaunchDay(db, owner, cycleId, { day: new Date("2026-03-05"), unshown: [], mailWay: "server" }, now)
  return {
    ...draft,
    announce: () => sendAnnouncements(db, owner, cycleId, now),
    found: () => findAnnouncements(db, owner, cycleId),
  }
}

/** Sends what is due; a mail server refuses some receivers for good. */
const send = (refused: string[] = []) => deliveredMails(db, keys, now, { refused })

test("everyone who will be asked is told the day by one mail without a link, and it names nobody who is reviewed", async () => {
  const { announce, found } = await planned()
  expect(await found()).toMatchObject({ told: 0, toTell: 5 })
  expect(await announce()).toEqual({ kind: "announced", mails: 5 })
  const mails = await send()
  expect(mails.length).toBe(5)
  const toKwame = mails.find(({ to }) => to.name === "Kwame Mensah")!
  expect(toKwame.subject).toBe("On Thursday, 5 March 2026, Northwind asks for your view")
  expect(toKwame.text).toContain("You will be asked about 1 colleague.")
  expect(toKwame.text).not.toMatch(/Dana|https?:/)
  expect(mails.find(({ to }) => to.name === "Dana Okafor")!.text).toContain("You will be asked about yourself.")
  expect(await found()).toMatchObject({ told: 5, toTell: 0 })
})

test("it is told once, and again only to who came later", async () => {
  const { owner, world, subjectId, announce } = await planned()
  await announce()
  await send()
  expect(await announce()).toEqual({ kind: "announced", mails: 0 })
  const personIds = [idOf(world.people, "Sofia Bianchi")]
  await addRaters(db, keys, owner, { subjectId, group: "peers", personIds }, now)
  expect(await announce()).toEqual({ kind: "announced", mails: 1 })
  expect((await send()).map(({ to }) => to.name)).toEqual(["Sofia Bianchi"])
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.announced" } })
  expect(events.map(({ about }) => (about as { raters: number }).raters).toSorted()).toEqual([1, 5])
})

test("an address that does not work shows in the draft, and once it is corrected the announcement goes there", async () => {
  const { owner, world, announce, found } = await planned()
  await announce()
  await send(["Bea Lindqvist"])
  const id = idOf(world.people, "Bea Lindqvist")
  expect((await found()).bounced).toMatchObject({ count: 1, people: [{ id, name: "Bea Lindqvist" }] })
  const person = { name: "Bea Lindqvist", email: "bea@right.example", managerId: null, unit: "", number: null }
  await editPerson(db, keys, owner, id, { ...person, hasLeft: false, external: false }, now)
  expect((await found()).bounced.count).toBe(0)
  expect((await send()).map(({ to }) => to.address)).toEqual(["bea@right.example"])
})

test("without a day there is nothing to announce, and what waits is not sent once the day is gone", async () => {
  const { owner, cycleId, announce } = await planned()
  await announce()
  await removeLaunchDay(db, owner, cycleId, now)
  expect(await send()).toEqual([])
  expect(await announce()).toEqual({ kind: "noDay" })
})

test("the launch leaves out what has not arrived, and the close deletes the rest", async () => {
  const { owner, cycleId, announce } = await planned()
  const kept = () => db.message.count({ where: { cycleId, kind: "announcement" } })
  await announce()
  await send(["Bea Lindqvist"])
  expect(await kept()).toBe(5)
  await launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "server" }, now)
  expect(await kept()).toBe(4)
  expect(await announce()).toEqual({ kind: "notDraft" })
  await closeCycle(db, keys, owner, cycleId, now)
  expect(await kept()).toBe(0)
})

test("the deletion of a draft deletes its announcements, and another workspace announces nothing", async () => {
  const { owner, cycleId, announce } = await planned()
  await announce()
  const other = await draftAboutDana(db, keys, now, { people: PEOPLE })
  const stranger = await colleague(db, other.world)
  expect(await sendAnnouncements(db, stranger, cycleId, now)).toEqual({ kind: "gone" })
  await deleteCycle(db, keys, owner, cycleId, "draft", now)
  expect(await db.message.count()).toBe(0)
})
