import { sendAgain } from "@/lib/mail/sendAgain"
import { legacyAddressMac } from "@/lib/ballot/linkCodes"
import { keyOfCycle } from "@/lib/ballot/testing/keys"
import { randomUUID } from "node:crypto"
import { rename } from "node:fs/promises"
import { beforeEach, expect, test } from "vitest"
import { requestAccessLink } from "@/lib/access/requestAccessLink"
import { tokenHash } from "@/lib/access/token"
import type { Owner } from "@/lib/authority/authority"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { answersOf, linkOf } from "@/lib/demo/testing/northwind"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import { databaseKeys, folderKeys } from "@/lib/keys/testing/keys"
import { claimMessages } from "@/lib/mail/claimMessages"
import { deliverDue } from "@/lib/mail/deliverDue"
import { listMessages } from "@/lib/mail/listMessages"
import type { Transport } from "@/lib/mail/mail"
import { leaseEnd } from "@/lib/mail/schedule"
import { mailServer } from "@/lib/mail/testing/mailServer"
import {
  changeAddress,
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
import { deletePerson } from "@/lib/people/deletePerson"
import { releaseReports } from "@/lib/release/releaseReports"
import { dayIn } from "@/lib/words/day"

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

const TODAY = dayIn("UTC", NOW)
const onlyMessage = () => db.message.findFirstOrThrow()
const total = (counts: Record<string, number>[], fate: string) => counts.reduce((sum, each) => sum + each[fate]!, 0)

// ── Once, and only once

test("two workers at once send every message once, each to its receiver, and no token rests in the database", async () => {
  const { tokenOf } = await reviewOfDana(db, keys)
  const counts = await Promise.all([deliver(), deliver()])
  expect(total(counts, "sent")).toBe(3)
  expect(new Set(received.flatMap(({ to }) => to)).size).toBe(3)

  const token = await tokenOf("Mei Lin")
  expect(received.filter(({ mail }) => mail.includes(`/answer/${token}`))).toHaveLength(1)
  const tables = await sql<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
  const rows = await Promise.all(tables.map(({ name }) => sql(`SELECT * FROM "${name}"`)))
  expect(JSON.stringify(rows)).toContain(tokenHash(token))
  expect(JSON.stringify(rows)).not.toContain(token)
})

test("a second attempt at the same message has the same Message-ID", async () => {
  await ownerWithLink(db, keys)
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
  await ownerWithLink(db, keys)
  await expect(deliver({ transport: () => Promise.reject(new Error("killed")) })).rejects.toThrow("killed")
  expect(await deliver({ now: later(4) })).toMatchObject({ sent: 0 })
  expect(await deliver({ now: later(5) })).toMatchObject({ sent: 1 })
})

test("a worker whose lease has run out changes nothing more about the message", async () => {
  await ownerWithLink(db, keys)
  const slow: Transport = async () => {
    await deliver({ now: later(6) })
    return { outcome: "refused", reason: "too late" }
  }
  await deliver({ transport: slow })
  expect(await onlyMessage()).toMatchObject({ failedOn: null, failure: null, sentOn: new Date("2026-03-02") })
})

test("a message that ends every worker is given up in the end", async () => {
  await ownerWithLink(db, keys)
  const fatal: Transport = () => Promise.reject(new Error("killed"))
  const round = async (at: Date) => deliver({ transport: fatal, now: at }).catch(() => "killed")
  await db.accessLink.updateMany({ data: { expiresAt: later(60 * 24) } })
  const rounds: unknown[] = []
  for (let index = 0; index < 15; index += 1) rounds.push(await round(later(index * 5)))
  expect(rounds.slice(0, 14)).toEqual(Array.from({ length: 14 }, () => "killed"))
  expect(rounds[14]).toMatchObject({ failed: 1 })
  expect((await onlyMessage()).failure).toBe("Its delivery was begun many times and never ended.")
})

const ALL = { but: [] }

test("messages that were begun when a worker died are claimed one by one, so that none is given up for another", async () => {
  await reviewOfDana(db, keys)
  expect(await claimMessages(db, NOW, 10, ALL)).toHaveLength(3)
  expect(await claimMessages(db, NOW, 10, ALL)).toHaveLength(0)
  expect(await claimMessages(db, leaseEnd(NOW), 10, ALL)).toMatchObject([{ attempts: 2 }])
  // What the mail server has put off has ended.
  await db.message.updateMany({ data: { failure: "Later.", dueAt: NOW } })
  expect(await claimMessages(db, NOW, 10, ALL)).toHaveLength(3)
})

test("as many mails are on their way at once as the transport takes, after one that shows it is there", async () => {
  await reviewOfDana(db, keys, PEERS)
  const { transport: several, most } = counted(3)
  expect(await deliver({ transport: several })).toMatchObject({ sent: 1 + PEERS.length })
  expect(most()).toBe(3)
  await db.message.updateMany({ data: { sentOn: null, dueAt: NOW } })
  const { transport: single, most: mostOfOne } = counted()
  await deliver({ transport: single })
  expect(mostOfOne()).toBe(1)
})

test("where the server goes away among many, what had not begun has used up no attempt", async () => {
  await reviewOfDana(db, keys, PEERS)
  let taken = 0
  const leaving: Transport = async () => {
    taken += 1
    return taken <= 4 ? { outcome: "sent" } : { outcome: "down", fault: "unreachable", reason: "It is away." }
  }
  expect(await deliver({ transport: leaving })).toMatchObject({ sent: 4, later: 1, failed: 0 })
  const rows = await db.message.findMany({ where: { sentOn: null }, select: { attempts: true, dueAt: true } })
  expect(rows.map(({ attempts }) => attempts).toSorted()).toEqual([...Array<number>(PEERS.length - 4).fill(0), 1])
  expect(rows.every(({ dueAt }) => dueAt > NOW)).toBe(true)
  expect(await deliver({ transport: leaving })).toMatchObject({ sent: 0, later: 0 })
})

const PEERS = ["Amir Haddad", "Mei Lin", "Tomás Silva", "Kwame Mensah", "Bea Lindqvist", "Hana Sato"]

/** A transport that sends nothing, and how many mails it held at once. */
function counted(atOnce?: number) {
  let [held, most] = [0, 0]
  const send = async () => {
    held += 1
    most = Math.max(most, held)
    await new Promise((resolve) => setImmediate(resolve))
    held -= 1
    return { outcome: "sent" as const }
  }
  return { transport: atOnce === undefined ? send : Object.assign(send, { atOnce }), most: () => most }
}

test("whoever waits for a link to sign in does not wait behind a thousand invitations", async () => {
  const { owner } = await reviewOfDana(db, keys)
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
  const owner = await ownerWithLink(db, keys)
  await db.workspace.update({ where: { id: owner.workspaceId }, data: { timeZone: "Pacific/Auckland" } })
  await deliver({ now: new Date("2026-03-02T09:25:00Z") })
  expect((await onlyMessage()).sentOn).toEqual(new Date("2026-03-02"))
  await db.message.updateMany({ data: { sentOn: null, dueAt: NOW } })
  await db.accessLink.updateMany({ data: { expiresAt: later(60 * 24) } })
  await deliver({ now: new Date("2026-03-02T12:00:00Z") })
  expect((await onlyMessage()).sentOn).toEqual(new Date("2026-03-03"))
})

// ── One message to each rater

const SEVERAL = {
  subjects: ["Dana Okafor", "Mei Lin", "Amir Haddad"],
  alsoAsked: (subject: string) => ({
    peers: ["Dana Okafor", "Amir Haddad", "Mei Lin"].filter((name) => name !== subject),
  }),
}

test("whoever is asked about several colleagues gets one mail, and one reminder that names only whom it is still about", async () => {
  const { world, owner, cycle, cycleId, tokenOf } = await reviewOfDana(db, keys, undefined, SEVERAL)
  expect(await deliver()).toMatchObject({ sent: 3 })
  expect(received.filter(({ mail }) => mail.includes(`/answer/`))).toHaveLength(3)
  const mailTo = async (name: string) => {
    const token = await tokenOf(name)
    return received.filter(({ mail }) => mail.includes(`/answer/${token}`)).map(({ mail }) => mail)
  }
  const [invitation] = await mailTo("Amir Haddad")
  expect(invitation).toContain("Subject: Your view of yourself and of 2 colleagues")
  for (const name of ["Dana Okafor", "Mei Lin"]) expect(invitation).toContain(`${name} (you are asked as a peer)`)

  await submitBallot(
    db,
    keys,
    await linkOf(db, keys, world, cycle, NOW, "Amir Haddad", "Dana Okafor"),
    answersOf(4),
    NOW,
  )
  await submitBallot(
    db,
    keys,
    await linkOf(db, keys, world, cycle, NOW, "Amir Haddad", "Amir Haddad"),
    answersOf(4),
    NOW,
  )
  received.length = 0
  expect(await remindRaters(db, owner, cycleId, "everyone", later(60 * 24))).toMatchObject({ reminders: 3 })
  expect(await deliver({ now: later(60 * 24) })).toMatchObject({ sent: 3 })
  const [reminder] = await mailTo("Amir Haddad")
  expect(reminder).toContain("your feedback on Mei Lin")
  expect(reminder).not.toContain("Dana Okafor")
})

test("a link says on which day it was first mailed, and on which it first lay in the mailbox", async () => {
  const daysOf = async (cycleId: string) => {
    const links = await db.link.findMany({ where: { rater: { cycleId } } })
    return links.map(({ deliveredOn, laidOn, issuedOn }) => ({ deliveredOn, laidOn, issuedOn }))
  }
  const { owner, cycleId } = await reviewOfDana(db, keys, ["Mei Lin"])
  expect(await daysOf(cycleId)).toEqual(
    Array.from({ length: 2 }, () => ({ issuedOn: TODAY, deliveredOn: null, laidOn: null })),
  )
  await deliver()
  const mailed = Array.from({ length: 2 }, () => ({ issuedOn: TODAY, deliveredOn: TODAY, laidOn: null }))
  expect(await daysOf(cycleId)).toEqual(mailed)
  await remindRaters(db, owner, cycleId, "everyone", later(60 * 24))
  await deliver({ now: later(60 * 24) })
  expect(await daysOf(cycleId)).toEqual(mailed)

  const laid = await reviewOfDana(db, keys, ["Mei Lin"], { mailWay: "mailbox" })
  await deliver({ transport: null })
  expect(await daysOf(laid.cycleId)).toEqual(
    Array.from({ length: 2 }, () => ({ issuedOn: TODAY, deliveredOn: null, laidOn: TODAY })),
  )
})

test("a link that the mail server refused was never mailed", async () => {
  const { cycleId } = await reviewOfDana(db, keys, ["Mei Lin"])
  told.answers = { rcpt: 550 }
  expect(await deliver()).toMatchObject({ failed: 2 })
  expect(await db.link.count({ where: { rater: { cycleId }, deliveredOn: null } })).toBe(2)
})

// ── What waits for something else than the mail server

test("where mail leaves in another way than when the cycle was launched, its messages wait and use up no attempt", async () => {
  const { owner } = await reviewOfDana(db, keys)
  await requestAccessLink(db, secret, { email: owner.email, purpose: "signIn" }, owner.email, NOW)
  // Links to sign in are none of them.
  expect(await deliver({ transport: null })).toMatchObject({ later: 3, laid: 1, failed: 0, dropped: 0 })
  for (let round = 1; round < 20; round += 1) {
    expect(await deliver({ transport: null, now: later(15 * round) })).toMatchObject({ later: 3, failed: 0 })
  }
  const rows = await db.message.findMany({ where: { kind: "invitation" } })
  expect(rows.map(({ attempts, sentOn, failure }) => [attempts, sentOn, failure])).toEqual(
    Array.from({ length: 3 }, () => [0, null, null]),
  )
  expect(await deliver({ now: later(15 * 20) })).toMatchObject({ sent: 3 })

  await reviewOfDana(db, keys, ["Mei Lin"], { mailWay: "mailbox" })
  expect(await deliver()).toMatchObject({ later: 2, sent: 0 })
  expect(received.filter(({ mail }) => mail.includes("/answer/"))).toHaveLength(3)
})

test("where the cycle's key is missing its messages wait, use up no attempt, and go out once it is back", async () => {
  const own = await folderKeys()
  const { cycleId } = await reviewOfDana(db, own)
  const hide = async (from: string, to: string) => {
    for (const part of ["link", "seal"])
      await rename(`${own.folder}/${from}.1.${part}`, `${own.folder}/${to}.1.${part}`)
    forgetLinkKey(own, cycleId)
  }
  const elsewhere = randomUUID()
  await hide(cycleId, elsewhere)
  expect(await deliverDue(db, own, postBy(transport), NOW)).toMatchObject({ later: 3, sent: 0, failed: 0 })
  expect(await db.message.count({ where: { attempts: 0, sentOn: null, failedOn: null } })).toBe(3)
  await hide(elsewhere, cycleId)
  expect(await deliverDue(db, own, postBy(transport), later(15))).toMatchObject({ sent: 3 })
})

test("an address that was changed past Parallax gets no link, and the message says what to do", async () => {
  const { owner, world } = await reviewOfDana(db, keys)
  const meiId = idOf(world.people, "Mei Lin")
  const { email } = await db.person.findUniqueOrThrow({ where: { id: meiId } })
  await db.person.update({ where: { id: meiId }, data: { email: "eve@elsewhere.example" } })
  expect(await deliver()).toMatchObject({ sent: 2, failed: 1 })
  expect(received.flatMap(({ to }) => to)).not.toContain("eve@elsewhere.example")
  const [failed] = (await listMessages(db, owner, { state: "failed" })).messages
  expect(failed).toMatchObject({
    receiver: "Mei Lin",
    failure:
      "Its link does not fit the address, which was changed outside of Parallax; put it back as it was, and then change it here.",
  })
  received.length = 0
  await newAddress(owner, meiId)
  await deliver()
  expect(received).toEqual([])
  await db.person.update({ where: { id: meiId }, data: { email } })
  await sendAgain(db, owner, "failed", NOW)
  await deliver()
  expect(received.find(({ mail }) => mail.includes("/answer/"))!.to).toEqual([email])
})

test("a rater who has only a link of the first version gets one that is mailed, and the old one ends", async () => {
  const { cycleId, raterOf, idOf: invitationOf, tokenOf } = await reviewOfDana(db, keys)
  const raterId = await raterOf("Mei Lin")
  const { id, rater } = await db.link.findFirstOrThrow({
    where: { raterId },
    include: { rater: { include: { person: true } } },
  })
  const key = await keyOfCycle(db, keys, cycleId)
  const mac = legacyAddressMac(key.link, id, rater.person!.email)
  await db.link.updateMany({
    where: { raterId },
    data: { cause: "legacy", legacyInvitationId: await invitationOf("Mei Lin"), legacyAddressMac: mac },
  })
  // Held messages make none.
  await deliver({ transport: null })
  expect(await db.link.count({ where: { raterId } })).toBe(1)
  expect(await deliver({ now: later(15) })).toMatchObject({ sent: 3 })
  const links = await db.link.findMany({ where: { raterId }, orderBy: { endedOn: "asc" } })
  expect(links).toMatchObject([
    { cause: "legacy", endedOn: TODAY, deliveredOn: null },
    { cause: "mail", endedOn: null, deliveredOn: TODAY },
  ])
  const token = await tokenOf("Mei Lin")
  expect(received.filter(({ mail }) => mail.includes(`/answer/${token}`))).toHaveLength(1)
  expect(await db.link.count({ where: { rater: { cycleId } } })).toBe(4)
})

// ── To those whose link has ended

/** Whether a text is in any row of any table. */
async function rests(text: string): Promise<boolean> {
  const tables = await sql<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
  return JSON.stringify(await Promise.all(tables.map(({ name }) => sql(`SELECT * FROM "${name}"`)))).includes(text)
}

const newAddress = (owner: Owner, personId: string) =>
  changeAddress(db, keys, owner, personId, () => `${randomUUID()}@northwind.example`)

test("an address that was corrected before anything was mailed is told nothing", async () => {
  const { owner, world } = await reviewOfDana(db, keys, ["Mei Lin"])
  const address = await newAddress(owner, idOf(world.people, "Mei Lin"))
  expect(await deliver()).toMatchObject({ sent: 2, dropped: 0 })
  expect(received.filter(({ to }) => to.includes(address))).toHaveLength(1)
})

test("a mail that may have arrived counts as one that has: its address is told", async () => {
  const { owner, world } = await reviewOfDana(db, keys, ["Mei Lin"])
  const old = await newAddress(owner, idOf(world.people, "Mei Lin"))
  const sendAndDie: Transport = async (mail, limit) => {
    await transport(mail, limit)
    throw new Error("killed")
  }
  for (let round = 0; round < 2; round += 1) await expect(deliver({ transport: sendAndDie })).rejects.toThrow("killed")
  expect(
    await db.link.count({
      where: { endedOn: null, deliveredOn: { not: null }, rater: { cycle: { workspaceId: owner.workspaceId } } },
    }),
  ).toBe(0)
  await newAddress(owner, idOf(world.people, "Mei Lin"))
  received.length = 0
  await deliver()
  expect(received.find(({ to }) => to.includes(old))!.mail).toContain("has ended")
})

test("the old address hears that its link has ended, and then rests nowhere", async () => {
  const { owner, world } = await reviewOfDana(db, keys)
  const meiId = idOf(world.people, "Mei Lin")
  const old = await newAddress(owner, meiId)
  await deliver()
  received.length = 0
  const address = await newAddress(owner, meiId)
  expect(await rests(old)).toBe(true)
  expect(await deliver()).toMatchObject({ sent: 2 })
  const mailTo = (to: string) => received.find((one) => one.to.includes(to))!.mail
  expect(mailTo(old)).toContain("The link we sent you for Northwind has ended")
  for (const unsaid of [address, "Dana", "/answer/"]) expect(mailTo(old)).not.toContain(unsaid)
  expect(mailTo(address)).toContain("/answer/")
  expect(await rests(old)).toBe(false)
  expect(await db.message.count({ where: { kind: "addressChanged" } })).toBe(0)
})

test("an old address that cannot be written to rests nowhere either", async () => {
  const { owner, world } = await reviewOfDana(db, keys, ["Mei Lin"])
  const meiId = idOf(world.people, "Mei Lin")
  const old = await newAddress(owner, meiId)
  await deliver()
  await newAddress(owner, meiId)
  told.answers = { rcpt: 550 }
  expect(await deliver()).toMatchObject({ failed: 1, dropped: 1 })
  expect(await rests(old)).toBe(false)
})

test("whoever is removed hears the same whether they have answered or not, without a link, and their address goes", async () => {
  const { owner, world, cycle } = await reviewOfDana(db, keys)
  const gone = ["Amir Haddad", "Mei Lin"].map((name) => idOf(world.people, name))
  const addresses = [await newAddress(owner, gone[0]!), await newAddress(owner, gone[1]!)]
  await deliver()
  await submitBallot(db, keys, await linkOf(db, keys, world, cycle, NOW, "Amir Haddad"), answersOf(4), NOW)
  received.length = 0
  for (const id of gone) await deletePerson(db, keys, owner, id, NOW)
  expect(await deliver()).toMatchObject({ sent: 2 })
  expect(received.flatMap(({ to }) => to).toSorted()).toEqual(addresses.toSorted())
  const texts = received.map(({ mail }) =>
    mail.slice(mail.indexOf("\r\n\r\n")).replaceAll(/--_NmP\S+|boundary\S+/g, ""),
  )
  expect(texts[0]).toBe(texts[1])
  expect(texts[0]).toContain("counts without your name")
  expect(texts[0]).not.toMatch(/\/answer\/|Dana/)
  for (const address of addresses) expect(await rests(address)).toBe(false)
})

test("without a mail server nobody is written to whose link lay in the mailbox; where it was mailed, the message waits for one", async () => {
  const laid = await reviewOfDana(db, keys, ["Mei Lin"], { mailWay: "mailbox" })
  await deliver({ transport: null })
  await deletePerson(db, keys, laid.owner, idOf(laid.world.people, "Mei Lin"), NOW)
  expect(await deliver({ transport: null })).toMatchObject({ dropped: 1, laid: 0 })

  const mailed = await reviewOfDana(db, keys, ["Mei Lin"])
  await deliver()
  await deletePerson(db, keys, mailed.owner, idOf(mailed.world.people, "Mei Lin"), NOW)
  expect(await deliver({ transport: null })).toMatchObject({ later: 1, dropped: 0 })
  expect(await deliver({ now: later(15) })).toMatchObject({ sent: 1 })
})

test("once the cycle is closed, nobody is told of a link that has ended", async () => {
  const { owner, world, cycleId } = await reviewOfDana(db, keys)
  await deliver()
  await deletePerson(db, keys, owner, idOf(world.people, "Mei Lin"), NOW)
  await closeCycle(db, keys, owner, cycleId, NOW)
  expect(await deliver()).toMatchObject({ sent: 0, dropped: 1 })
})

// ── What is not sent any more

test("a link that has expired before it could be sent is dropped", async () => {
  const owner = await ownerWithLink(db, keys)
  expect(await deliver({ now: later(31) })).toMatchObject({ dropped: 1, sent: 0 })
  expect(await listMessages(db, owner, {})).toEqual({ messages: [], total: 0 })
})

test("nobody is reminded who has answered, declined or been withdrawn in the meantime", async () => {
  const {
    world,
    owner,
    cycle,
    cycleId,
    idOf: invitationOf,
  } = await reviewOfDana(db, keys, ["Amir Haddad", "Mei Lin", "Tomás Silva"])
  await deliver()
  received.length = 0
  expect(await remindRaters(db, owner, cycleId, "everyone", later(60 * 24))).toMatchObject({ reminders: 4 })
  await submitBallot(db, keys, await linkOf(db, keys, world, cycle, NOW, "Amir Haddad"), answersOf(4), NOW)
  await declineInvitation(db, keys, await linkOf(db, keys, world, cycle, NOW, "Mei Lin"), NOW)
  await withdrawRater(db, owner, await invitationOf("Tomás Silva"), NOW)
  await deliver({ now: later(60 * 24) })
  expect(received.map(({ mail }) => /^To: .*$/m.exec(mail)![0])).toEqual([expect.stringContaining("Dana Okafor")])
})

test("an invitation is not sent once the last day is over where the workspace is", async () => {
  const { owner, cycleId } = await reviewOfDana(db, keys)
  await db.cycle.update({ where: { id: cycleId }, data: { deadline: new Date("2026-03-02") } })
  await db.workspace.update({ where: { id: owner.workspaceId }, data: { timeZone: "Asia/Tokyo" } })
  expect(await deliver({ now: new Date("2026-03-02T15:00:00Z") })).toMatchObject({ dropped: 3, sent: 0 })
})

test("nothing asks for answers once the cycle is closed, and a report goes out only while it is released", async () => {
  const { world, owner, cycle, cycleId } = await reviewOfDana(db, keys)
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
  await ownerWithLink(db, keys)
  expect(await deliver({ transport: null })).toMatchObject({ laid: 1, sent: 0 })
  await ownerWithLink(db, keys, { isDemo: true })
  expect(await deliver()).toMatchObject({ laid: 1, sent: 0 })
})

test("an installation's address is that of its links and of its Message-IDs", async () => {
  await ownerOf(db, keys)
  await reviewOfDana(db, keys, ["Mei Lin"])
  await deliver()
  for (const { mail } of received) {
    expect(mail).toContain(`${PUBLIC_URL}/answer/`)
    expect(mail).toContain("@feedback.example.org>")
  }
})
