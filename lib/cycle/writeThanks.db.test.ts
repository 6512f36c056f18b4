import { expect, test } from "vitest"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { changeMailWay } from "@/lib/cycle/changeMailWay"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingAboutDana } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deliveredMails } from "@/lib/mail/testing/delivered"
import { PUBLIC_URL } from "@/lib/mail/testing/post"
import { deletePerson } from "@/lib/people/deletePerson"

const { db, sql } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

/** Six people are asked about Dana, and their invitations have gone out. */
async function collecting(hasMailServer = true) {
  await db.workspace.deleteMany()
  const world = await collectingAboutDana(db, keys, now)
  const { owner, cycleId } = world
  await db.cycle.update({ where: { id: cycleId }, data: { thanks: true } })
  if (hasMailServer) await changeMailWay(db, keys, owner, cycleId, { mailWay: "server" }, now)
  await send([], hasMailServer)
  const kept = () => db.message.count({ where: { cycleId } })
  return { ...world, kept, close: () => closeCycle(db, keys, owner, cycleId, now) }
}

const send = (refused: string[] = [], hasMailServer = true) => deliveredMails(db, keys, now, { refused, hasMailServer })

test("after the close everyone who was asked is thanked alike, whatever they did, and no list of it stays", async () => {
  const { owner, cycleId, answer, linkOf, close, kept } = await collecting()
  await answer("Amir Haddad", "Bea Lindqvist")
  await declineInvitation(db, keys, await linkOf("Mei Lin"), now)
  await close()
  expect(await db.message.groupBy({ by: ["kind"], where: { cycleId }, _count: true })).toEqual([
    { kind: "thanks", _count: 6 },
  ])
  const mails = await send(["Kwame Mensah"])
  expect(mails.length).toBe(5)
  expect(new Set(mails.map(({ text, to }) => text.replace(to.name, ""))).size).toBe(1)
  expect(mails[0]!.subject).toBe("Thank you: “Spring” is closed")
  expect(mails[0]!.text).toContain(`${PUBLIC_URL}/ballot-box/${cycleId}`)
  expect(mails[0]!.text).not.toContain("/answer/")
  // Neither of what was sent nor of what was refused.
  expect(await kept()).toBe(0)
  const event = await db.event.findFirstOrThrow({ where: { workspaceId: owner.workspaceId, kind: "cycle.closed" } })
  expect(event.about).toMatchObject({ thanked: 6 })
})

test("the rows of raters, to which thanks refer, look the same for everyone", async () => {
  const { cycleId, answer, close } = await collecting()
  await answer("Amir Haddad", "Bea Lindqvist")
  await close()
  const versions = `SELECT DISTINCT xmin::text, xmax::text FROM "Rater" WHERE "cycleId" = '${cycleId}'`
  expect(await sql(versions)).toHaveLength(1)
  await send()
  expect(await sql(versions)).toHaveLength(1)
})

test("nobody is thanked where the cycle says so", async () => {
  const { cycleId, close, kept } = await collecting()
  await db.cycle.update({ where: { id: cycleId }, data: { thanks: false } })
  await close()
  expect(await kept()).toBe(0)
})

test("who was withdrawn or deleted gets none, also if it waits already", async () => {
  const { owner, world, invitationOf, close } = await collecting()
  await withdrawRater(db, owner, await invitationOf("Kwame Mensah"), now)
  await deletePerson(db, keys, owner, idOf(world.people, "Bea Lindqvist"), now)
  await send()
  await close()
  await deletePerson(db, keys, owner, idOf(world.people, "Mei Lin"), now)
  expect((await send()).map(({ to }) => to.name).toSorted()).toEqual(["Amir Haddad", "Dana Okafor", "Ruth Castellanos"])
})

test("it goes out as well by a mail server that an owner has set", async () => {
  const { owner, cycleId, close } = await collecting()
  await changeMailWay(db, keys, owner, cycleId, { mailWay: "page", mailAccount: "of the workspace" }, now)
  await close()
  expect(await db.message.count({ where: { cycleId, kind: "thanks", sentOn: null } })).toBe(6)
  expect(await send()).toHaveLength(6)
})

test("without a mail server it lies in the mailbox, and is not sent by one that comes later", async () => {
  const { cycleId, close, kept } = await collecting(false)
  await close()
  const laid = await db.message.groupBy({ by: ["sentOn", "attempts"], where: { cycleId }, _count: true })
  expect(laid).toEqual([{ sentOn: new Date("2026-03-02"), attempts: 0, _count: 6 }])
  expect(await send([], false)).toEqual([])
  expect(await kept()).toBe(6)
  expect(await send()).toEqual([])
})
