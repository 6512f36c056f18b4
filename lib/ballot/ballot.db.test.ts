import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { declineInvitation, declineInvitations } from "@/lib/ballot/declineInvitation"
import { answersOf, NO_DRAFT } from "@/lib/ballot/draft"
import { findBallotBox } from "@/lib/ballot/findBallotBox"
import { followLink } from "@/lib/ballot/followLink"
import { issueLinks } from "@/lib/ballot/issueLinks"
import { openBallots } from "@/lib/ballot/openBallots"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { saveWritings } from "@/lib/ballot/saveWritings"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { DEADLINE, fivePeers, someAnswers } from "@/lib/ballot/testing/fivePeers"
import { keyOfCycle } from "@/lib/ballot/testing/keys"
import { undoDecline, undoDeclines } from "@/lib/ballot/undoDecline"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { testDatabase } from "@/lib/db/testing/database"
import { collectingAboutDana, followedLink } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { answersSchema } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"

const { db, sql } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

const collecting = (timeZone?: string) => fivePeers(db, keys, now, timeZone)
const linkTo = (token: string) => followedLink(db, keys, token, now)
const boxOf = (cycleId: string) => db.ballot.findMany({ where: { cycleId } })
const draftsOf = (cycleId: string) => db.draft.findMany({ where: { invitation: { cycleId } } })

async function open(cycleId: string) {
  const key = await keyOfCycle(db, keys, cycleId)
  return db.$transaction((tx) => openBallots(tx, key, { id: cycleId, questionnaire: builtIn }))
}

/** How it stands with what a link asks, or why it asks nothing. */
async function kindOf(token: string): Promise<string> {
  const state = await followLink(db, keys, token, now)
  return state.kind === "open" ? state.opened.colleagues[0]!.kind : state.kind
}

async function send(link: RaterLink, answers = someAnswers(4)): Promise<string> {
  const outcome = await submitBallot(db, keys, link, answers, now)
  if (outcome.kind !== "submitted") throw new Error(outcome.kind)
  return outcome.receipt
}

/** All rows of what is kept after the close, with what wrote and locked them, and where they lie. */
async function versions() {
  const tables = ["Invitation", "Link", "Rater", "Subject", "Person", "Cycle"]
  const rows = tables.map((table) => sql(`SELECT t.*, t.xmin::text, t.ctid::text FROM "${table}" t ORDER BY id`))
  return Promise.all(rows)
}

const withdraw = (id: string) => db.invitation.update({ where: { id }, data: { withdrawnOn: now } })
const ended = (id: string) => ({ where: { id }, data: { endedOn: now } })
const stop = (id: string, data: { stage?: "closed"; closedAt?: Date; deadline?: Date }) =>
  db.cycle.update({ where: { id }, data })

test("a link leads to its own invitation and changes nothing", async () => {
  const { tokens } = await collecting()
  const before = await versions()
  const link = await linkTo(tokens[0]!)
  expect(link).toMatchObject({
    subjectName: "Dana Okafor",
    raterName: "Amir Haddad",
    groupSize: 5,
    isCurrent: true,
    submitted: false,
  })
  expect(await versions()).toEqual(before)
})

test("a wrong link leads nowhere", async () => {
  expect(await followLink(db, keys, "x".repeat(43), now)).toEqual({ kind: "unknown" })
})

test("answers in progress come back on another device, and the database cannot read them", async () => {
  const { tokens } = await collecting()
  const draft = { scores: { V1: 4, V2: null }, comments: { keep: "Half a thought" }, matters: [] }
  expect(await saveDraft(db, keys, await linkTo(tokens[0]!), draft, now)).toMatchObject({ kind: "saved", refused: [] })
  expect((await linkTo(tokens[0]!)).draft).toMatchObject(draft)
  const [row] = await db.draft.findMany({ take: 1 })
  expect(Buffer.from(row!.ciphertext).toString("latin1")).not.toContain("Half a thought")
})

test("two devices that save at once keep each other's answers", async () => {
  const { tokens } = await collecting()
  const [phone, laptop] = [await linkTo(tokens[0]!), await linkTo(tokens[0]!)]
  await Promise.all([
    saveDraft(db, keys, phone, { scores: { V1: 4 }, comments: { keep: "From the phone" } }, now),
    saveDraft(db, keys, laptop, { scores: { V2: 2 }, comments: { change: "From the laptop" } }, now),
  ])
  expect((await linkTo(tokens[0]!)).draft).toMatchObject({
    scores: { V1: 4, V2: 2 },
    comments: { keep: "From the phone", change: "From the laptop" },
    matters: [],
  })
})

test("a device that has not seen what another one wrote changes nothing of it, and hears what is there", async () => {
  const { tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  const write = (value: string, mark: string, over: string[]) =>
    saveWritings(db, keys, link, { "comment-keep": { value, mark, over } }, now)
  await write("From the phone", "p1", [""])
  const there = { "comment-keep": { value: "From the phone", mark: "p1" } }
  expect(await write("", "l1", [""])).toEqual({ kind: "saved", kept: there, refused: ["comment-keep"] })
  // The first letter again, after its reply was lost.
  expect(await write("From the phone", "p1", [""])).toEqual({ kind: "saved", kept: there, refused: [] })
  expect(await write("From both", "l2", ["", "p1"])).toMatchObject({ refused: [] })
  expect((await linkTo(tokens[0]!)).draft.comments).toEqual({ keep: "From both" })
})

test("what another device typed at the moment of sending is not lost with the draft: nothing is sent", async () => {
  const { cycleId, tokens } = await collecting()
  await saveDraft(db, keys, await linkTo(tokens[0]!), { scores: { V1: 4 }, comments: {} }, now)
  const [laptop, phone] = [await linkTo(tokens[0]!), await linkTo(tokens[0]!)]
  await saveDraft(db, keys, phone, { scores: {}, comments: { keep: "Just now" } }, now)
  expect(await submitBallot(db, keys, laptop, someAnswers(4), now)).toEqual({ kind: "changed" })
  expect([await boxOf(cycleId), (await linkTo(tokens[0]!)).draft.comments]).toEqual([[], { keep: "Just now" }])
  expect(await submitBallot(db, keys, await linkTo(tokens[0]!), someAnswers(4), now)).toMatchObject({
    kind: "submitted",
  })
})

test("what a page was about to save before its answers were sent does not begin new ones", async () => {
  const { tokens } = await collecting()
  const before = await linkTo(tokens[0]!)
  await send(before)
  expect(await saveDraft(db, keys, before, { scores: { V1: 1 }, comments: {} }, now)).toEqual({ kind: "moved" })
  expect((await linkTo(tokens[0]!)).draft).toEqual(NO_DRAFT)
})

test("a draft that was damaged is as none", async () => {
  const { tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  await saveDraft(db, keys, link, { scores: { V1: 4 }, comments: {} }, now)
  const where = { linkId_invitationId: { linkId: link.linkId, invitationId: link.id } }
  await db.draft.update({ where, data: { ciphertext: randomBytes(8220) } })
  expect((await linkTo(tokens[0]!)).draft).toEqual(NO_DRAFT)
})

test("sending twice, even at once, leaves one ballot, and the receipt of the last one alone is counted", async () => {
  const { cycleId, tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  const receipts = await Promise.all([1, 2, 3].map(() => send(link)))
  expect(new Set(receipts).size).toBe(3)
  const box = await open(cycleId)
  expect(box).toMatchObject({ notOpened: 0, missing: 0, unexpected: 0 })
  expect(box.receipts).toHaveLength(1)
  expect(receipts).toContain(box.receipts[0])
})

test("a rater can answer anew until the close, and the last answers count, with a receipt of their own", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  const before = await send(await linkTo(tokens[0]!), someAnswers(2))
  const receipt = await send(await linkTo(tokens[0]!), someAnswers(5))
  expect(receipt).not.toBe(before)
  const { answers, receipts } = await open(cycleId)
  expect(answers.get(subjectId)!.responses.map(({ scores }) => scores[0])).toEqual([5])
  expect(receipts).toEqual([receipt])
})

test("the draft ends with the sending: afterwards nobody can read what was sent, the rater included", async () => {
  const { cycleId, tokens } = await collecting()
  await saveDraft(db, keys, await linkTo(tokens[0]!), { scores: { V1: 4 }, comments: { keep: "Sent" } }, now)
  await send(await linkTo(tokens[0]!))
  expect(await draftsOf(cycleId)).toEqual([])
  expect(await linkTo(tokens[0]!)).toMatchObject({ submitted: true, draft: NO_DRAFT })
  // What is typed anew is kept beside it, and does not count.
  const { receipts } = await open(cycleId)
  await saveDraft(db, keys, await linkTo(tokens[0]!), { scores: { V1: 1 }, comments: {} }, now)
  expect(await linkTo(tokens[0]!)).toMatchObject({ submitted: true, draft: { scores: { V1: 1 }, comments: {} } })
  expect((await open(cycleId)).receipts).toEqual(receipts)
})

test("what a manager says matters most goes from the draft into the ballot, and out of it at the close", async () => {
  const { cycleId, subjectId, linkOf } = await collectingAboutDana(db, keys, now)
  const ruth = () => linkOf("Ruth Castellanos")
  await send(await linkOf("Amir Haddad"))
  await saveDraft(db, keys, await ruth(), { scores: { B1: 5 }, comments: {}, matters: ["vision", "goals"] }, now)
  await saveDraft(db, keys, await ruth(), { scores: { V1: 2 }, comments: {} }, now)
  const { cycle, group, draft } = await ruth()
  expect(answersOf(draft)).toEqual({ scores: { B1: 5, V1: 2 }, comments: {}, matters: ["vision", "goals"] })
  await send(await ruth(), answersSchema(cycle.questionnaire, group.id).parse(answersOf(draft)))
  const { answers: opened, notOpened } = await open(cycleId)
  expect(notOpened).toBe(0)
  expect(new Map(opened.get(subjectId)!.responses.map((response) => [response.group, response.matters]))).toEqual(
    new Map([
      ["peers", []],
      ["manager", ["vision", "goals"]],
    ]),
  )
})

test("a rater's scores stand where the whole questionnaire has them, also if they are not asked everything", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  const scores = Object.fromEntries(builtIn.items.map(({ id }) => [id, 4]))
  await submitBallot(db, keys, await linkTo(tokens[0]!), { scores, comments: {}, matters: [] }, now)
  const { answers: opened, notOpened } = await open(cycleId)
  expect(notOpened).toBe(0)
  const notAsked = builtIn.items.filter((_, place) => opened.get(subjectId)!.responses[0]!.scores[place] === null)
  expect(notAsked.map(({ id }) => id)).toEqual(["B1", "B2"])
})

test("taking back destroys: neither ballot nor draft is left, nor that there was one", async () => {
  const { cycleId, tokens } = await collecting()
  await send(await linkTo(tokens[0]!))
  const link = await linkTo(tokens[0]!)
  expect(await withdrawBallot(db, keys, link, now)).toEqual({ kind: "takenBack" })
  expect([await boxOf(cycleId), await db.sent.count({ where: { invitationId: link.id } })]).toEqual([[], 0])
  expect(await linkTo(tokens[0]!)).toMatchObject({ submitted: false, draft: NO_DRAFT })
  expect(await open(cycleId)).toMatchObject({ receipts: [], notOpened: 0, missing: 0, unexpected: 0 })
})

test("declining keeps what was typed, and undoing it brings that back as it was", async () => {
  const { cycleId, tokens } = await collecting()
  const typed = { scores: { V1: 4, V2: null }, comments: { keep: "Half a thought" }, matters: [] }
  const link = await linkTo(tokens[0]!)
  await saveDraft(db, keys, link, typed, now)
  const before = await draftsOf(cycleId)
  expect(await declineInvitation(db, keys, link, now)).toEqual({ kind: "declined" })
  expect(await kindOf(tokens[0]!)).toBe("declined")
  await undoDecline(db, keys, link, now)
  expect(await kindOf(tokens[0]!)).toBe("open")
  expect([await draftsOf(cycleId), answersOf((await linkTo(tokens[0]!)).draft)]).toEqual([before, typed])
})

test("what was sent is not lost by declining: it is taken back first", async () => {
  const { cycleId, tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  const receipt = await send(link, someAnswers(2))
  expect(await declineInvitation(db, keys, link, now)).toEqual({ kind: "sent" })
  expect(await kindOf(tokens[0]!)).toBe("open")
  expect(await open(cycleId)).toMatchObject({ receipts: [receipt] })
})

test("who declines several has declined those who are still to be answered, and each can be undone alone, or all", async () => {
  const first = await collecting()
  const others = await collecting()
  const links = await Promise.all([...first.tokens.slice(0, 3), others.tokens[0]!].map((token) => linkTo(token)))
  const [sent, typed, untouched] = links as [RaterLink, RaterLink, RaterLink]
  await send(sent)
  await saveDraft(db, keys, typed, { scores: { V1: 4 }, comments: {} }, now)
  expect(await declineInvitations(db, keys, links, now)).toBe(3)
  expect(await Promise.all(links.map(({ token }) => kindOf(token)))).toEqual([
    "open",
    "declined",
    "declined",
    "declined",
  ])
  await undoDecline(db, keys, untouched, now)
  expect(await kindOf(untouched.token)).toBe("open")
  expect(await undoDeclines(db, keys, links, now)).toBe(4)
  expect(await Promise.all(links.map(({ token }) => kindOf(token)))).toEqual(["open", "open", "open", "open"])
  expect([(await linkTo(sent.token)).submitted, (await linkTo(typed.token)).draft.scores]).toEqual([true, { V1: 4 }])
})

test("several are declined as one: an act that breaks off has declined nobody", async () => {
  const { cycleId, tokens } = await collecting()
  const links = await Promise.all(tokens.map((token) => linkTo(token)))
  const broken = { ...links.at(-1)!, id: "not an id" }
  await expect(declineInvitations(db, keys, [...links.slice(0, -1), broken], now)).rejects.toThrow()
  expect(await db.declined.count({ where: { invitation: { cycleId } } })).toBe(0)
})

test("two windows that decline and undo the same colleagues in another order wait for each other", async () => {
  const { tokens } = await collecting()
  const links = await Promise.all(tokens.map((token) => linkTo(token)))
  const backwards = links.toReversed()
  const outcomes = await Promise.all([
    declineInvitations(db, keys, links, now),
    undoDeclines(db, keys, backwards, now),
    declineInvitations(db, keys, backwards, now),
  ])
  expect(outcomes).toEqual([5, 5, 5])
})

test.each<[string, (link: RaterLink) => Promise<unknown>, string]>([
  ["they have declined", (link) => declineInvitation(db, keys, link, now), "declined"],
  ["they have sent", (link) => send(link), "moved"],
  ["they are not asked any more", ({ id }) => withdraw(id), "withdrawn"],
  ["they have another link", ({ linkId }) => db.link.update(ended(linkId)), "replaced"],
  ["the cycle is closed", ({ cycleId }) => stop(cycleId, { stage: "closed", closedAt: now }), "over"],
  ["the last day is over", ({ cycleId }) => stop(cycleId, { deadline: new Date("2026-03-01") }), "over"],
])("a window that is left open, with a draft that is kept, saves nothing once %s", async (_, act, kind) => {
  const { cycleId, tokens } = await collecting()
  await saveDraft(db, keys, await linkTo(tokens[0]!), { scores: { V1: 4 }, comments: {} }, now)
  const link = await linkTo(tokens[0]!)
  await act(await linkTo(tokens[0]!))
  const before = await draftsOf(cycleId)
  expect(await saveDraft(db, keys, link, { scores: { V1: 2 }, comments: {} }, now)).toEqual({ kind })
  expect(await draftsOf(cycleId)).toEqual(before)
})

test("saving over a draft at the moment of sending: either is told, and nothing that was kept is lost", async () => {
  const { cycleId, tokens } = await collecting()
  for (const [place, token] of tokens.entries()) {
    await saveDraft(db, keys, await linkTo(token), { scores: { V1: 4 }, comments: {} }, now)
    const [phone, laptop] = [await linkTo(token), await linkTo(token)]
    const [saved, sent] = await Promise.all([
      saveDraft(db, keys, phone, { scores: {}, comments: { keep: "Just now" } }, now),
      submitBallot(db, keys, laptop, someAnswers(4), now),
    ])
    const { draft } = await linkTo(token)
    const [isSaved, isSent] = [saved.kind === "saved", sent.kind === "submitted"]
    expect([isSaved, isSent].filter(Boolean)).toHaveLength(1)
    expect(draft.comments).toEqual(isSaved ? { keep: "Just now" } : {})
    expect((await boxOf(cycleId)).length <= place + 1).toBe(true)
  }
})

test("who has declined in one window cannot save or send in another", async () => {
  const { cycleId, tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  await declineInvitation(db, keys, link, now)
  const declined = { kind: "declined" }
  expect(await saveDraft(db, keys, link, { scores: { V1: 4 }, comments: {} }, now)).toEqual(declined)
  expect(await submitBallot(db, keys, link, someAnswers(4), now)).toEqual(declined)
  expect([await boxOf(cycleId), (await linkTo(tokens[0]!)).draft.scores]).toEqual([[], {}])
})

test("nothing that a rater does writes a new version of a row that is kept", async () => {
  const { tokens } = await collecting()
  const before = await versions()
  const link = await linkTo(tokens[0]!)
  await saveDraft(db, keys, link, { scores: { V1: 4 }, comments: {} }, now)
  await saveDraft(db, keys, await linkTo(tokens[0]!), { scores: { V2: 4 }, comments: {} }, now)
  await send(await linkTo(tokens[0]!))
  await send(await linkTo(tokens[0]!))
  await withdrawBallot(db, keys, link, now)
  await declineInvitation(db, keys, link, now)
  await undoDecline(db, keys, link, now)
  expect(await versions()).toEqual(before)
})

test("who sends in one window and declines in another has done one of the two", async () => {
  const { cycleId, tokens } = await collecting()
  let sent = 0
  for (const token of tokens) {
    const link = await linkTo(token)
    const [sending, declining] = await Promise.all([
      submitBallot(db, keys, link, someAnswers(4), now),
      declineInvitation(db, keys, link, now),
    ])
    const isSent = sending.kind === "submitted"
    expect([sending.kind, declining.kind]).toEqual(isSent ? ["submitted", "sent"] : ["declined", "declined"])
    const where = { invitationId: link.id }
    const counts = [await db.declined.count({ where }), await db.sent.count({ where })]
    expect(counts).toEqual(isSent ? [0, 1] : [1, 0])
    sent += counts[1]!
  }
  expect(await boxOf(cycleId)).toHaveLength(sent)
})

test.each([
  ["UTC", "2026-03-16T23:59:59Z", "2026-03-17T00:00:00Z"],
  ["Pacific/Auckland", "2026-03-16T10:59:59Z", "2026-03-16T11:00:00Z"],
  ["America/Los_Angeles", "2026-03-17T06:59:59Z", "2026-03-17T07:00:00Z"],
])("answers are taken on the last day until its end in the workspace's zone, %s", async (timeZone, last, after) => {
  const { cycleId, tokens } = await collecting(timeZone)
  const link = await linkTo(tokens[0]!)
  expect(link.cycle.timeZone).toBe(timeZone)
  expect(await submitBallot(db, keys, link, someAnswers(3), new Date(last))).toMatchObject({ kind: "submitted" })
  const late = new Date(after)
  expect(await submitBallot(db, keys, link, someAnswers(4), late)).toEqual({ kind: "over" })
  expect(await saveDraft(db, keys, link, { scores: { V1: 4 }, comments: {} }, late)).toEqual({ kind: "over" })
  // What is said is the same to who has sent and to who has not.
  const over = { kind: "over", cycleId, cycleName: "Spring", subjectNames: ["Dana Okafor"] }
  for (const token of tokens) expect(await followLink(db, keys, token, late)).toEqual(over)
})

test("who sends while the cycle is being closed is told that it was too late, and nothing half is left", async () => {
  const { cycleId, tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  const { sending } = await db.$transaction(async (tx) => {
    await tx.cycle.updateMany({ where: { id: cycleId, stage: "collecting" }, data: { stage: "closed", closedAt: now } })
    return { sending: submitBallot(db, keys, link, someAnswers(4), now) }
  })
  expect(await sending).toEqual({ kind: "over" })
  expect([await boxOf(cycleId), await db.draft.count({ where: { invitation: { cycleId } } })]).toEqual([[], 0])
  expect(await followLink(db, keys, tokens[0]!, now)).toMatchObject({ kind: "closed", cycleId })
  for (const attempt of [withdrawBallot, declineInvitation, undoDecline]) {
    expect(await attempt(db, keys, link, now)).toEqual({ kind: "over" })
  }
})

test("sending and closing at once: a ballot is in the box, or its rater is told", async () => {
  const { cycleId, tokens } = await collecting()
  const links = await Promise.all(tokens.map((token) => linkTo(token)))
  const key = await keyOfCycle(db, keys, cycleId)
  const close = db.$transaction(async (tx) => {
    await tx.cycle.updateMany({ where: { id: cycleId, stage: "collecting" }, data: { stage: "closed", closedAt: now } })
    return openBallots(tx, key, { id: cycleId, questionnaire: builtIn })
  })
  const sent = await Promise.all(links.map((link) => submitBallot(db, keys, link, someAnswers(3), now)))
  expect((await close).receipts).toEqual(
    sent.flatMap((outcome) => (outcome.kind === "submitted" ? [outcome.receipt] : [])).toSorted(),
  )
})

test("a rater whose invitation was withdrawn is told so, and can no longer send", async () => {
  const { tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  await db.invitation.update({ where: { id: link.id }, data: { withdrawnOn: now } })
  expect(await submitBallot(db, keys, link, someAnswers(4), now)).toEqual({ kind: "withdrawn" })
  expect(await followLink(db, keys, tokens[0]!, now)).toEqual({ kind: "withdrawn" })
})

test("a page that was opened by an earlier link can take back what that link sent, and do nothing else", async () => {
  const { cycleId, tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  await send(link)
  const [rater] = await db.link.findMany({ where: { id: link.linkId }, select: { raterId: true } })
  const { link: key } = await keyOfCycle(db, keys, cycleId)
  const addressed = { raterId: rater!.raterId, address: "amir.haddad@northwind.example" }
  await db.$transaction((tx) => issueLinks(tx, key, [addressed], "mail", new Date("2026-03-02")))
  const replaced = { kind: "replaced" }
  expect(await submitBallot(db, keys, link, someAnswers(5), now)).toEqual(replaced)
  expect(await saveDraft(db, keys, link, { scores: { V1: 4 }, comments: {} }, now)).toEqual(replaced)
  expect(await declineInvitation(db, keys, link, now)).toEqual(replaced)
  expect(await undoDecline(db, keys, link, now)).toEqual(replaced)
  expect([(await boxOf(cycleId)).length, await kindOf(tokens[0]!)]).toEqual([1, "ended"])
  expect(await withdrawBallot(db, keys, link, now)).toEqual({ kind: "takenBack" })
  expect(await boxOf(cycleId)).toEqual([])
})

test("all ballots and all drafts are of one size", async () => {
  const { cycleId, tokens } = await collecting()
  for (const [index, token] of tokens.entries()) {
    const comment = Buffer.from(randomBytes(index * 700)).toString("base64url")
    await send(await linkTo(token), someAnswers(3, comment))
    await saveDraft(db, keys, await linkTo(token), { scores: { V1: 3 }, comments: { keep: comment } }, now)
  }
  for (const rows of [await boxOf(cycleId), await draftsOf(cycleId)]) {
    expect([rows.length, new Set(rows.map(({ ciphertext }) => ciphertext.length)).size]).toEqual([5, 1])
  }
})

test("the ballot box says when, until it is counted", async () => {
  const { cycleId } = await collecting()
  expect(await findBallotBox(db, cycleId)).toMatchObject({ kind: "open", deadline: DEADLINE })
  expect(await findBallotBox(db, randomUUID())).toBeNull()
})
