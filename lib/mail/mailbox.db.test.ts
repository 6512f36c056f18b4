import { randomUUID } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import { inviteMember } from "@/lib/access/inviteMember"
import { asOrganiser, type Organiser } from "@/lib/authority/authority"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { changeMailWay } from "@/lib/cycle/changeMailWay"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { answersOf, linkOf } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import { findMailWay } from "@/lib/mail/findMailWay"
import { findMailboxHealth } from "@/lib/mail/findMailboxHealth"
import { layDemoMessages } from "@/lib/mail/layDemoMessages"
import { listMessages, PAGE_SIZE } from "@/lib/mail/listMessages"
import type { Transport } from "@/lib/mail/mail"
import { readMessage } from "@/lib/mail/readMessage"
import { sendAgain } from "@/lib/mail/sendAgain"
import {
  BY_SERVER,
  later,
  NOW,
  ownerOf,
  ownerWithLink,
  postBy,
  PUBLIC_URL,
  reviewOfDana,
} from "@/lib/mail/testing/post"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { deletePerson } from "@/lib/people/deletePerson"
import { releaseReports } from "@/lib/release/releaseReports"
import { dayIn } from "@/lib/words/day"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys

/** A mail server that takes everything. */
const transport: Transport = async () => ({ outcome: "sent" })

const TODAY = dayIn("UTC", NOW)

beforeEach(() => db.message.deleteMany())

const deliver = (by: Transport | null = transport) => deliverDue(db, keys, postBy(by), NOW)
const read = (organiser: Organiser, id: string, by: Transport | null = null) =>
  readMessage(db, keys, organiser, id, postBy(by), NOW)
const messageOf = ({ workspaceId }: Organiser) => db.message.findFirstOrThrow({ where: { workspaceId } })

test("without a mail server messages lie in the mailbox, and are opened there as their receiver would see them", async () => {
  const { owner, cycleId, tokenOf } = await reviewOfDana(db, keys, undefined, { mailWay: "mailbox" })
  expect(await deliver(null)).toMatchObject({ laid: 3, sent: 0 })
  const { messages } = await listMessages(db, owner, { cycleId, state: "laid", kind: "invitation" })
  const mei = messages.find(({ receiver }) => receiver === "Mei Lin")!
  expect(mei).toMatchObject({ about: ["Dana Okafor"], cycleName: "Spring", isReadable: true, state: "laid" })

  const link = `${PUBLIC_URL}/answer/${await tokenOf("Mei Lin")}`
  expect(await read(owner, mei.id)).toMatchObject({ link, subject: "Your feedback on Dana Okafor" })
})

test("invitations and reminders go with the close, those that were sent too: whom one reminded had not answered", async () => {
  const { world, owner, cycle, cycleId } = await reviewOfDana(db, keys)
  await deliver()
  await submitBallot(db, keys, await linkOf(db, keys, world, cycle, NOW, "Amir Haddad"), answersOf(4), NOW)
  await remindRaters(db, owner, cycleId, "everyone", NOW)
  await deliver()
  await db.message.updateMany({ where: { kind: "reminder" }, data: { sentOn: null, failedOn: NOW }, limit: 1 })
  expect((await listMessages(db, owner, { cycleId })).total).toBe(5)
  await closeCycle(db, keys, owner, cycleId, NOW)
  expect(await db.message.count({ where: { cycleId } })).toBe(0)
})

test("with a mail server no message can be opened, and none that it has sent even after it is gone", async () => {
  const owner = await ownerWithLink(db, keys)
  const { id } = await messageOf(owner)
  expect(await read(owner, id, transport)).toBeNull()
  await deliver()
  expect(await read(owner, id, transport)).toBeNull()
  expect(await read(owner, id, null)).toBeNull()
  expect((await listMessages(db, owner, {})).messages[0]).toMatchObject({ state: "sent", isReadable: false })
})

test("what was laid into the mailbox is not said to be sent once there is a mail server, and links of it never are", async () => {
  const { owner, cycleId, raterOf } = await reviewOfDana(db, keys, undefined, { mailWay: "mailbox" })
  await deliver(null)
  expect(await deliver()).toMatchObject({ sent: 0 })
  expect((await listMessages(db, owner, { state: "sent" })).total).toBe(0)
  expect(await findMailboxHealth(db, owner, BY_SERVER)).toMatchObject({
    mailWay: "server",
    unsent: 0,
    waiting: [{ id: cycleId }],
  })
  expect(await sendAgain(db, owner, "unsent", NOW)).toBe(0)

  const before = await db.link.findMany({ where: { rater: { cycleId } } })
  expect(before.map(({ laidOn, deliveredOn }) => [laidOn, deliveredOn])).toEqual(
    Array.from({ length: 3 }, () => [TODAY, null]),
  )
  expect(await changeMailWay(db, keys, owner, cycleId, BY_SERVER, NOW)).toEqual({ kind: "changed", raters: 3 })
  expect(await deliver()).toMatchObject({ sent: 3 })
  const links = await db.link.findMany({ where: { raterId: await raterOf("Mei Lin") }, orderBy: { endedOn: "asc" } })
  expect(links).toMatchObject([
    { cause: "asked", laidOn: TODAY, deliveredOn: null, endedOn: TODAY },
    { cause: "mail", laidOn: null, deliveredOn: TODAY, endedOn: null },
  ])
})

test("a report that lay in the mailbox is sent once there is a mail server", async () => {
  const { world, owner, cycle, cycleId } = await reviewOfDana(db, keys, undefined, { mailWay: "mailbox" })
  await submitBallot(db, keys, await linkOf(db, keys, world, cycle, NOW, "Amir Haddad"), answersOf(4), NOW)
  await closeCycle(db, keys, owner, cycleId, NOW)
  await releaseReports(db, secret, owner, cycleId, { whose: "all", to: "subject" }, NOW)
  expect(await deliver(null)).toMatchObject({ laid: 1 })
  expect(await findMailboxHealth(db, owner, BY_SERVER)).toMatchObject({ mailWay: "server", unsent: 1 })
  expect(await sendAgain(db, owner, "unsent", NOW)).toBe(1)
  expect(await deliver()).toMatchObject({ sent: 1 })
  expect(await findMailboxHealth(db, owner, BY_SERVER)).toMatchObject({ unsent: 0 })
})

test("where links are mailed, a server that has vanished opens nothing, whatever waits", async () => {
  const { owner } = await reviewOfDana(db, keys)
  const { id } = await messageOf(owner)
  expect(await read(owner, id, transport)).toBeNull()
  expect(await read(owner, id, null)).toBeNull()
  expect(await deliver(null)).toMatchObject({ laid: 0, later: 3 })
  expect(await read(owner, id, null)).toBeNull()
  expect((await listMessages(db, owner, { state: "laid" })).total).toBe(0)
})

test("a rater's messages name everyone whom they are asked about, and one who was deleted has no name", async () => {
  const { owner, cycleId, world } = await reviewOfDana(db, keys, ["Amir Haddad", "Mei Lin"], {
    subjects: ["Dana Okafor", "Mei Lin"],
    alsoAsked: (subject) => ({ peers: ["Dana Okafor", "Amir Haddad", "Mei Lin"].filter((name) => name !== subject) }),
  })
  const rows = async () => (await listMessages(db, owner, { cycleId })).messages
  const said = (await rows()).map(({ receiver, about }) => [receiver, about.join(", ")])
  expect(said.toSorted()).toEqual([
    ["Amir Haddad", "Dana Okafor, Mei Lin"],
    ["Dana Okafor", "Dana Okafor, Mei Lin"],
    ["Mei Lin", "Dana Okafor, Mei Lin"],
  ])
  const found = (await listMessages(db, owner, { cycleId, search: "HADDAD amir" })).messages
  expect(found.map(({ receiver }) => receiver)).toEqual(["Amir Haddad"])
  await deliver()
  await deletePerson(db, keys, owner, idOf(world.people, "Amir Haddad"), NOW)
  const removed = (await rows()).find(({ kind }) => kind === "removed")!
  expect(removed).toMatchObject({ receiver: "", personId: null })
  expect(await read(owner, removed.id)).toBeNull()
  await deliver()
  expect((await rows()).map(({ receiver }) => receiver).toSorted()).toEqual(["Dana Okafor", "Mei Lin"])
})

test("a demo writes to nobody, whatever is set, and its messages can be opened", async () => {
  const owner = await ownerWithLink(db, keys, { isDemo: true })
  expect(await deliver()).toMatchObject({ laid: 1, sent: 0 })
  const { id } = await messageOf(owner)
  const message = await read(owner, id, transport)
  expect(message!.link).toContain("/sign-in/link/")
  const way = await findMailWay(db, secret, true, owner)
  expect(way).toEqual({ mailWay: "mailbox" })
  expect(await findMailboxHealth(db, owner, way)).toMatchObject({ unsent: 0 })
})

test("only a demo's messages are laid without a worker", async () => {
  const [demo, real] = [await ownerWithLink(db, keys, { isDemo: true }), await ownerWithLink(db, keys)]
  for (const owner of [demo, real]) await layDemoMessages(db, owner, NOW)
  expect((await listMessages(db, demo, {})).messages[0]).toMatchObject({ state: "laid" })
  expect((await listMessages(db, real, {})).messages[0]).toMatchObject({ state: "waiting" })
})

test("the mailbox of a workspace is closed to other workspaces, and a coach is no organiser", async () => {
  const owner = await ownerWithLink(db, keys)
  await deliver(null)
  const { id } = await messageOf(owner)
  const other = await ownerOf(db, keys)
  expect(asOrganiser({ ...owner, role: "coach" })).toBeNull()
  expect(await read(other, id)).toBeNull()
  await db.message.updateMany({ where: { id }, data: { sentOn: null, failedOn: NOW } })
  expect(await sendAgain(db, other, { messageId: id }, NOW)).toBe(0)
  expect(await sendAgain(db, other, "failed", NOW)).toBe(0)
  expect(await listMessages(db, other, {})).toEqual({ messages: [], total: 0 })
  expect(await findMailboxHealth(db, other, BY_SERVER)).toMatchObject({ failed: 0 })
})

test("a link to get in is seen by its user and by the owner, not by other organisers", async () => {
  const owner = await ownerWithLink(db, keys)
  const { id } = await messageOf(owner)
  const member = { name: "Mei Lin", email: `${randomUUID()}@x.example`, role: "organiser" as const }
  const invited = await inviteMember(db, secret, owner, member, NOW)
  if (invited.kind !== "invited") throw new Error(invited.kind)
  const organiser = asOrganiser({ ...owner, ...member, userId: invited.userId })!
  expect(await read(organiser, id)).toBeNull()
  const { messages } = await listMessages(db, organiser, {})
  expect(messages.map(({ receiver }) => receiver)).toEqual(["Mei Lin"])
  expect((await read(owner, messages[0]!.id))!.subject).toBe("Welcome to Northwind")
  expect((await listMessages(db, owner, {})).total).toBe(2)
})

test("a long list comes page by page, the latest first", async () => {
  const owner = await ownerOf(db, keys)
  const extra = Array.from({ length: PAGE_SIZE + 1 }, (_, index) => ({
    workspaceId: owner.workspaceId,
    userId: owner.userId,
    kind: "signInLink" as const,
    uniqueKey: `${owner.userId}:${index}`,
    dueAt: later(index),
  }))
  await enqueueMessages(db, extra)
  const first = await listMessages(db, owner, {})
  const second = await listMessages(db, owner, { page: 2 })
  expect([first.total, first.messages.length, second.messages.length]).toEqual([PAGE_SIZE + 1, PAGE_SIZE, 1])
  const ids = new Set([...first.messages, ...second.messages].map(({ id }) => id))
  expect(ids.size).toBe(PAGE_SIZE + 1)
})
