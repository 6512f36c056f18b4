import { randomUUID } from "node:crypto"
import { afterAll, beforeEach, expect, test } from "vitest"
import type { Owner } from "@/lib/authority/authority"
import { changeMailWay } from "@/lib/cycle/changeMailWay"
import { findTrouble } from "@/lib/cycle/findTrouble"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { testDatabase } from "@/lib/db/testing/database"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { changeWorkspaceMail } from "@/lib/mail/changeWorkspaceMail"
import { claimMessages } from "@/lib/mail/claimMessages"
import { deliverDue } from "@/lib/mail/deliverDue"
import { findMailboxHealth } from "@/lib/mail/findMailboxHealth"
import { findMailWay } from "@/lib/mail/findMailWay"
import { findOutage } from "@/lib/mail/findOutage"
import { findWorkspaceMail } from "@/lib/mail/findWorkspaceMail"
import { listDue } from "@/lib/mail/listDue"
import { lockPassword, unlockPassword, unlockWorkspaceMail } from "@/lib/mail/lockWorkspaceMail"
import { openServers } from "@/lib/mail/openServers"
import { nextAttempt } from "@/lib/mail/schedule"
import { mailServer } from "@/lib/mail/testing/mailServer"
import { serverOn, setServer } from "@/lib/mail/testing/ownServer"
import { changeAddress, NOW, ownerOf, ownerWithLink, postBy, reviewOfDana } from "@/lib/mail/testing/post"
import { NOTHING_SET } from "@/lib/mail/workspaceMail"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const { port, received, told } = await mailServer()
const second = await mailServer()
const servers = openServers(secret, false, "any")
afterAll(() => servers.close())

beforeEach(async () => {
  await db.message.deleteMany()
  await db.workspaceMail.deleteMany()
  await db.installation.updateMany({ data: { mailFault: null } })
  for (const server of [{ received, told }, second]) {
    server.received.length = 0
    server.told.answers = {}
  }
})

const deliver = async (now = NOW) => deliverDue(db, keys, { ...postBy(null), own: await servers.read(db) }, now)
const wayOf = (owner: Owner) => findMailWay(db, secret, false, owner)
const faults = async () => (await db.workspaceMail.findMany({ select: { fault: true } })).map(({ fault }) => fault)

/** Dana's review, whose links were mailed by the workspace's own server. */
async function mailedReview() {
  const review = await reviewOfDana(db, keys, undefined, { mailWay: "mailbox" })
  await setServer(db, secret, review.owner, serverOn(port))
  await changeMailWay(db, keys, review.owner, review.cycleId, await wayOf(review.owner), NOW)
  return review
}

// ── What is kept

test("what is set rests locked, opens for its own workspace alone, and never comes into the log", async () => {
  const [owner, other] = [await ownerOf(db, keys), await ownerOf(db, keys)]
  const server = serverOn(port, { user: "northwind", password: "correct horse" })
  expect(await setServer(db, secret, owner, server)).toBe("changed")
  const { workspaceId } = owner
  const { locked } = await db.workspaceMail.findUniqueOrThrow({ where: { workspaceId } })
  for (const word of ["correct", "northwind", "127.0.0.1"])
    expect(Buffer.from(locked).toString("latin1")).not.toContain(word)
  expect(unlockWorkspaceMail(secret, workspaceId, locked)?.server).toEqual(server)
  expect(unlockWorkspaceMail(secret, other.workspaceId, locked)).toBeNull()
  const events = await db.event.findMany({ where: { workspaceId, kind: { startsWith: "mail." } } })
  expect(events.map(({ kind, about }) => ({ kind, about }))).toEqual([
    { kind: "mail.server", about: { host: "127.0.0.1", sender: "feedback@northwind.example" } },
  ])
})

test("the same settings once more change nothing and record nothing; another password alone is an event", async () => {
  const owner = await ownerOf(db, keys)
  const set = (password: string) => setServer(db, secret, owner, serverOn(port, { user: "x", password }))
  expect([await set("one"), await set("one"), await set("two")]).toEqual(["changed", "unchanged", "changed"])
  expect(await db.event.count({ where: { workspaceId: owner.workspaceId, kind: "mail.server" } })).toBe(2)
})

test("settings that were locked under another secret are as if nothing were set", async () => {
  const owner = await ownerOf(db, keys)
  await setServer(db, Buffer.alloc(32, 9), owner, serverOn(port))
  expect(await findWorkspaceMail(db, secret, owner)).toEqual(NOTHING_SET)
  expect(await wayOf(owner)).toEqual({ mailWay: "mailbox" })
})

test("a typed password that a form carries opens in its own workspace alone", () => {
  const [here, there] = [randomUUID(), randomUUID()]
  const typed = lockPassword(secret, here, "correct horse")
  expect(typed).not.toContain("horse")
  expect(unlockPassword(secret, here, typed)).toBe("correct horse")
  expect(unlockPassword(secret, there, typed)).toBeNull()
  expect(unlockPassword(secret, here, "made up")).toBeNull()
})

// ── The way of the mail

test("mails leave by the workspace's own server, in its names, and promise less", async () => {
  const { owner, raterOf } = await mailedReview()
  const contact = { name: "Ruth Berger", address: "ruth@northwind.example" }
  await changeWorkspaceMail(
    db,
    secret,
    owner,
    (mail) => ({ ...mail, senderName: "Feedback at Northwind", contact }),
    NOW,
  )
  expect(await deliver()).toMatchObject({ sent: 3, later: 0 })
  const mail = received.find(({ mail }) => mail.includes("Hello Mei Lin"))!.mail
  expect(mail).toContain("From: Feedback at Northwind <feedback@northwind.example>")
  expect(mail).toContain("a mail server that an owner of the workspace has set")
  expect(mail).toContain("Questions? Ruth Berger, ruth@northwind.example")
  expect(mail).not.toMatch(/^Reply-To/m)
  const links = await db.link.findMany({ where: { raterId: await raterOf("Mei Lin"), endedOn: null } })
  expect(links).toMatchObject([{ laidOn: null, deliveredOn: new Date("2026-03-02") }])
})

test("who is told that their link has ended is told whom to ask", async () => {
  const { owner, world } = await mailedReview()
  await deliver()
  const contact = { name: "Ruth Berger", address: "" }
  await changeWorkspaceMail(db, secret, owner, (mail) => ({ ...mail, contact }), NOW)
  received.length = 0
  await changeAddress(db, keys, owner, world.people.get("Mei Lin")!, (email) => `new.${email}`)
  await deliver()
  const ended = received.find(({ mail }) => mail.includes("has ended"))!
  expect(ended.mail).toContain("If you did not ask for this: Ruth Berger.")
})

test.each([
  ["another server", () => serverOn(second.port)],
  ["another user", () => serverOn(port, { user: "somebody", password: "else" })],
  ["another sender, where what bounces comes back to", () => serverOn(port, { sender: "owner@northwind.example" })],
  ["no server", () => null],
])("with %s mails with links wait, and leave again when it is as it was", async (_, other) => {
  const { owner, cycleId } = await mailedReview()
  await setServer(db, secret, owner, other())
  expect(await deliver()).toMatchObject({ later: 3, sent: 0, laid: 0 })
  expect([...received, ...second.received]).toEqual([])
  expect(await findTrouble(db, keys, owner, cycleId, await wayOf(owner))).toMatchObject({
    otherMailWay: { before: "page" },
  })
  expect(await findMailboxHealth(db, owner, await wayOf(owner))).toMatchObject({ waiting: [{ id: cycleId }] })
  await setServer(db, secret, owner, serverOn(port))
  expect(await findMailboxHealth(db, owner, await wayOf(owner))).toMatchObject({ waiting: [] })
  expect(await deliver()).toMatchObject({ sent: 3 })
})

test("with another password, encryption or pace mails go on as they were", async () => {
  const { owner, cycleId } = await mailedReview()
  const before = await wayOf(owner)
  await setServer(db, secret, owner, serverOn(port, { password: "new", security: "tls", perSecond: 3 }))
  expect(await wayOf(owner)).toEqual(before)
  expect(await findTrouble(db, keys, owner, cycleId, await wayOf(owner))).toMatchObject({ otherMailWay: null })
})

test("once another server is confirmed everyone asked gets a new link by it, and sees why", async () => {
  const { owner, cycleId, raterOf } = await mailedReview()
  await deliver()
  await setServer(db, secret, owner, serverOn(second.port))
  await remindRaters(db, owner, cycleId, "everyone", NOW)
  expect(await deliver()).toMatchObject({ sent: 0 })
  const way = await wayOf(owner)
  expect(await changeMailWay(db, keys, owner, cycleId, way, NOW)).toEqual({ kind: "changed", raters: 3 })
  expect(await changeMailWay(db, keys, owner, cycleId, way, NOW)).toEqual({ kind: "unchanged" })
  expect(await deliver()).toMatchObject({ sent: 3 })
  expect(second.received).toHaveLength(3)
  const links = await db.link.findMany({
    where: { raterId: await raterOf("Mei Lin") },
    select: { cause: true, endedOn: true },
  })
  expect(links.filter(({ endedOn }) => endedOn === null)).toEqual([{ cause: "mail", endedOn: null }])
})

test("where the installation has a server, one that a workspace has set is not used", async () => {
  const owner = await ownerWithLink(db, keys)
  await setServer(db, secret, owner, serverOn(port))
  expect(await findMailWay(db, secret, true, owner)).toEqual({ mailWay: "server" })
  const own = await openServers(secret, true, "any").read(db)
  expect(own.get(owner.workspaceId)).toMatchObject({ server: null })
})

// ── Servers that are away

test("a server that is away holds back its own workspace alone, and that is known until it takes mail again", async () => {
  const [away, well, none] = [
    await ownerWithLink(db, keys),
    await ownerWithLink(db, keys),
    await ownerWithLink(db, keys),
  ]
  await setServer(db, secret, away, serverOn(port, { user: "x", password: "wrong" }))
  await setServer(db, secret, well, serverOn(second.port))
  told.answers = { auth: 535 }
  expect(await deliver()).toMatchObject({ sent: 1, laid: 1, later: 1 })
  expect(second.received).toHaveLength(1)
  const outage = (owner: Owner) => findOutage(db, owner, false)
  expect(await outage(away)).toEqual({ fault: "credentials", isOwn: true })
  expect([await outage(well), await outage(none)]).toEqual([null, null])
  told.answers = {}
  expect(await deliver(nextAttempt(1, NOW))).toMatchObject({ sent: 1 })
  expect(await outage(away)).toBeNull()
  expect(await faults()).toEqual([null, null])
})

test("what is claimed for a server is of its own workspace alone, and what the others share is of none that has one", async () => {
  const owners = [await ownerWithLink(db, keys), await ownerWithLink(db, keys), await ownerWithLink(db, keys)]
  const ids = owners.map(({ workspaceId }) => workspaceId)
  const workspaceOf = async (claims: { id: string }[]) =>
    (await db.message.findMany({ where: { id: { in: claims.map(({ id }) => id) } } })).map(
      ({ workspaceId }) => workspaceId,
    )
  expect(await listDue(db, [...ids, randomUUID()], NOW).then((due) => due.toSorted())).toEqual(ids.toSorted())
  expect(await workspaceOf(await claimMessages(db, NOW, 10, { of: ids[1]! }))).toEqual([ids[1]])
  expect(await workspaceOf(await claimMessages(db, NOW, 10, { but: [ids[0]!] }))).toEqual([ids[2]])
  expect(await listDue(db, ids, NOW)).toEqual([ids[0]])
})

test("a fault of a setting that was changed meanwhile is not one of the new setting", async () => {
  const owner = await ownerWithLink(db, keys)
  await setServer(db, secret, owner, serverOn(port, { user: "x", password: "wrong" }))
  told.answers = { auth: 535 }
  const post = { ...postBy(null), own: await servers.read(db) }
  await setServer(db, secret, owner, serverOn(port, { user: "x", password: "right" }))
  await deliverDue(db, keys, post, NOW)
  expect(await faults()).toEqual([null])
})

test("what a server has held back is tried at once when its settings are changed", async () => {
  const owner = await ownerWithLink(db, keys)
  await ownerWithLink(db, keys)
  await reviewOfDana(db, keys)
  await db.message.updateMany({ data: { workspaceId: owner.workspaceId } })
  await setServer(db, secret, owner, serverOn(port, { user: "x", password: "wrong" }))
  told.answers = { auth: 535 }
  await deliver()
  expect(await db.message.count({ where: { dueAt: { lte: NOW } } })).toBe(0)
  await setServer(db, secret, owner, serverOn(second.port))
  // All but the one that was tried, which has its own time.
  expect(await db.message.count({ where: { dueAt: { lte: NOW } } })).toBe((await db.message.count()) - 1)
})

test("what waits for those who are asked about an organiser tells them of no outage", async () => {
  const { world, owner, cycleId } = await mailedReview()
  await setServer(db, secret, owner, serverOn(port, { user: "x", password: "wrong" }))
  await changeMailWay(db, keys, owner, cycleId, await wayOf(owner), NOW)
  told.answers = { auth: 535 }
  await deliver()
  expect(await findOutage(db, owner, false)).toEqual({ fault: "credentials", isOwn: true })
  const dana = await db.person.findUniqueOrThrow({ where: { id: world.people.get("Dana Okafor")! } })
  // What is written to herself is hers to know of.
  await db.message.deleteMany({ where: { rater: { personId: dana.id } } })
  expect(await findOutage(db, { ...owner, email: dana.email }, false)).toBeNull()
  expect(await findOutage(db, owner, false)).not.toBeNull()
})
