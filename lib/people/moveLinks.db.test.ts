import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { followLink } from "@/lib/ballot/followLink"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { findOverview } from "@/lib/cycle/findOverview"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { answersOf, collectingAboutDana, tokenOf } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { editPerson } from "@/lib/people/editPerson"
import { PersonSchema } from "@/lib/people/person"
import { NO_DRAFT } from "@/lib/ballot/draft"
import type { Prisma } from "@/prisma/client/client"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const today = new Date("2026-03-02")

type Mailing = Pick<Prisma.MessageUncheckedUpdateManyInput, "attempts" | "sentOn" | "failedOn" | "failure">
type Handling = Pick<Prisma.LinkUncheckedUpdateManyInput, "deliveredOn" | "laidOn">

/** A cycle that asks Amir, whose mail went as told, and whose address can be changed. */
async function asked(mailing: Mailing, handling: Handling) {
  const collecting = await collectingAboutDana(db, keys, now)
  const { world, owner, cycleId, subjects } = collecting
  const personId = idOf(world.people, "Amir Haddad")
  const rater = { cycleId, personId }
  const { id: raterId } = await db.rater.findFirstOrThrow({ where: rater })
  await db.message.updateMany({ where: { rater }, data: mailing })
  await db.link.updateMany({ where: { rater }, data: handling })
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const edit = async (change: object) => {
    const { kind } = await editPerson(db, keys, owner, personId, PersonSchema.parse({ ...person, ...change }), now)
    if (kind !== "changed") throw new Error(kind)
  }
  return {
    ...collecting,
    formerAddress: person.email,
    edit,
    moveTo: (email: string) => edit({ email }),
    token: () => tokenOf(db, keys, world, { cycleId, subjects }, "Amir Haddad"),
    linksOf: () => db.link.findMany({ where: { raterId }, orderBy: { endedOn: { sort: "asc", nulls: "last" } } }),
    messagesOf: () =>
      db.message.findMany({
        where: { raterId },
        orderBy: [{ kind: "asc" }, { sentOn: { sort: "asc", nulls: "last" } }],
      }),
    messagesToOthers: () => db.message.count({ where: { cycleId, raterId: { not: raterId } } }),
  }
}

const delivered = () => asked({ attempts: 1, sentOn: today }, { deliveredOn: today })

/** What a link leads to about Dana. */
async function askedBy(token: string) {
  const state = await followLink(db, keys, token, now)
  if (state.kind !== "open") throw new Error(state.kind)
  return { ...state.opened.colleagues[0]!, isCurrent: state.opened.isCurrent, handling: state.opened.handling }
}

test("after an address was changed, the old link shows what was typed with it and sends nothing; the new one is empty", async () => {
  const { moveTo, token } = await delivered()
  const old = await token()
  const draft = { scores: { V1: 4 }, comments: { keep: "Typed with the old one" }, matters: [] }
  const { link: before } = await askedBy(old)
  await saveDraft(db, keys, before, draft, now)
  await moveTo(`${randomUUID()}@x.example`)

  const ended = await askedBy(old)
  expect([ended.kind, ended.isCurrent, ended.link.draft]).toMatchObject(["ended", false, draft])
  const replaced = { kind: "replaced" }
  for (const link of [before, ended.link]) {
    expect(await submitBallot(db, keys, link, answersOf(4), now)).toEqual(replaced)
    expect(await saveDraft(db, keys, link, { scores: { V1: 1 }, comments: {} }, now)).toEqual(replaced)
    expect(await declineInvitation(db, keys, link, now)).toEqual(replaced)
  }
  const next = await askedBy(await token())
  expect([next.kind, next.isCurrent, next.link.draft]).toEqual(["open", true, NO_DRAFT])
  expect(
    next.handling.map(({ isThis, cause, deliveredOn, endedOn }) => ({ isThis, cause, deliveredOn, endedOn })),
  ).toEqual([
    { isThis: false, cause: "asked", deliveredOn: today, endedOn: today },
    { isThis: true, cause: "address", deliveredOn: null, endedOn: null },
  ])
  expect(await submitBallot(db, keys, next.link, answersOf(4), now)).toMatchObject({ kind: "submitted" })
})

test("what the old link has sent counts, and is answered elsewhere for the new one, until it is taken back there", async () => {
  const { cycleId, owner, moveTo, token } = await delivered()
  const old = await token()
  await submitBallot(db, keys, (await askedBy(old)).link, answersOf(2), now)
  await moveTo(`${randomUUID()}@x.example`)

  const next = await askedBy(await token())
  expect([next.kind, next.link.submitted, next.link.draft]).toEqual(["elsewhere", false, NO_DRAFT])
  const replaced = { kind: "replaced" }
  expect(await submitBallot(db, keys, next.link, answersOf(5), now)).toEqual(replaced)
  expect(await declineInvitation(db, keys, next.link, now)).toEqual(replaced)
  // The new link has sent nothing, and so takes nothing back.
  await withdrawBallot(db, keys, next.link, now)
  expect(await db.ballot.count({ where: { cycleId } })).toBe(1)

  const ended = await askedBy(old)
  expect([ended.kind, ended.link.submitted]).toEqual(["ended", true])
  expect(await withdrawBallot(db, keys, ended.link, now)).toEqual({ kind: "takenBack" })
  expect(await db.ballot.count({ where: { cycleId } })).toBe(0)
  const again = await askedBy(await token())
  expect(again.kind).toBe("open")
  await submitBallot(db, keys, again.link, answersOf(5), now)
  const counted = { counted: 1, notOpened: 0, missing: 0, unexpected: 0 }
  expect(await closeCycle(db, keys, owner, cycleId, now)).toMatchObject(counted)
})

test("a link that no mail has tried to carry is replaced in silence, as if it had never been", async () => {
  const { moveTo, token, linksOf, messagesOf } = await asked({}, {})
  const old = await token()
  await moveTo(`${randomUUID()}@x.example`)
  expect(await followLink(db, keys, old, now)).toEqual({ kind: "unknown" })
  const [link, ...others] = await linksOf()
  expect([link!.cause, others]).toEqual(["address", []])
  expect((await messagesOf()).map(({ kind, uniqueKey, address }) => [kind, uniqueKey, address])).toEqual([
    ["invitation", `invitation:${link!.id}`, null],
  ])
})

test("where every attempt was refused, the old link ends and nobody is told", async () => {
  const refused = { attempts: 1, failedOn: today, failure: "No such mailbox." }
  const { moveTo, linksOf, messagesOf } = await asked(refused, {})
  await moveTo(`${randomUUID()}@x.example`)
  expect((await linksOf()).map(({ cause, endedOn }) => [cause, endedOn])).toEqual([
    ["asked", today],
    ["address", null],
  ])
  expect((await messagesOf()).map(({ kind }) => kind)).toEqual(["invitation"])
})

test.each<[string, Mailing, Handling]>([
  ["was delivered", { attempts: 1, sentOn: today }, { deliveredOn: today }],
  ["lay in the mailbox", { attempts: 0, sentOn: today }, { laidOn: today }],
  ["is being delivered", { attempts: 1 }, {}],
  ["was put off, and may have arrived", { attempts: 2, failure: "The mail server took too long." }, {}],
])(
  "where a link %s, the old address is told that it has ended, and the new one gets another",
  async (_, mailing, handling) => {
    const { formerAddress, moveTo, linksOf, messagesOf, messagesToOthers } = await asked(mailing, handling)
    const others = await messagesToOthers()
    await moveTo(`${randomUUID()}@x.example`)
    const [ended, link] = await linksOf()
    expect([ended!.endedOn, link!.endedOn, link!.cause]).toEqual([today, null, "address"])
    const fresh = (await messagesOf()).filter(({ sentOn }) => sentOn === null)
    expect(fresh.map(({ kind, uniqueKey, address, attempts }) => [kind, uniqueKey, address, attempts])).toEqual([
      ["invitation", `invitation:${link!.id}`, null, 0],
      ["addressChanged", `addressChanged:${link!.id}`, formerAddress, 0],
    ])
    expect(await messagesToOthers()).toBe(others)
  },
)

test("an address that is changed twice before the second mail left is told once, and the link between is gone", async () => {
  const { formerAddress, moveTo, token, linksOf, messagesOf } = await delivered()
  await moveTo(`${randomUUID()}@x.example`)
  const between = await token()
  await moveTo(`${randomUUID()}@x.example`)
  expect(await followLink(db, keys, between, now)).toEqual({ kind: "unknown" })
  expect((await linksOf()).map(({ endedOn }) => endedOn)).toEqual([today, null])
  const fresh = (await messagesOf()).filter(({ sentOn }) => sentOn === null)
  expect(fresh.map(({ kind, address }) => [kind, address])).toEqual([
    ["invitation", null],
    ["addressChanged", formerAddress],
  ])
})

test("a link that somebody has used ends and stays, whatever is known of its mail", async () => {
  const { moveTo, token } = await asked({}, {})
  const old = await token()
  await submitBallot(db, keys, (await askedBy(old)).link, answersOf(2), now)
  await moveTo(`${randomUUID()}@x.example`)
  expect((await askedBy(old)).link.submitted).toBe(true)
})

test("another name or team leaves link and messages as they are", async () => {
  const { edit, token, messagesOf } = await delivered()
  const before = [await token(), await messagesOf()]
  await edit({ name: "Amir H.", unit: "Sales" })
  expect([await token(), await messagesOf()]).toEqual(before)
})

test("what an organiser sees of a change of address is the same, whether its rater has answered or not", async () => {
  const seen = async (hasAnswered: boolean) => {
    const { owner, cycleId, moveTo, token, messagesOf } = await delivered()
    const overview = async () => {
      const { invited, withdrawn, declined } = (await findOverview(db, owner, cycleId, now))!
      return { invited, withdrawn, declined }
    }
    if (hasAnswered) await submitBallot(db, keys, (await askedBy(await token())).link, answersOf(2), now)
    const before = await overview()
    await moveTo(`${randomUUID()}@x.example`)
    const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId }, orderBy: { position: "asc" } })
    return {
      changed: before,
      overview: await overview(),
      messages: (await messagesOf()).map(({ kind, sentOn, attempts }) => [kind, sentOn, attempts]),
      events: events.map(({ kind }) => kind),
    }
  }
  expect(await seen(true)).toEqual(await seen(false))
})
