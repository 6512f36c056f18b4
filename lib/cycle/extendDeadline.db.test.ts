import { expect, test } from "vitest"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { changeMailWay } from "@/lib/cycle/changeMailWay"
import { countAsked } from "@/lib/cycle/countAsked"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingAboutDana } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deliveredMails } from "@/lib/mail/testing/delivered"
import { PUBLIC_URL } from "@/lib/mail/testing/post"
import { deletePerson } from "@/lib/people/deletePerson"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const LATER = new Date("2026-03-20")

/** Six people are asked about Dana, until the 16th; their invitations have gone out. */
async function collecting() {
  await db.workspace.deleteMany()
  const world = await collectingAboutDana(db, keys, now)
  const { owner, cycleId } = world
  await changeMailWay(db, keys, owner, cycleId, { mailWay: "server" }, now)
  await send()
  return {
    ...world,
    extend: (isTold = true, deadline = LATER) => extendDeadline(db, owner, cycleId, { deadline, isTold }, now),
  }
}

const send = () => deliveredMails(db, keys, now)

test("everyone who is asked is told of the new day, whatever they have done, and by one mail alike", async () => {
  const { owner, cycleId, extend, answer, linkOf } = await collecting()
  await answer("Amir Haddad", "Bea Lindqvist")
  await declineInvitation(db, keys, await linkOf("Mei Lin"), now)
  expect(await countAsked(db, owner, cycleId)).toBe(6)
  expect(await extend()).toEqual({ kind: "extended", told: 6 })
  const mails = await send()
  expect(new Set(mails.map(({ to }) => to.address)).size).toBe(6)
  const alike = mails.map(({ text, to }) => text.replaceAll(to.name, "").replaceAll(/answer\/\S+/g, "answer"))
  expect(new Set(alike).size).toBe(1)
  expect(mails[0]!.subject).toBe("You have until Friday, 20 March 2026: your view for Northwind")
  expect(mails[0]!.text).toContain(`${PUBLIC_URL}/answer/`)
  const event = await db.event.findFirstOrThrow({ where: { workspaceId: owner.workspaceId, kind: "cycle.extended" } })
  expect(event.about).toMatchObject({ deadline: "2026-03-20", told: 6 })
})

test("nobody is told where that is not wished, or the day is no later", async () => {
  const { extend } = await collecting()
  expect(await extend(false)).toEqual({ kind: "extended", told: 0 })
  expect(await extend()).toEqual({ kind: "notLater" })
  expect(await send()).toEqual([])
})

test("who was withdrawn or deleted is told nothing of it", async () => {
  const { owner, world, extend, invitationOf } = await collecting()
  await withdrawRater(db, owner, await invitationOf("Kwame Mensah"), now)
  await deletePerson(db, keys, owner, idOf(world.people, "Bea Lindqvist"), now)
  await send()
  expect(await extend()).toEqual({ kind: "extended", told: 4 })
  const names = (await send()).map(({ to }) => to.name)
  expect(names).not.toContain("Kwame Mensah")
  expect(names).not.toContain("Bea Lindqvist")
})

test("of two extensions one after the other, the mail tells the last day once", async () => {
  const { extend } = await collecting()
  await extend()
  await extend(true, new Date("2026-03-25"))
  const mails = await send()
  expect(mails.length).toBe(6)
  expect(mails.every(({ subject }) => subject.includes("25 March"))).toBe(true)
})
