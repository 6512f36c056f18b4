import { generateKeyPairSync } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import { findMailboxHealth } from "@/lib/mail/findMailboxHealth"
import { listMessages } from "@/lib/mail/listMessages"
import type { Transport } from "@/lib/mail/mail"
import { openTransport } from "@/lib/mail/openTransport"
import { sendAgain } from "@/lib/mail/sendAgain"
import { mailServer, rudeMailServer } from "@/lib/mail/testing/mailServer"
import {
  BY_SERVER,
  changeAddress,
  later,
  NOW,
  ownerWithLink,
  postBy,
  reviewOfDana,
  transportTo,
} from "@/lib/mail/testing/post"

const { db } = await testDatabase()
const keys = databaseKeys()
const { port, received, told } = await mailServer()
const transport = transportTo(port)

beforeEach(async () => {
  await db.message.deleteMany()
  received.length = 0
  told.answers = {}
})

const deliver = (over: { transport?: Transport; now?: Date; limitSeconds?: number } = {}) =>
  deliverDue(db, keys, postBy(over.transport ?? transport), over.now ?? NOW, over.limitSeconds)

const failures = async () =>
  (await db.message.findMany({ where: { failure: { not: null } } })).map(({ failure }) => failure)

// ── What the mail server says

test("what the server puts off is tried again later, and not before", async () => {
  const owner = await ownerWithLink(db, keys)
  told.answers = { data: 451 }
  expect(await deliver()).toMatchObject({ later: 1 })
  const { messages } = await listMessages(db, owner, {})
  expect(messages[0]).toMatchObject({
    state: "waiting",
    failure: "The mail server asked to try later (451).",
  })
  told.answers = {}
  expect(await deliver()).toMatchObject({ sent: 0 })
  expect(await deliver({ now: later(1) })).toMatchObject({ sent: 1 })
  expect(await failures()).toEqual([])
})

test("an address that the server refuses is given up, with a reason that does not name it, until it is mended", async () => {
  const { owner } = await reviewOfDana(db, keys, ["Amir Haddad"])
  told.answers = { rcpt: 550 }
  expect(await deliver()).toMatchObject({ failed: 2 })
  expect(await deliver({ now: later(60 * 24) })).toMatchObject({ failed: 0, sent: 0 })
  const { messages } = await listMessages(db, owner, { state: "failed" })
  expect(messages.map(({ failure }) => failure)).toEqual(Array(2).fill("The mail server refused the address (550)."))

  told.answers = {}
  expect(await sendAgain(db, owner, { messageId: messages[0]!.id }, NOW)).toBe(1)
  expect(await deliver()).toMatchObject({ sent: 1 })
  // The other address is mended: a new link, and a message of its own.
  const other = await changeAddress(db, keys, owner, messages[1]!.personId!, (email) => `new.${email}`)
  expect(await deliver()).toMatchObject({ sent: 1 })
  expect(received[1]!.to).toEqual([other])
  expect((await listMessages(db, owner, { state: "failed" })).total).toBe(0)
  // Nothing had arrived that could be held, so the old address is told nothing.
  expect(received).toHaveLength(2)
  expect(await findMailboxHealth(db, owner, BY_SERVER)).toMatchObject({ failed: 0 })
})

test.each([
  ["a wrong password", { auth: 535 }, "The mail server did not accept the user or password."],
  ["a sender that is not accepted", { mail: 553 }, "The mail server did not accept the sender (553)."],
])("%s is for the operator to mend: no message is given up, and only one is tried", async (_, answers, reason) => {
  await reviewOfDana(db, keys)
  told.answers = answers
  const asUser = transportTo(port, { user: "parallax:secret" })
  expect(await deliver({ transport: asUser })).toEqual({ sent: 0, laid: 0, later: 1, failed: 0, dropped: 0 })
  expect(await failures()).toEqual([reason])
  told.answers = {}
  expect(await deliver({ transport: asUser, now: later(1) })).toMatchObject({ sent: 3 })
})

test("a server that cannot be reached costs nothing but time", async () => {
  await reviewOfDana(db, keys)
  expect(await deliver({ transport: transportTo(9) })).toMatchObject({ later: 1, failed: 0 })
  expect(await deliver()).toMatchObject({ sent: 0 })
  expect(await deliver({ now: later(1) })).toMatchObject({ sent: 3 })
})

// ── What the mail server does

test("a server that takes a mail and hangs up is tried again later with it, and gets the others at once", async () => {
  await reviewOfDana(db, keys)
  const rude = await rudeMailServer({ kind: "dropsMail", saying: "Hello Mei Lin," })
  expect(await deliver({ transport: transportTo(rude.port) })).toMatchObject({ sent: 2, later: 1 })
  expect(rude.received).toHaveLength(2)
  expect(await failures()).toEqual(["The mail server broke off (ECONNECTION)."])
  expect(await deliver({ now: later(1) })).toMatchObject({ sent: 1 })
})

test("a server that takes every mail and hangs up is not asked without end", async () => {
  await reviewOfDana(db, keys)
  const rude = await rudeMailServer({ kind: "dropsMail", saying: "Hello" })
  expect(await deliver({ transport: transportTo(rude.port) })).toMatchObject({ sent: 0, later: 3 })
  expect(rude.connections()).toBe(3)
})

test("a server that hangs up before it has greeted is asked twice, with one message", async () => {
  await reviewOfDana(db, keys)
  const rude = await rudeMailServer({ kind: "hangsUp" })
  expect(await deliver({ transport: transportTo(rude.port) })).toMatchObject({ sent: 0, later: 1 })
  expect(rude.connections()).toBe(2)
  expect(await deliver({ now: later(1) })).toMatchObject({ sent: 3 })
})

test("a server that never says anything is left after a while, and asked with one message", async () => {
  await reviewOfDana(db, keys)
  const rude = await rudeMailServer({ kind: "silent" })
  const hasty = transportTo(rude.port, { options: "?greetingTimeout=200" })
  expect(await deliver({ transport: hasty })).toMatchObject({ sent: 0, later: 1 })
  expect(rude.connections()).toBe(1)
  expect(await deliver({ now: later(1) })).toMatchObject({ sent: 3 })
})

test("a server that does not come to an end is left when the time of a delivery is over", async () => {
  await reviewOfDana(db, keys)
  const rude = await rudeMailServer({ kind: "babbles" })
  const start = performance.now()
  expect(await deliver({ transport: transportTo(rude.port), limitSeconds: 0.3 })).toMatchObject({ sent: 0, later: 3 })
  expect(performance.now() - start).toBeLessThan(10_000)
  expect(await failures()).toEqual(Array(3).fill("The mail server took too long."))
  expect(await deliver({ now: later(1) })).toMatchObject({ sent: 3 })
})

test("a transport that never answers does not stop the round", async () => {
  await reviewOfDana(db, keys)
  let aborted = 0
  const endless: Transport = (_, limit) => {
    limit.addEventListener("abort", () => (aborted += 1))
    return new Promise(() => {})
  }
  expect(await deliver({ transport: endless, limitSeconds: 0.05 })).toMatchObject({ later: 3 })
  expect(aborted).toBe(3)
})

// ── What goes to the mail server

test("mail says that a machine has written it, so that no other machine answers", async () => {
  await ownerWithLink(db, keys)
  await deliver()
  expect(received[0]!.mail).toMatch(/^Auto-Submitted: auto-generated/m)
})

test("a name with a line break adds no header and no receiver", async () => {
  await ownerWithLink(db, keys, { name: `Dana\r\nBcc: everyone@example.org, "eve" <eve@example.org>` })
  await deliver()
  const [{ to, mail }] = received as [(typeof received)[number]]
  expect(to).toHaveLength(1)
  const head = mail.slice(0, mail.indexOf("\r\n\r\n"))
  expect(head).not.toMatch(/^Bcc:/m)
})

test("mail is signed where a DKIM key is set", async () => {
  await ownerWithLink(db, keys)
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  })
  const dkim = { domain: "example.org", selector: "spring", privateKey }
  const url = `smtp://127.0.0.1:${port}`
  await deliver({ transport: openTransport({ url, from: "Parallax <parallax@example.org>", dkim }) })
  expect(received[0]!.mail).toMatch(/^DKIM-Signature: .*d=example\.org;[\s\S]*s=spring;/m)
})

test("of a mail that cannot be delivered the headers alone come back, and no link", async () => {
  await reviewOfDana(db, keys, ["Amir Haddad"])
  await deliver()
  expect(received.map(({ returns }) => returns)).toEqual(["HDRS", "HDRS"])
})
