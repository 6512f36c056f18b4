import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeEach, expect, test } from "vitest"
import { linkToken, tokenHash } from "@/lib/access/secret"
import { createWorkspace, inviteMember, listMembers, requestAccessLink } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { declineInvitation, findInvitation, submitBallot } from "@/lib/ballot/store"
import { closeCycle, remindRaters, withdrawRater } from "@/lib/collecting/store"
import { addRaters, addSubjects, createCycle, launchCycle, listSubjects, updateCycle } from "@/lib/cycle/store"
import { testDatabase } from "@/lib/db/testing/database"
import { leaseEnd } from "@/lib/mail/schedule"
import { deliverDue, listMessages, mailboxHealth, PAGE_SIZE, readMessage, sendAgain } from "@/lib/mail/store"
import { openTransport, type Transport } from "@/lib/mail/transport"
import { enqueue } from "@/lib/outbox/store"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { releaseReports } from "@/lib/release/store"

const { db, sql } = await testDatabase()
const secret = randomBytes(32)
const publicUrl = "https://feedback.example.org"
const now = new Date("2026-03-02T09:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

// ── A mail server that keeps what it gets, and answers as told

interface Received {
  to: string[]
  mail: string
}
const received: Received[] = []
let answers: { rcpt?: number; data?: number; mail?: number; auth?: number } = {}
const refuse = (responseCode: number) => Object.assign(new Error("as told"), { responseCode })
const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  disabledCommands: ["STARTTLS"],
  onAuth: (_auth, _session, done) => (answers.auth ? done(refuse(answers.auth)) : done(null, { user: "parallax" })),
  onMailFrom: (_address, _session, done) => (answers.mail ? done(refuse(answers.mail)) : done()),
  onRcptTo: (_address, _session, done) => (answers.rcpt ? done(refuse(answers.rcpt)) : done()),
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on("data", (chunk: Buffer) => chunks.push(chunk))
    stream.on("end", () => {
      if (answers.data) return done(refuse(answers.data))
      const mail = Buffer.concat(chunks).toString("latin1").replaceAll("=\r\n", "")
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail })
      done()
    })
  },
})
server.listen(0, "127.0.0.1")
await once(server.server, "listening")
const { port } = server.server.address() as AddressInfo
const settings = { from: "Parallax <parallax@example.org>", dkim: null }
const transport = openTransport({ ...settings, url: `smtp://127.0.0.1:${port}` })
afterAll(() => new Promise<void>((done) => server.close(() => done())))

beforeEach(async () => {
  await db.message.deleteMany()
  received.length = 0
  answers = {}
})

const deliver = (over: { transport?: Transport | null; now?: Date } = {}) =>
  deliverDue(db, { secret, publicUrl, transport, now, ...over })

// ── The world

async function owner({ name = "Dana Okafor", isDemo = false } = {}): Promise<Viewer> {
  const email = `${randomUUID()}@northwind.example`
  const workspace = { name: "Northwind", ownerName: name, email, password: "x".repeat(12), isDemo }
  return (await createWorkspace(db, workspace, now))!
}

async function ownerWithLink(about: { name?: string; isDemo?: boolean } = {}): Promise<Viewer> {
  const viewer = await owner(about)
  await requestAccessLink(db, secret, { email: viewer.email, purpose: "signIn" }, viewer.email, now)
  return viewer
}

/**
 * A cycle that collects answers about Dana from herself and her peers Amir and Mei, each with an invitation
 * due.
 */
async function aboutDana(viewer: Viewer, names = ["Amir Haddad", "Mei Lin"]) {
  const person = async (name: string) => {
    const id = randomUUID()
    await db.person.create({
      data: { id, workspaceId: viewer.workspaceId, name, email: `${id}@northwind.example` },
    })
    return id
  }
  const dana = await person("Dana Okafor")
  const personIds: string[] = []
  for (const name of names) personIds.push(await person(name))
  const cycleId = (await createCycle(db, viewer, { name: "Spring" }, now))!
  await addSubjects(db, viewer, cycleId, [dana])
  await updateCycle(db, viewer, cycleId, { deadline: new Date("2026-03-16"), welcome: "" })
  const [subject] = await listSubjects(db, viewer, cycleId)
  await addRaters(db, secret, viewer, { subjectId: subject!.id, group: "peers", personIds }, now)
  await launchCycle(db, secret, viewer, cycleId, now)
  const rows = await db.invitation.findMany({
    where: { cycleId },
    select: { id: true, person: { select: { name: true } } },
  })
  const idOf = (name: string) => rows.find(({ person }) => person.name === name)!.id
  return { cycleId, idOf }
}

async function rater(invitationId: string) {
  const state = await findInvitation(db, linkToken(secret, "invitation", invitationId, 1), now)
  if (state.kind !== "open") throw new Error("The link should be open")
  return state.invitation
}

const scores = Object.fromEntries(builtInQuestionnaire.items.map(({ id }) => [id, 4]))
const messageOf = (viewer: Viewer) => db.message.findFirstOrThrow({ where: { workspaceId: viewer.workspaceId } })
const total = (counts: Record<string, number>[], fate: string) => counts.reduce((sum, each) => sum + each[fate]!, 0)

// ── Once, and only once

test("two workers at once send every message once, each to its receiver, and no token rests in the database", async () => {
  const viewer = await owner()
  const { idOf } = await aboutDana(viewer)
  const counts = await Promise.all([deliver(), deliver()])
  expect(total(counts, "sent")).toBe(3)
  expect(new Set(received.flatMap(({ to }) => to)).size).toBe(3)

  const token = linkToken(secret, "invitation", idOf("Mei Lin"), 1)
  expect(received.filter(({ mail }) => mail.includes(`/answer/${token}`))).toHaveLength(1)
  const tables = await sql<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
  const rows = await Promise.all(tables.map(({ name }) => sql(`SELECT * FROM "${name}"`)))
  expect(JSON.stringify(rows)).toContain(tokenHash(token))
  expect(JSON.stringify(rows)).not.toContain(token)
})

test("a second attempt at the same message has the same Message-ID", async () => {
  const viewer = await ownerWithLink()
  const sendAndDie: Transport = async (mail) => {
    await transport(mail)
    throw new Error("killed")
  }
  await expect(deliver({ transport: sendAndDie })).rejects.toThrow("killed")
  expect(await deliver({ now: leaseEnd(now) })).toMatchObject({ sent: 1 })
  const { id } = await messageOf(viewer)
  const ids = received.map(({ mail }) => /^Message-ID: (.*)$/m.exec(mail)![1]!.trim())
  expect(ids).toEqual([`<${id}@feedback.example.org>`, `<${id}@feedback.example.org>`])
})

test("a worker that died while delivering leaves the message to the others after the lease, and not before", async () => {
  await ownerWithLink()
  await expect(deliver({ transport: () => Promise.reject(new Error("killed")) })).rejects.toThrow("killed")
  expect(await deliver({ now: later(4) })).toMatchObject({ sent: 0 })
  expect(await deliver({ now: later(5) })).toMatchObject({ sent: 1 })
})

test("a worker whose lease has run out changes nothing more about the message", async () => {
  const viewer = await ownerWithLink()
  const slow: Transport = async () => {
    await deliver({ now: later(6) })
    return { outcome: "refused", reason: "too late" }
  }
  await deliver({ transport: slow })
  expect(await messageOf(viewer)).toMatchObject({
    failedOn: null,
    failure: null,
    sentOn: new Date("2026-03-02"),
  })
})

test("a message that ends every worker is given up in the end", async () => {
  const viewer = await ownerWithLink()
  const fatal: Transport = () => Promise.reject(new Error("killed"))
  const round = async (at: Date) => deliver({ transport: fatal, now: at }).catch(() => "killed")
  await db.accessLink.updateMany({ data: { expiresAt: later(60 * 24) } })
  const rounds: unknown[] = []
  for (let index = 0; index < 15; index += 1) rounds.push(await round(later(index * 5)))
  expect(rounds.slice(0, 14)).toEqual(Array.from({ length: 14 }, () => "killed"))
  expect(rounds[14]).toMatchObject({ failed: 1 })
  expect((await messageOf(viewer)).failure).toBe("Its delivery was begun many times and never ended.")
})

test("whoever waits for a link to sign in does not wait behind a thousand invitations", async () => {
  const viewer = await owner()
  await aboutDana(viewer)
  await requestAccessLink(db, secret, { email: viewer.email, purpose: "signIn" }, viewer.email, now)
  await deliver()
  expect(received.map(({ mail }) => mail.includes("Subject: Sign in to Northwind"))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

// ── What the mail server says

test("what the server puts off is tried again later, and not before", async () => {
  const viewer = await ownerWithLink()
  answers = { data: 451 }
  expect(await deliver()).toMatchObject({ later: 1 })
  const { messages } = await listMessages(db, viewer, {})
  expect(messages[0]).toMatchObject({
    state: "waiting",
    failure: "The mail server asked to try later (451).",
  })
  answers = {}
  expect(await deliver()).toMatchObject({ sent: 0 })
  expect(await deliver({ now: later(1) })).toMatchObject({ sent: 1 })
  expect((await messageOf(viewer)).failure).toBeNull()
})

test("an address that the server refuses is given up, with a reason that does not name it, until it is mended", async () => {
  const viewer = await owner()
  const { idOf } = await aboutDana(viewer, ["Amir Haddad"])
  answers = { rcpt: 550 }
  expect(await deliver()).toMatchObject({ failed: 2 })
  expect(await deliver({ now: later(60 * 24) })).toMatchObject({ failed: 0, sent: 0 })
  const { messages } = await listMessages(db, viewer, { state: "failed" })
  expect(messages.map(({ failure }) => failure)).toEqual(Array(2).fill("The mail server refused the address (550)."))

  answers = {}
  const { personId, person } = await db.invitation.findUniqueOrThrow({
    where: { id: idOf("Amir Haddad") },
    select: { personId: true, person: { select: { email: true } } },
  })
  const amir = messages.find((message) => message.personId === personId)!
  await db.person.update({ where: { id: personId }, data: { email: `new.${person.email}` } })
  expect(await sendAgain(db, viewer, { messageId: amir.id }, now)).toBe(1)
  expect(await deliver()).toMatchObject({ sent: 1 })
  expect(received[0]!.to).toEqual([`new.${person.email}`])
  expect(await sendAgain(db, viewer, "failed", now)).toBe(1)
  expect(await mailboxHealth(db, viewer, transport)).toMatchObject({ failed: 0 })
})

test.each([
  ["a wrong password", { auth: 535 }, "The mail server did not accept the user or password in SMTP_URL."],
  ["a sender that is not accepted", { mail: 553 }, "The mail server did not accept the sender, MAIL_FROM (553)."],
])("%s is for the operator to mend: no message is given up, and only one is tried", async (_, told, reason) => {
  const viewer = await owner()
  await aboutDana(viewer)
  answers = told
  const asUser = openTransport({ ...settings, url: `smtp://parallax:secret@127.0.0.1:${port}` })
  expect(await deliver({ transport: asUser })).toEqual({
    sent: 0,
    laid: 0,
    later: 1,
    failed: 0,
    dropped: 0,
  })
  const { messages } = await listMessages(db, viewer, {})
  expect(messages.map(({ failure }) => failure).filter(Boolean)).toEqual([reason])
  answers = {}
  expect(await deliver({ transport: asUser, now: later(1) })).toMatchObject({ sent: 3 })
})

test("a server that cannot be reached costs nothing but time", async () => {
  await aboutDana(await owner())
  const nowhere = openTransport({ ...settings, url: "smtp://127.0.0.1:9" })
  expect(await deliver({ transport: nowhere })).toMatchObject({ later: 1, failed: 0 })
  expect(await deliver()).toMatchObject({ sent: 0 })
  expect(await deliver({ now: later(1) })).toMatchObject({ sent: 3 })
})

test("a name with a line break adds no header and no receiver", async () => {
  await ownerWithLink({ name: `Dana\r\nBcc: everyone@example.org, "eve" <eve@example.org>` })
  await deliver()
  const [{ to, mail }] = received as [Received]
  expect(to).toHaveLength(1)
  const head = mail.slice(0, mail.indexOf("\r\n\r\n"))
  expect(head).not.toMatch(/^Bcc:/m)
})

test("mail is signed where a DKIM key is set", async () => {
  await ownerWithLink()
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  })
  const dkim = { domain: "example.org", selector: "spring", privateKey }
  await deliver({ transport: openTransport({ ...settings, dkim, url: `smtp://127.0.0.1:${port}` }) })
  expect(received[0]!.mail).toMatch(/^DKIM-Signature: .*d=example\.org;[\s\S]*s=spring;/m)
})

// ── What is not sent any more

test("a link that has expired before it could be sent is dropped", async () => {
  const viewer = await ownerWithLink()
  expect(await deliver({ now: later(31) })).toMatchObject({ dropped: 1, sent: 0 })
  expect(await listMessages(db, viewer, {})).toEqual({ messages: [], total: 0 })
})

test("nobody is reminded who has answered, declined or been withdrawn in the meantime", async () => {
  const viewer = await owner()
  const { cycleId, idOf } = await aboutDana(viewer, ["Amir Haddad", "Mei Lin", "Tomás Silva"])
  await deliver()
  received.length = 0
  expect(await remindRaters(db, viewer, cycleId, "everyone", later(60 * 24))).toBe(4)
  await submitBallot(db, await rater(idOf("Amir Haddad")), { scores, comments: {} }, now)
  await declineInvitation(db, await rater(idOf("Mei Lin")), now)
  await withdrawRater(db, viewer, idOf("Tomás Silva"), now)
  await deliver({ now: later(60 * 24) })
  expect(received.map(({ mail }) => /^To: .*$/m.exec(mail)![0])).toEqual([expect.stringContaining("Dana Okafor")])
})

test("nothing asks for answers once the cycle is closed, and a report goes out only while it is released", async () => {
  const viewer = await owner()
  const { cycleId, idOf } = await aboutDana(viewer)
  await submitBallot(db, await rater(idOf("Amir Haddad")), { scores, comments: {} }, now)
  await closeCycle(db, secret, viewer, cycleId, now)
  await releaseReports(db, secret, viewer, cycleId, { whose: "all", to: "subject" }, now)
  const counts = await deliver()
  expect(counts.sent).toBe(1)
  expect(received[0]!.mail).toContain("/report/")
  expect((await listMessages(db, viewer, {})).messages.map(({ kind }) => kind)).toEqual(["report"])

  await db.report.updateMany({ data: { releasedAt: null } })
  const { id: reportId } = await db.report.findFirstOrThrow({ where: { cycleId } })
  const { workspaceId } = viewer
  await enqueue(db, [{ workspaceId, kind: "report", uniqueKey: `report:${reportId}:9`, dueAt: now, cycleId, reportId }])
  expect(await deliver()).toMatchObject({ sent: 0, dropped: 1 })
})

// ── The mailbox

test("without a mail server messages lie in the mailbox, and are opened there as their receiver would see them", async () => {
  const viewer = await owner()
  const { cycleId, idOf } = await aboutDana(viewer)
  expect(await deliver({ transport: null })).toMatchObject({ laid: 3, sent: 0 })
  const { messages } = await listMessages(db, viewer, { cycleId, state: "laid", kind: "invitation" })
  const mei = messages.find(({ receiver }) => receiver === "Mei Lin")!
  expect(mei).toMatchObject({ about: "Dana Okafor", cycleName: "Spring", isReadable: true, state: "laid" })

  const delivery = { secret, publicUrl, transport: null, now }
  const link = `${publicUrl}/answer/${linkToken(secret, "invitation", idOf("Mei Lin"), 1)}`
  expect(await readMessage(db, viewer, delivery, mei.id)).toMatchObject({
    link,
    subject: "Your feedback on Dana Okafor",
  })
  await closeCycle(db, secret, viewer, cycleId, now)
  expect(await readMessage(db, viewer, delivery, mei.id)).toMatchObject({ link })
})

test("with a mail server no message can be opened, and none that it has sent even after it is gone", async () => {
  const viewer = await ownerWithLink()
  const { id } = await messageOf(viewer)
  const read = (transport: Transport | null) => readMessage(db, viewer, { secret, publicUrl, transport, now }, id)
  expect(await read(transport)).toBeNull()
  await deliver()
  expect(await read(transport)).toBeNull()
  expect(await read(null)).toBeNull()
  expect((await listMessages(db, viewer, {})).messages[0]).toMatchObject({ state: "sent", isReadable: false })
})

test("what was laid into the mailbox is not said to be sent once there is a mail server, and can be sent then", async () => {
  const viewer = await owner()
  const { idOf } = await aboutDana(viewer)
  await deliver({ transport: null })
  await submitBallot(db, await rater(idOf("Amir Haddad")), { scores, comments: {} }, now)
  expect(await deliver()).toMatchObject({ sent: 0 })
  expect((await listMessages(db, viewer, { state: "sent" })).total).toBe(0)
  expect(await mailboxHealth(db, viewer, transport)).toMatchObject({ goesOut: true, unsent: 2 })
  expect(await sendAgain(db, viewer, "unsent", now)).toBe(2)
  expect(await deliver()).toMatchObject({ sent: 2 })
  expect(await mailboxHealth(db, viewer, transport)).toMatchObject({ unsent: 0 })
})

test("a demo writes to nobody, whatever is set, and its messages can be opened", async () => {
  const viewer = await ownerWithLink({ isDemo: true })
  expect(await deliver()).toMatchObject({ laid: 1, sent: 0 })
  const { id } = await messageOf(viewer)
  const message = await readMessage(db, viewer, { secret, publicUrl, transport, now }, id)
  expect(message!.link).toContain("/sign-in/link/")
  expect(await mailboxHealth(db, viewer, transport)).toMatchObject({ goesOut: false, unsent: 0 })
})

test("the mailbox of a workspace is closed to other workspaces and to coaches", async () => {
  const viewer = await ownerWithLink()
  await deliver({ transport: null })
  const { id } = await messageOf(viewer)
  const delivery = { secret, publicUrl, transport: null, now }
  const others: Viewer[] = [await owner(), { ...viewer, role: "coach" }]
  for (const other of others) expect(await readMessage(db, other, delivery, id)).toBeNull()
  await db.message.updateMany({ where: { id }, data: { sentOn: null, failedOn: now } })
  for (const other of others) {
    expect(await sendAgain(db, other, { messageId: id }, now)).toBe(0)
    expect(await sendAgain(db, other, "failed", now)).toBe(0)
    expect(await listMessages(db, other, {})).toEqual({ messages: [], total: 0 })
  }
})

test("a link to get in is seen by its user and by the owner, not by other organisers", async () => {
  const viewer = await ownerWithLink()
  const delivery = { secret, publicUrl, transport: null, now }
  const { id } = await messageOf(viewer)
  await inviteMember(
    db,
    secret,
    viewer,
    { name: "Mei Lin", email: `${randomUUID()}@x.example`, role: "organiser" },
    now,
  )
  const mei = (await listMembers(db, viewer)).find(({ name }) => name === "Mei Lin")!
  const organiser: Viewer = { ...viewer, userId: mei.userId, role: "organiser" }
  expect(await readMessage(db, organiser, delivery, id)).toBeNull()
  const { messages } = await listMessages(db, organiser, {})
  expect(messages.map(({ receiver }) => receiver)).toEqual(["Mei Lin"])
  expect((await readMessage(db, viewer, delivery, messages[0]!.id))!.subject).toBe("Welcome to Northwind")
  expect((await listMessages(db, viewer, {})).total).toBe(2)
})

test("a long list comes page by page, the latest first", async () => {
  const viewer = await owner()
  const extra = Array.from({ length: PAGE_SIZE + 1 }, (_, index) => ({
    workspaceId: viewer.workspaceId,
    userId: viewer.userId,
    kind: "signInLink" as const,
    uniqueKey: `${viewer.userId}:${index}`,
    dueAt: later(index),
  }))
  await enqueue(db, extra)
  const first = await listMessages(db, viewer, {})
  const second = await listMessages(db, viewer, { page: 2 })
  expect([first.total, first.messages.length, second.messages.length]).toEqual([PAGE_SIZE + 1, PAGE_SIZE, 1])
  const ids = new Set([...first.messages, ...second.messages].map(({ id }) => id))
  expect(ids.size).toBe(PAGE_SIZE + 1)
})
