import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { tokenHash } from "@/lib/access/token"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { findRunBySubject } from "@/lib/ballot/findRunBySubject"
import { followInvitation, followLink } from "@/lib/ballot/followLink"
import { issueLinks } from "@/lib/ballot/issueLinks"
import { openBallots } from "@/lib/ballot/openBallots"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { someAnswers } from "@/lib/ballot/testing/fivePeers"
import { keyOfCycle } from "@/lib/ballot/testing/keys"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import * as northwind from "@/lib/demo/testing/northwind"
import { KeyMissing } from "@/lib/keys/keys"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"

const { db, statementsOf } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const { collectingAboutDana } = northwind

/** A cycle about Dana and Bea, in which Amir is asked about both, Mei about Dana and Kwame about Bea. */
async function twoColleagues() {
  const world = await northwind.northwind(db, keys, now)
  const plan = northwind.aboutDana(now, {
    subjects: ["Dana Okafor", "Bea Lindqvist"],
    alsoAsked: (subject) => ({ peers: ["Amir Haddad", subject === "Dana Okafor" ? "Mei Lin" : "Kwame Mensah"] }),
  })
  const cycle = await northwind.collectingCycle(db, keys, world, now, plan)
  const tokenOf = (rater: string) => northwind.tokenOf(db, keys, world, cycle, rater)
  return {
    ...cycle,
    world,
    tokenOf,
    askedOf: async (rater: string) => colleaguesOf(await tokenOf(rater)),
    invitationOf: (rater: string, subject: string) => northwind.invitationOf(db, world, cycle, rater, subject),
  }
}

/** The colleagues that a link asks about, with how many are asked in the same group; or why it asks about none. */
async function colleaguesOf(token: string) {
  const state = await followLink(db, keys, token, now)
  await expectTheSameOfEach(token)
  if (state.kind !== "open") return state.kind
  return state.opened.colleagues.map(({ link }) => [link.subjectName, link.groupSize])
}

/** Asked about one colleague alone, a link tells what it tells of them among all, or nothing. */
async function expectTheSameOfEach(token: string): Promise<void> {
  const state = await followLink(db, keys, token, now)
  const all = state.kind === "open" && state.opened.isCurrent ? state.opened.colleagues : []
  const link = await db.link.findUnique({ where: { tokenHash: tokenHash(token) }, select: { rater: true } })
  const invitations = await db.invitation.findMany({
    where: { cycleId: link?.rater.cycleId ?? randomUUID() },
    select: { id: true },
  })
  for (const { id } of invitations) {
    const asked = all.find((each) => each.link.id === id) ?? null
    expect(await followInvitation(db, keys, token, id, now)).toEqual(asked)
  }
}

async function invitedIn(cycleId: string) {
  const key = await keyOfCycle(db, keys, cycleId)
  const { invited } = await db.$transaction((tx) => openBallots(tx, key, { id: cycleId, questionnaire: builtIn }))
  return invited
}

test("a link is a rater's, and leads to all colleagues: the rater first, then by name", async () => {
  const { cycleId, askedOf } = await twoColleagues()
  expect(await askedOf("Amir Haddad")).toEqual([
    ["Bea Lindqvist", 2],
    ["Dana Okafor", 2],
  ])
  expect(await askedOf("Mei Lin")).toEqual([["Dana Okafor", 2]])
  // Dana is Bea's manager, and asked about herself.
  expect(await askedOf("Dana Okafor")).toEqual([
    ["Dana Okafor", 1],
    ["Bea Lindqvist", 1],
  ])
  expect(await db.link.count({ where: { rater: { cycleId } } })).toBe(6)
})

test("what is done with a link about one colleague leaves the others as they are", async () => {
  const { tokenOf } = await twoColleagues()
  const token = await tokenOf("Amir Haddad")
  await submitBallot(db, keys, await northwind.followedLink(db, keys, token, now), someAnswers(4), now)
  const state = await followLink(db, keys, token, now)
  if (state.kind !== "open") throw new Error(state.kind)
  const { colleagues, handling } = state.opened
  expect(colleagues.map(({ kind, link }) => [link.subjectName, kind, link.submitted])).toEqual([
    ["Bea Lindqvist", "open", false],
    ["Dana Okafor", "open", true],
  ])
  const issuedOn = new Date("2026-03-02")
  const nothing = { deliveredOn: null, laidOn: null, sentAgainOn: null, endedOn: null }
  expect(handling).toEqual([{ isThis: true, cause: "asked", issuedOn, ...nothing }])
})

test.each<[string, (rows: { own: { mac: string | null }; mac: string | null }) => string | null]>([
  ["without a code", () => null],
  ["with the code of another of the same rater", ({ own }) => own.mac],
  ["with the code of another about the same subject", ({ mac }) => mac],
])("an invitation that was written in SQL, %s, is asked, shown and counted nowhere", async (_, codeOf) => {
  const { cycleId, subjects, askedOf, invitationOf } = await twoColleagues()
  const before = await Promise.all(["Amir Haddad", "Mei Lin", "Kwame Mensah"].map(askedOf))
  const invited = await invitedIn(cycleId)
  const read = async (rater: string, subject: string) => {
    const { id } = await invitationOf(rater, subject)
    return db.invitation.findUniqueOrThrow({ where: { id } })
  }
  // Mei has not been asked about Bea.
  const [own, other] = [await read("Mei Lin", "Dana Okafor"), await read("Kwame Mensah", "Bea Lindqvist")]
  const mac = codeOf({ own, mac: other.mac })
  const subjectId = idOf(subjects, "Bea Lindqvist")
  await db.invitation.create({ data: { ...own, id: randomUUID(), subjectId, mac } })
  expect(await Promise.all(["Amir Haddad", "Mei Lin", "Kwame Mensah"].map(askedOf))).toEqual(before)
  expect(await invitedIn(cycleId)).toEqual(invited)
})

test.each<[string, (ids: { subjectId: string; raterId: string }) => object]>([
  ["about another subject", ({ subjectId }) => ({ subjectId })],
  ["in another group", () => ({ group: "reports" })],
  ["of another rater", ({ raterId }) => ({ raterId })],
  ["since another day", () => ({ addedOn: new Date("2026-02-01") })],
  ["without its code", () => ({ mac: null })],
])("an invitation that was changed in SQL, %s, is none any more", async (_, change) => {
  const { cycleId, subjects, tokenOf, askedOf, invitationOf } = await twoColleagues()
  const [bea, dana] = [idOf(subjects, "Bea Lindqvist"), idOf(subjects, "Dana Okafor")]
  const { id } = await invitationOf("Kwame Mensah", "Bea Lindqvist")
  const { raterId } = await invitationOf("Mei Lin", "Dana Okafor")
  const data = change({ subjectId: dana, raterId })
  const kwame = await tokenOf("Kwame Mensah")
  await db.invitation.update({ where: { id }, data })
  expect(await colleaguesOf(kwame)).toBe("withdrawn")
  expect(await askedOf("Mei Lin")).toEqual([["Dana Okafor", 2]])
  expect(await askedOf("Amir Haddad")).toEqual([
    ["Bea Lindqvist", 1],
    ["Dana Okafor", 2],
  ])
  const invited = await invitedIn(cycleId)
  expect([invited.get(bea)!.peers, invited.get(dana)!.peers, invited.get(bea)!.reports]).toEqual([1, 2, undefined])
})

test("a link whose row was changed in SQL opens nothing, with whichever token", async () => {
  const { linkOf } = await collectingAboutDana(db, keys, now)
  const [amir, mei] = [await linkOf("Amir Haddad"), await linkOf("Mei Lin")]
  const rowOf = (id: string) => db.link.findUniqueOrThrow({ where: { id } })
  const [row, other] = [await rowOf(amir.linkId), await rowOf(mei.linkId)]
  const kindOf = async (token: string) => {
    await expectTheSameOfEach(token)
    return (await followLink(db, keys, token, now)).kind
  }
  expect(await kindOf(amir.token)).toBe("open")

  // Its rater: who is asked about others, or has answered already.
  await db.link.update({ where: { id: row.id }, data: { raterId: other.raterId } })
  expect(await kindOf(amir.token)).toBe("unopened")
  await db.link.update({ where: { id: row.id }, data: { raterId: row.raterId } })
  expect(await kindOf(amir.token)).toBe("open")

  // Its hash: of a token that the writer has made.
  const own = "w".repeat(43)
  await db.link.update({ where: { id: row.id }, data: { tokenHash: tokenHash(own) } })
  expect([await kindOf(own), await kindOf(amir.token)]).toEqual(["unopened", "unknown"])
  // Nor does an older link's code help, or that it has ended already.
  await db.link.update({ where: { id: row.id }, data: { tokenHash: tokenHash(own), endedOn: now, mac: other.mac } })
  expect(await kindOf(own)).toBe("unopened")
  await db.link.update({ where: { id: row.id }, data: row })

  // Its id, from which drafts and ballots are made.
  await db.link.update({ where: { id: row.id }, data: { id: randomUUID() } })
  expect(await kindOf(amir.token)).toBe("unopened")
})

test("an address that was changed in SQL leaves a link that opens nothing, until it is changed back", async () => {
  const { linkOf } = await collectingAboutDana(db, keys, now)
  const { token, linkId } = await linkOf("Amir Haddad")
  const kindOf = async () => (await followLink(db, keys, token, now)).kind
  const { rater } = await db.link.findUniqueOrThrow({ where: { id: linkId }, select: { rater: true } })
  const where = { id: rater.personId! }
  const { email } = await db.person.findUniqueOrThrow({ where })
  await db.person.update({ where, data: { email: `${randomUUID()}@x.example` } })
  expect(await kindOf()).toBe("unopened")
  await db.person.update({ where, data: { email } })
  expect(await kindOf()).toBe("open")
})

test("a link that has ended because the address changed is not opened by taking its end away", async () => {
  const { cycleId, linkOf } = await collectingAboutDana(db, keys, now)
  const { token, linkId } = await linkOf("Amir Haddad")
  const { rater } = await db.link.findUniqueOrThrow({ where: { id: linkId }, select: { rater: true } })
  const { link: key } = await keyOfCycle(db, keys, cycleId)
  const address = `${randomUUID()}@x.example`
  await db.person.update({ where: { id: rater.personId! }, data: { email: address } })
  await db.$transaction((tx) => issueLinks(tx, key, [{ raterId: rater.id, address }], "address", now))
  await db.link.update({ where: { id: linkId }, data: { endedOn: null } })
  expect((await followLink(db, keys, token, now)).kind).toBe("unopened")
})

test("without the cycle's key no link is opened and nothing can be sent, but nothing is lost", async () => {
  const { cycleId, linkOf } = await collectingAboutDana(db, keys, now)
  const link = await linkOf("Amir Haddad")
  const stored = { name: { startsWith: cycleId } }
  const rows = await db.storedKey.findMany({ where: stored })
  await db.storedKey.deleteMany({ where: stored })
  forgetLinkKey(keys, cycleId)
  expect(await followLink(db, keys, link.token, now)).toEqual({ kind: "unopened" })
  await expect(submitBallot(db, keys, link, someAnswers(4), now)).rejects.toThrow(KeyMissing)
  const sent = await db.sent.count({ where: { invitation: { cycleId } } })
  expect([await db.ballot.count({ where: { cycleId } }), sent]).toEqual([0, 0])
  await db.storedKey.createMany({ data: rows })
  expect((await followLink(db, keys, link.token, now)).kind).toBe("open")
})

test("a link tells whether its review is run by whom it is about; a coach does not run it", async () => {
  const { owner, linkOf } = await collectingAboutDana(db, keys, now)
  const isRunBySubject = async () => {
    return findRunBySubject(db, await linkOf("Amir Haddad"))
  }
  expect(await isRunBySubject()).toBe(false)
  const { email } = await db.person.findFirstOrThrow({ where: { workspaceId: owner.workspaceId, name: "Dana Okafor" } })
  const account = { id: randomUUID(), name: "Dana Okafor", email }
  await db.user.create({ data: { ...account, workspaceId: owner.workspaceId, role: "coach" } })
  expect(await isRunBySubject()).toBe(false)
  await db.user.update({ where: { id: account.id }, data: { role: "organiser" } })
  expect(await isRunBySubject()).toBe(true)
})

test("whatever somebody types, sends or declines, and whenever: of one colleague alone a link tells the same", async () => {
  const { cycleId, tokenOf, invitationOf } = await twoColleagues()
  const token = await tokenOf("Amir Haddad")
  const follow = () => northwind.followedLink(db, keys, token, now)
  await saveDraft(db, keys, await follow(), { scores: { V1: 4 }, comments: { keep: "Half" } }, now)
  await expectTheSameOfEach(token)
  await submitBallot(db, keys, await follow(), someAnswers(4), now)
  await declineInvitation(db, keys, await northwind.followedLink(db, keys, token, now, "Bea Lindqvist"), now)
  await expectTheSameOfEach(token)
  const { id } = await invitationOf("Amir Haddad", "Bea Lindqvist")
  await db.invitation.update({ where: { id }, data: { withdrawnOn: now } })
  await expectTheSameOfEach(token)
  await db.person.updateMany({ where: { name: "Amir Haddad" }, data: { email: `${randomUUID()}@elsewhere.example` } })
  await expectTheSameOfEach(token)
  const mei = await tokenOf("Mei Lin")
  await db.cycle.update({ where: { id: cycleId }, data: { deadline: new Date("2026-03-01") } })
  await expectTheSameOfEach(mei)
  await db.cycle.update({
    where: { id: cycleId },
    data: { stage: "closed", closedAt: now, deadline: new Date("2026-03-16") },
  })
  await expectTheSameOfEach(mei)
})

test("looking at one colleague, and saving over what is kept, takes a statement each, whoever else is asked", async () => {
  const few = await twoColleagues()
  const world = await northwind.northwind(db, keys, now)
  const names = ["Dana Okafor", "Bea Lindqvist", "Mei Lin", "Kwame Mensah", "Ruth Castellanos"]
  const many = await northwind.collectingCycle(db, keys, world, now, northwind.aboutDana(now, { subjects: names }))
  const tokens = [await few.tokenOf("Amir Haddad"), await northwind.tokenOf(db, keys, world, many, "Amir Haddad")]
  const statements = async (token: string) => {
    const { id } = await northwind.followedLink(db, keys, token, now)
    const follow = async () => (await followInvitation(db, keys, token, id, now))!.link
    await saveDraft(db, keys, await follow(), { scores: { V1: 4 }, comments: {} }, now)
    const link = await follow()
    return [
      await statementsOf(follow),
      await statementsOf(() => saveDraft(db, keys, link, { scores: { V1: 3 }, comments: {} }, now)),
    ]
  }
  for (const token of tokens) expect(await statements(token)).toEqual([1, 1])
})

test("a questionnaire that was changed in SQL is not held on to", async () => {
  const { cycleId, tokenOf } = await twoColleagues()
  const token = await tokenOf("Amir Haddad")
  const titleOf = async () => (await northwind.followedLink(db, keys, token, now)).cycle.questionnaire.title.en
  const change = (title: string) =>
    db.cycle.update({ where: { id: cycleId }, data: { questionnaire: { ...builtIn, title: { en: title } } } })
  await change("Other questions")
  expect(await titleOf()).toBe("Other questions")
  await db.cycle.update({ where: { id: cycleId }, data: { questionnaire: builtIn } })
  expect(await titleOf()).toBe(builtIn.title.en)
})
