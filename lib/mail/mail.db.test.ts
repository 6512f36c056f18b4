import { randomBytes, randomUUID } from "node:crypto"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll, expect, test } from "vitest"
import { linkToken } from "@/lib/access/secret"
import { createWorkspace, inviteMember, listMembers, requestAccessLink } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { testDatabase } from "@/lib/db/testing/database"
import { deliverDue, listMessages, readMessage, sendAgain } from "@/lib/mail/store"
import { openTransport } from "@/lib/mail/transport"

const { db, sql } = await testDatabase()
const secret = randomBytes(32)
const publicUrl = "https://feedback.example.org"
const now = new Date("2026-03-02T09:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** A mail server that keeps what it gets, and answers as told. */
const received: string[] = []
let answer: number | null = null
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _, done) {
    let text = ""
    stream.on("data", (chunk: Buffer) => (text += chunk))
    stream.on("end", () => {
      if (answer) return done(Object.assign(new Error("not now"), { responseCode: answer }))
      received.push(text)
      done()
    })
  },
})
server.listen(0, "127.0.0.1")
await once(server.server, "listening")
const { port } = server.server.address() as AddressInfo
const transport = openTransport({ url: `smtp://127.0.0.1:${port}`, from: "Parallax <parallax@example.org>", dkim: null })
afterAll(() => new Promise<void>((done) => server.close(() => done())))

async function ownerWithLink(name = "Dana Okafor"): Promise<Viewer> {
  const email = `${randomUUID()}@northwind.example`
  const owner = (await createWorkspace(db, { name: "Northwind", ownerName: name, email, password: "x".repeat(12) }, now))!
  await requestAccessLink(db, secret, { email, purpose: "signIn" }, email, now)
  return owner
}

const messageOf = (viewer: Viewer) => db.message.findFirstOrThrow({ where: { userId: viewer.userId } })

test("two workers at once send a message once, with its link, and keep no token", async () => {
  const owner = await ownerWithLink()
  const workers = [1, 2].map(() => deliverDue(db, { secret, publicUrl, transport, now }))
  const counts = await Promise.all(workers)
  expect(counts.map(({ sent }) => sent).reduce((a, b) => a + b)).toBe(1)
  const message = await messageOf(owner)
  const token = linkToken(secret, "signIn", message.accessLinkId!, 1)
  const mail = received.at(-1)!.replaceAll("=\r\n", "")
  expect(mail).toContain(`/sign-in/link/${token}`)
  expect(mail).toContain(`Message-ID: <${message.id}@feedback.example.org>`)
  expect(JSON.stringify(await sql('SELECT * FROM "Message"'))).not.toContain(token)
})

test("what the server puts off is tried again later, and not before", async () => {
  const owner = await ownerWithLink()
  answer = 451
  expect(await deliverDue(db, { secret, publicUrl, transport, now })).toMatchObject({ later: 1 })
  answer = null
  expect(await deliverDue(db, { secret, publicUrl, transport, now })).toMatchObject({ sent: 0 })
  expect(await deliverDue(db, { secret, publicUrl, transport, now: later(2) })).toMatchObject({ sent: 1 })
  expect((await messageOf(owner)).failure).toBeNull()
})

test("what the server refuses is given up with a reason that holds no address, and can be sent again", async () => {
  const owner = await ownerWithLink()
  answer = 550
  expect(await deliverDue(db, { secret, publicUrl, transport, now })).toMatchObject({ failed: 1 })
  answer = null
  const [row] = await listMessages(db, owner, {})
  expect(row).toMatchObject({ state: "failed", failure: "The mail server refused it (550)." })
  expect(await sendAgain(db, owner, row!.id, now)).toBe(true)
  expect(await deliverDue(db, { secret, publicUrl, transport, now })).toMatchObject({ sent: 1 })
})

test("a server that cannot be reached costs nothing but time", async () => {
  await ownerWithLink()
  const nowhere = openTransport({ url: "smtp://127.0.0.1:9", from: "parallax@example.org", dkim: null })
  expect(await deliverDue(db, { secret, publicUrl, transport: nowhere, now })).toMatchObject({ later: 1 })
  expect(await deliverDue(db, { secret, publicUrl, transport, now: later(2) })).toMatchObject({ sent: 1 })
})

test("a worker that died while delivering leaves the message to the others after the lease", async () => {
  await ownerWithLink()
  const died = deliverDue(db, { secret, publicUrl, transport: () => Promise.reject(new Error("killed")), now })
  await expect(died).rejects.toThrow("killed")
  expect(await deliverDue(db, { secret, publicUrl, transport, now: later(1) })).toMatchObject({ sent: 0 })
  expect(await deliverDue(db, { secret, publicUrl, transport, now: later(6) })).toMatchObject({ sent: 1 })
})

test("a link that has expired before it could be sent is dropped", async () => {
  const owner = await ownerWithLink()
  expect(await deliverDue(db, { secret, publicUrl, transport, now: later(31) })).toMatchObject({ dropped: 1, sent: 0 })
  expect(await listMessages(db, owner, {})).toEqual([])
})

test("a name with a line break adds no header", async () => {
  await ownerWithLink("Dana\r\nBcc: everyone@example.org")
  await deliverDue(db, { secret, publicUrl, transport, now })
  const [head] = received.at(-1)!.split("\r\n\r\n")
  expect(head).not.toMatch(/^Bcc:/m)
})

test("without a mail server messages are opened in the mailbox; with one, never", async () => {
  const owner = await ownerWithLink()
  expect(await deliverDue(db, { secret, publicUrl, transport: null, now })).toMatchObject({ sent: 1 })
  const { id } = await messageOf(owner)
  expect((await readMessage(db, owner, { secret, publicUrl, transport: null, now }, id))!.link).toContain("/sign-in/link/")
  expect(await readMessage(db, owner, { secret, publicUrl, transport, now }, id)).toBeNull()
})

test("the mailbox of a workspace is closed to other workspaces, and links to get in to other members", async () => {
  const owner = await ownerWithLink()
  const stranger = await ownerWithLink()
  const delivery = { secret, publicUrl, transport: null, now }
  const { id } = await messageOf(owner)
  expect(await readMessage(db, stranger, delivery, id)).toBeNull()
  expect(await sendAgain(db, stranger, id, now)).toBe(false)

  await inviteMember(db, secret, owner, { name: "Mei Lin", email: `${randomUUID()}@x.example`, role: "organiser" }, now)
  const mei = (await listMembers(db, owner)).find(({ name }) => name === "Mei Lin")!
  const organiser: Viewer = { ...owner, userId: mei.userId, role: "organiser" }
  expect(await readMessage(db, organiser, delivery, id)).toBeNull()
  expect(await listMessages(db, organiser, {})).toHaveLength(1)
  expect(await listMessages(db, owner, {})).toHaveLength(2)
})
