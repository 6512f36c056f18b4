import { databaseKeys } from "@/lib/keys/testing/keys"
import { beforeEach, expect, test } from "vitest"
import { requestAccessLink } from "@/lib/access/requestAccessLink"
import { linkToken, tokenHash } from "@/lib/access/token"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { testDatabase } from "@/lib/db/testing/database"
import { answersOf, linkOf } from "@/lib/demo/testing/northwind"
import { deliverDue } from "@/lib/mail/deliverDue"
import { listMessages } from "@/lib/mail/listMessages"
import type { Transport } from "@/lib/mail/mail"
import { leaseEnd } from "@/lib/mail/schedule"
import { mailServer } from "@/lib/mail/testing/mailServer"
import {
  later,
  NOW,
  ownerOf,
  ownerWithLink,
  postBy,
  PUBLIC_URL,
  reviewOfDana,
  transportTo,
} from "@/lib/mail/testing/post"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { releaseReports } from "@/lib/release/releaseReports"

const { db, sql } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const { port, received, told } = await mailServer()
const transport = transportTo(port)

beforeEach(async () => {
  await db.message.deleteMany()
  received.length = 0
  told.answers = {}
})

const deliver = (over: { transport?: Transport | null; now?: Date } = {}) =>
  deliverDue(db, keys, postBy(over.transport === undefined ? transport : over.transport), over.now ?? NOW)

const onlyMessage = () => db.message.findFirstOrThrow()
const total = (counts: Record<string, number>[], fate: string) => counts.reduce((sum, each) => sum + each[fate]!, 0)

// ── Once, and only once

test("two workers at once send every message once, each to its receiver, and no token rests in the database", async () => {
  const { idOf } = await reviewOfDana(db, secret)
  const counts = await Promise.all([deliver(), deliver()])
  expect(total(counts, "sent")).toBe(3)
  expect(new Set(received.flatMap(({ to }) => to)).size).toBe(3)

  const token = linkToken(secret, "invitation", await idOf("Mei Lin"), 1)
  expect(received.filter(({ mail }) => mail.includes(`/answer/${token}`))).toHaveLength(1)
  const tables = await sql<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
  const rows = await Promise.all(tables.map(({ name }) => sql(`SELECT * FROM "${name}"`)))
  expect(JSON.stringify(rows)).toContain(tokenHash(token))
  expect(JSON.stringify(rows)).not.toContain(token)
})

test("a second attempt at the same message has the same Message-ID", async () => {
  await ownerWithLink(db, secret)
  const sendAndDie: Transport = async (mail, limit) => {
    await transport(mail, limit)
    throw new Error("killed")
  }
  await expect(deliver({ transport: sendAndDie })).rejects.toThrow("killed")
  expect(await deliver({ now: leaseEnd(NOW) })).toMatchObject({ sent: 1 })
  const { id } = await onlyMessage()
  const ids = received.map(({ mail }) => /^Message-ID: (.*)$/m.exec(mail)![1]!.trim())
  expect(ids).toEqual([`<${id}@feedback.example.org>`, `<${id}@feedback.example.org>`])
})

test("a worker that died while delivering leaves the message to the others after the lease, and not before", async () => {
  await ownerWithLink(db, secret)
  await expect(deliver({ transport: () => Promise.reject(new Error("killed")) })).rejects.toThrow("killed")
  expect(await deliver({ now: later(4) })).toMatchObject({ sent: 0 })
  expect(await deliver({ now: later(5) })).toMatchObject({ sent: 1 })
})

test("a worker whose lease has run out changes nothing more about the message", async () => {
  await ownerWithLink(db, secret)
  const slow: Transport = async () => {
    await deliver({ now: later(6) })
    return { outcome: "refused", reason: "too late" }
  }
  await deliver({ transport: slow })
  expect(await onlyMessage()).toMatchObject({ failedOn: null, failure: null, sentOn: new Date("2026-03-02") })
})

test("a message that ends every worker is given up in the end", async () => {
  await ownerWithLink(db, secret)
  const fatal: Transport = () => Promise.reject(new Error("killed"))
  const round = async (at: Date) => deliver({ transport: fatal, now: at }).catch(() => "killed")
  await db.accessLink.updateMany({ data: { expiresAt: later(60 * 24) } })
  const rounds: unknown[] = []
  for (let index = 0; index < 15; index += 1) rounds.push(await round(later(index * 5)))
  expect(rounds.slice(0, 14)).toEqual(Array.from({ length: 14 }, () => "killed"))
  expect(rounds[14]).toMatchObject({ failed: 1 })
  expect((await onlyMessage()).failure).toBe("Its delivery was begun many times and never ended.")
})

test("whoever waits for a link to sign in does not wait behind a thousand invitations", async () => {
  const { owner } = await reviewOfDana(db, secret)
  await requestAccessLink(db, secret, { email: owner.email, purpose: "signIn" }, owner.email, NOW)
  await deliver()
  expect(received.map(({ mail }) => mail.includes("Subject: Sign in to Northwind"))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test("the day of a delivery is the day where the workspace is", async () => {
  const owner = await ownerWithLink(db, secret)
  await db.workspace.update({ where: { id: owner.workspaceId }, data: { timeZone: "Pacific/Auckland" } })
  await deliver({ now: new Date("2026-03-02T09:25:00Z") })
  expect((await onlyMessage()).sentOn).toEqual(new Date("2026-03-02"))
  await db.message.updateMany({ data: { sentOn: null, dueAt: NOW } })
  await db.accessLink.updateMany({ data: { expiresAt: later(60 * 24) } })
  await deliver({ now: new Date("2026-03-02T12:00:00Z") })
  expect((await onlyMessage()).sentOn).toEqual(new Date("2026-03-03"))
})

// ── What is not sent any more

test("a link that has expired before it could be sent is dropped", async () => {
  const owner = await ownerWithLink(db, secret)
  expect(await deliver({ now: later(31) })).toMatchObject({ dropped: 1, sent: 0 })
  expect(await listMessages(db, owner, {})).toEqual({ messages: [], total: 0 })
})

test("nobody is reminded who has answered, declined or been withdrawn in the meantime", async () => {
  const { world, owner, cycle, cycleId, idOf } = await reviewOfDana(db, secret, [
    "Amir Haddad",
    "Mei Lin",
    "Tomás Silva",
  ])
  await deliver()
  received.length = 0
  expect(await remindRaters(db, owner, cycleId, "everyone", later(60 * 24))).toMatchObject({ reminders: 4 })
  await submitBallot(db, keys, await linkOf(db, keys, world, cycle, NOW, "Amir Haddad"), answersOf(4), NOW)
  await declineInvitation(db, keys, await linkOf(db, keys, world, cycle, NOW, "Mei Lin"), NOW)
  await withdrawRater(db, owner, await idOf("Tomás Silva"), NOW)
  await deliver({ now: later(60 * 24) })
  expect(received.map(({ mail }) => /^To: .*$/m.exec(mail)![0])).toEqual([expect.stringContaining("Dana Okafor")])
})

test("an invitation is not sent once the last day is over where the workspace is", async () => {
  const { owner, cycleId } = await reviewOfDana(db, secret)
  await db.cycle.update({ where: { id: cycleId }, data: { deadline: new Date("2026-03-02") } })
  await db.workspace.update({ where: { id: owner.workspaceId }, data: { timeZone: "Asia/Tokyo" } })
  expect(await deliver({ now: new Date("2026-03-02T15:00:00Z") })).toMatchObject({ dropped: 3, sent: 0 })
})

test("nothing asks for answers once the cycle is closed, and a report goes out only while it is released", async () => {
  const { world, owner, cycle, cycleId } = await reviewOfDana(db, secret)
  await submitBallot(db, keys, await linkOf(db, keys, world, cycle, NOW, "Amir Haddad"), answersOf(4), NOW)
  await closeCycle(db, keys, owner, cycleId, NOW)
  await releaseReports(db, secret, owner, cycleId, { whose: "all", to: "subject" }, NOW)
  const counts = await deliver()
  expect(counts.sent).toBe(1)
  expect(received[0]!.mail).toContain("/report/")
  expect((await listMessages(db, owner, {})).messages.map(({ kind }) => kind)).toEqual(["report"])

  await db.report.updateMany({ data: { releasedAt: null } })
  const { id: reportId } = await db.report.findFirstOrThrow({ where: { cycleId } })
  const again = { workspaceId: owner.workspaceId, cycleId, reportId, uniqueKey: `report:${reportId}:9`, dueAt: NOW }
  await enqueueMessages(db, [{ ...again, kind: "report" }])
  expect(await deliver()).toMatchObject({ sent: 0, dropped: 1 })
})

test("without a mail server, and in a demo whatever is set, messages are laid into the mailbox", async () => {
  await ownerWithLink(db, secret)
  expect(await deliver({ transport: null })).toMatchObject({ laid: 1, sent: 0 })
  await ownerWithLink(db, secret, { isDemo: true })
  expect(await deliver()).toMatchObject({ laid: 1, sent: 0 })
})

test("an installation's address is that of its links and of its Message-IDs", async () => {
  await ownerOf(db, secret)
  await reviewOfDana(db, secret, ["Mei Lin"])
  await deliver()
  for (const { mail } of received) {
    expect(mail).toContain(`${PUBLIC_URL}/answer/`)
    expect(mail).toContain("@feedback.example.org>")
  }
})
