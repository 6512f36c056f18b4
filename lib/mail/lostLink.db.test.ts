import { beforeEach, expect, test } from "vitest"
import { LIMITS } from "@/lib/access/limits"
import { answerLinkRequests } from "@/lib/ballot/answerLinkRequests"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { followLink } from "@/lib/ballot/followLink"
import { requestLink } from "@/lib/ballot/requestLink"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, answersOf, collectingCycle, linkOf, tokenOf } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import { listMessages } from "@/lib/mail/listMessages"
import { mailServer } from "@/lib/mail/testing/mailServer"
import { changeAddress, later, NOW, postBy, reviewOfDana, transportTo } from "@/lib/mail/testing/post"
import { dayIn } from "@/lib/words/day"

const { db, sql } = await testDatabase()
const keys = databaseKeys()
const { port, received } = await mailServer()
const transport = transportTo(port)
const TODAY = dayIn("UTC", NOW)

beforeEach(async () => {
  await db.message.deleteMany()
  await db.person.deleteMany()
  await db.attempt.deleteMany()
  received.length = 0
})

const ask = (address: string, now = NOW, client = "a visitor") => requestLink(db, keys.secret, address, client, now)

async function deliver(now = NOW, by: typeof transport | null = transport) {
  await answerLinkRequests(db, now)
  return deliverDue(db, keys, postBy(by), now)
}

/** A review of Dana whose invitations have been delivered. */
async function delivered(peers?: string[]) {
  const review = await reviewOfDana(db, keys, peers)
  await deliver()
  received.length = 0
  const emailOf = async (name: string) => {
    const { email } = await db.person.findUniqueOrThrow({ where: { id: idOf(review.world.people, name) } })
    return email
  }
  return { ...review, emailOf }
}

async function handlingOf(token: string) {
  const state = await followLink(db, keys, token, NOW)
  if (state.kind !== "open") throw new Error(state.kind)
  return state.opened.handling
}

/** Every row of every table, without what is drawn by lot. */
async function everything(): Promise<Map<string, unknown[]>> {
  const tables = await sql<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
  const rows = tables.map(async ({ name }) => [name, await sql(`SELECT t.*, xmin::text, ctid::text FROM "${name}" t`)])
  return new Map((await Promise.all(rows)) as [string, unknown[]][])
}

test("for a rater's address and for anybody else's the page does the same, and looks nothing up", async () => {
  const { emailOf } = await delivered()
  const before = await everything()
  for (const [place, address] of [await emailOf("Mei Lin"), "nobody@nowhere.example"].entries()) {
    expect(await ask(address)).toEqual({ kind: "requested" })
    const after = await everything()
    const written = [...after].filter(([name, rows]) => JSON.stringify(rows) !== JSON.stringify(before.get(name)))
    expect(written.map(([name]) => name).toSorted()).toEqual(["Attempt", "LinkRequest"])
    expect(after.get("LinkRequest")).toHaveLength(place + 1)
    // One for the visitor, and one for each address.
    expect(after.get("Attempt")).toHaveLength(place + 2)
  }
  await deliver()
  expect(received.map(({ to }) => to)).toEqual([[await emailOf("Mei Lin")]])
  expect(await db.linkRequest.count()).toBe(0)
})

test("the mail has the link of now, for each cycle that collects, and the day stands in the handling", async () => {
  const { world, cycle, emailOf, tokenOf: tokenIn } = await delivered()
  const second = await collectingCycle(
    db,
    keys,
    world,
    NOW,
    aboutDana(NOW, { name: "Second", mailWay: "server", alsoAsked: () => ({ peers: ["Amir Haddad", "Mei Lin"] }) }),
  )
  await db.message.deleteMany()
  await ask(await emailOf("Mei Lin"), later(1))
  await deliver(later(2))
  const tokens = [await tokenIn("Mei Lin"), await tokenOf(db, keys, world, second, "Mei Lin")]
  expect(received).toHaveLength(2)
  for (const token of tokens) expect(received.filter(({ mail }) => mail.includes(`/answer/${token}`))).toHaveLength(1)
  for (const { mail } of received) expect(mail).not.toContain("Dana")
  expect(await handlingOf(tokens[0]!)).toMatchObject([
    { isThis: true, cause: "asked", sentAgainOn: TODAY, endedOn: null },
  ])
  expect(await handlingOf(await tokenIn("Dana Okafor"))).toMatchObject([{ sentAgainOn: null }])
  // The day, and no time, of what a rater has done.
  const messages = await db.message.findMany({ where: { kind: "linkAgain" } })
  expect(messages.map(({ dueAt, sentOn, cycleId }) => [dueAt, sentOn, cycleId]).toSorted()).toEqual(
    [cycle, second].map(({ cycleId }) => [TODAY, TODAY, cycleId]).toSorted(),
  )
})

test("it goes to the address in the directory alone, after a change to the new one", async () => {
  const { world, owner, tokenOf: tokenIn, emailOf } = await delivered()
  const old = await emailOf("Mei Lin")
  const person = idOf(world.people, "Mei Lin")
  const changed = await changeAddress(db, keys, owner, person, (email) => `new.${email}`)
  await deliver()
  received.length = 0
  await ask(old)
  await ask(changed)
  await deliver()
  expect(received.map(({ to }) => to)).toEqual([[changed]])
  expect(received[0]!.mail).toContain(`/answer/${await tokenIn("Mei Lin")}`)
  // Put there by somebody else, it is no rater's.
  await db.person.update({ where: { id: person }, data: { email: "attacker@elsewhere.example" } })
  await ask("attacker@elsewhere.example")
  received.length = 0
  expect(await deliver()).toMatchObject({ sent: 0, failed: 1 })
  expect(received).toEqual([])
})

test("whoever is asked no more, or never was, gets nothing", async () => {
  const { cycleId, emailOf, idOf: invitationIdOf } = await delivered(["Amir Haddad", "Mei Lin", "Jonas Weber"])
  const withdrawn = await invitationIdOf("Amir Haddad")
  await db.invitation.update({ where: { id: withdrawn }, data: { withdrawnOn: TODAY } })
  await ask(await emailOf("Amir Haddad"))
  expect(await deliver()).toMatchObject({ sent: 0, dropped: 0 })
  await ask(await emailOf("Mei Lin"))
  await answerLinkRequests(db, NOW)
  // While it waits, too, the day alone is kept.
  expect(await db.message.findMany({ select: { kind: true, dueAt: true } })).toContainEqual({
    kind: "linkAgain",
    dueAt: TODAY,
  })
  await db.cycle.update({ where: { id: cycleId }, data: { deadline: new Date("2026-03-01") } })
  expect(await deliver()).toMatchObject({ sent: 0, dropped: 1 })
  await db.cycle.update({ where: { id: cycleId }, data: { stage: "closed", closedAt: NOW } })
  await ask(await emailOf("Jonas Weber"))
  expect(await deliver()).toMatchObject({ sent: 0, dropped: 0 })
  expect(received).toEqual([])
})

test("who has answered or declined gets it like everybody else, so that it tells nothing of that", async () => {
  const { world, cycle, emailOf, owner } = await delivered(["Amir Haddad", "Mei Lin", "Jonas Weber"])
  const link = (name: string) => linkOf(db, keys, world, cycle, NOW, name)
  await submitBallot(db, keys, await link("Amir Haddad"), answersOf(4), NOW)
  await declineInvitation(db, keys, await link("Mei Lin"), NOW)
  await db.message.deleteMany()
  for (const name of ["Amir Haddad", "Mei Lin", "Jonas Weber"]) await ask(await emailOf(name))
  expect(await deliver()).toMatchObject({ sent: 3 })
  const { messages } = await listMessages(db, owner, { kind: "linkAgain" })
  expect(messages.map(({ state, day, failure, about }) => ({ state, day, failure, about }))).toEqual(
    Array.from({ length: 3 }, () => ({ state: "sent", day: TODAY, failure: null, about: ["Dana Okafor"] })),
  )
  // Whoever runs a review of themselves sees none of them.
  const dana = { ...owner, email: await emailOf("Dana Okafor") }
  expect((await listMessages(db, dana, { kind: "linkAgain" })).total).toBe(0)
})

test("an address can be typed three times an hour, known or not, wherever from", async () => {
  const { emailOf } = await delivered()
  for (const address of [await emailOf("Mei Lin"), "nobody@nowhere.example"]) {
    const outcomes: string[] = []
    for (const client of ["a", "b", "c", "d"]) outcomes.push((await ask(address, NOW, client)).kind)
    expect(outcomes).toEqual(["requested", "requested", "requested", "tooOften"])
    expect((await ask(address, later(LIMITS.lostLink.windowMinutes))).kind).toBe("requested")
  }
})

test("of requests at the same time comes one mail, and two workers send no more", async () => {
  const { emailOf } = await delivered()
  for (let times = 0; times < 3; times += 1) await ask(await emailOf("Mei Lin"))
  await Promise.all([deliver(), deliver()])
  expect(received).toHaveLength(1)
})

test("a link that lay in the mailbox, where an organiser can open it, is not mailed: a new one is", async () => {
  const { cycleId, emailOf, tokenOf: tokenIn } = await delivered()
  const old = await tokenIn("Mei Lin")
  await db.link.updateMany({ where: { rater: { cycleId } }, data: { deliveredOn: null, laidOn: TODAY } })
  await ask(await emailOf("Mei Lin"))
  await deliver()
  expect(received).toHaveLength(1)
  expect(received[0]!.mail).not.toContain(old)
  const now = await tokenIn("Mei Lin")
  expect(received[0]!.mail).toContain(`/answer/${now}`)
  expect(await handlingOf(now)).toMatchObject([
    { isThis: false, laidOn: TODAY, endedOn: TODAY, sentAgainOn: null },
    { isThis: true, cause: "mail", deliveredOn: TODAY, sentAgainOn: TODAY },
  ])
})

test("without a mail server it is laid into the mailbox, and that day stands in the handling too", async () => {
  const { world, tokenOf: tokenIn } = await reviewOfDana(db, keys, ["Mei Lin"], { mailWay: "mailbox" })
  await deliver(NOW, null)
  const { email } = await db.person.findUniqueOrThrow({ where: { id: idOf(world.people, "Mei Lin") } })
  await ask(email)
  expect(await deliver(NOW, null)).toMatchObject({ laid: 1 })
  expect(await handlingOf(await tokenIn("Mei Lin"))).toMatchObject([
    { laidOn: TODAY, sentAgainOn: TODAY, endedOn: null },
  ])
})

test("the close forgets who has asked", async () => {
  const { owner, cycleId, emailOf } = await delivered()
  await ask(await emailOf("Mei Lin"))
  await deliver()
  const traces = async () => [
    await db.message.count({ where: { kind: "linkAgain" } }),
    await db.link.count({ where: { rater: { cycleId }, sentAgainOn: { not: null } } }),
  ]
  expect(await traces()).toEqual([1, 1])
  expect(await closeCycle(db, keys, owner, cycleId, NOW)).toMatchObject({ kind: "closed" })
  expect(await traces()).toEqual([0, 0])
})
