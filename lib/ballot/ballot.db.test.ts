import { databaseKeys } from "@/lib/keys/testing/keys"
import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken, tokenHash } from "@/lib/access/token"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { findBallotBox } from "@/lib/ballot/findBallotBox"
import { followLink } from "@/lib/ballot/followLink"
import { openBallots } from "@/lib/ballot/openBallots"
import { receiptFor } from "@/lib/ballot/receipt"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { DEADLINE, fivePeers, followedLink, someAnswers } from "@/lib/ballot/testing/fivePeers"
import { undoDecline } from "@/lib/ballot/undoDecline"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { testDatabase } from "@/lib/db/testing/database"
import { answersSchema, NO_ANSWERS } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"

const { db, sql } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const now = new Date("2026-03-02T09:00:00Z")

const collecting = (timeZone?: string) => fivePeers(db, keys, now, timeZone)
const linkTo = (token: string) => followedLink(db, keys, token, now)
const boxOf = (cycleId: string) => db.ballot.findMany({ where: { cycleId } })
const open = (cycleId: string) =>
  db.$transaction((tx) => openBallots(tx, secret, { id: cycleId, questionnaire: builtIn }))

test("a link leads to its own invitation and changes nothing", async () => {
  const { tokens } = await collecting()
  const before = await sql('SELECT i.*, i.xmin::text FROM "Invitation" i ORDER BY id')
  const link = await linkTo(tokens[0]!)
  expect(link).toMatchObject({
    subjectName: "Dana Okafor",
    raterName: "Amir Haddad",
    groupSize: 5,
    submitted: false,
  })
  expect(await sql('SELECT i.*, i.xmin::text FROM "Invitation" i ORDER BY id')).toEqual(before)
})

test("a wrong link leads nowhere", async () => {
  expect(await followLink(db, keys, "x".repeat(43), now)).toEqual({ kind: "unknown" })
})

test("answers in progress come back on another device, and the database cannot read them", async () => {
  const { tokens } = await collecting()
  const draft = { scores: { V1: 4, V2: null }, comments: { keep: "Half a thought" }, matters: [] }
  expect(await saveDraft(db, keys, await linkTo(tokens[0]!), draft, now)).toEqual({ kind: "saved" })
  expect((await linkTo(tokens[0]!)).draft).toEqual(draft)
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
  expect((await linkTo(tokens[0]!)).draft).toEqual({
    scores: { V1: 4, V2: 2 },
    comments: { keep: "From the phone", change: "From the laptop" },
    matters: [],
  })
})

test("a draft that was damaged is as none", async () => {
  const { tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  await saveDraft(db, keys, link, { scores: { V1: 4 }, comments: {} }, now)
  await db.draft.update({ where: { invitationId: link.id }, data: { ciphertext: randomBytes(8220) } })
  expect((await linkTo(tokens[0]!)).draft).toEqual(NO_ANSWERS)
})

test("sending twice, even at once, leaves one ballot and gives the same receipt", async () => {
  const { cycleId, tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  const results = await Promise.all([1, 2, 3].map(() => submitBallot(db, keys, link, someAnswers(4), now)))
  expect(new Set(results.map((result) => result.kind === "submitted" && result.receipt)).size).toBe(1)
  expect(results[0]).toEqual({ kind: "submitted", receipt: receiptFor(link) })
  expect(await boxOf(cycleId)).toHaveLength(1)
})

test("a rater can change the answers until the close, and the last ones count", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  await submitBallot(db, keys, await linkTo(tokens[0]!), someAnswers(2), now)
  await submitBallot(db, keys, await linkTo(tokens[0]!), someAnswers(5), now)
  expect((await open(cycleId)).answers.get(subjectId)!.responses.map(({ scores }) => scores[0])).toEqual([5])
})

test("what a manager says matters most goes from the draft into the ballot, and out of it at the close", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  const peer = await linkTo(tokens[0]!)
  const { id } = await linkTo(tokens[1]!)
  await db.invitation.update({ where: { id }, data: { group: "manager" } })
  await submitBallot(db, keys, peer, someAnswers(4), now)
  await saveDraft(
    db,
    keys,
    await linkTo(tokens[1]!),
    { scores: { B1: 5 }, comments: {}, matters: ["vision", "goals"] },
    now,
  )
  await saveDraft(db, keys, await linkTo(tokens[1]!), { scores: { V1: 2 }, comments: {} }, now)
  const { cycle, group, draft } = await linkTo(tokens[1]!)
  expect(draft).toEqual({ scores: { B1: 5, V1: 2 }, comments: {}, matters: ["vision", "goals"] })
  const answers = answersSchema(cycle.questionnaire, group.id).parse(draft)
  await submitBallot(db, keys, await linkTo(tokens[1]!), answers, now)
  expect((await linkTo(tokens[1]!)).draft.matters).toEqual(["vision", "goals"])
  const { answers: opened, damaged } = await open(cycleId)
  expect(damaged).toEqual([])
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
  const { answers: opened, damaged } = await open(cycleId)
  expect(damaged).toEqual([])
  const notAsked = builtIn.items.filter((_, place) => opened.get(subjectId)!.responses[0]!.scores[place] === null)
  expect(notAsked.map(({ id }) => id)).toEqual(["B1", "B2"])
})

test("who changes answers after sending is told until they are sent again", async () => {
  const { tokens } = await collecting()
  await submitBallot(db, keys, await linkTo(tokens[0]!), someAnswers(2), now)
  expect(await linkTo(tokens[0]!)).toMatchObject({ submitted: true, hasUnsentChanges: false })
  await saveDraft(db, keys, await linkTo(tokens[0]!), { scores: { V1: 3 }, comments: {} }, now)
  expect(await linkTo(tokens[0]!)).toMatchObject({ submitted: true, hasUnsentChanges: true })
  await submitBallot(db, keys, await linkTo(tokens[0]!), someAnswers(3), now)
  expect(await linkTo(tokens[0]!)).toMatchObject({ submitted: true, hasUnsentChanges: false })
})

test("a withdrawn ballot leaves no trace in the box", async () => {
  const { cycleId, tokens } = await collecting()
  await submitBallot(db, keys, await linkTo(tokens[0]!), someAnswers(2), now)
  await withdrawBallot(db, keys, await linkTo(tokens[0]!), now)
  expect(await boxOf(cycleId)).toEqual([])
  const link = await linkTo(tokens[0]!)
  expect([link.submitted, link.draft.scores.V1]).toEqual([false, 2])
})

test("declining erases what was answered, and can be undone", async () => {
  const { cycleId, tokens } = await collecting()
  await submitBallot(db, keys, await linkTo(tokens[0]!), someAnswers(2), now)
  await declineInvitation(db, keys, await linkTo(tokens[0]!), now)
  expect((await followLink(db, keys, tokens[0]!, now)).kind).toBe("declined")
  expect([await boxOf(cycleId), (await linkTo(tokens[0]!)).draft]).toEqual([[], NO_ANSWERS])
  await undoDecline(db, keys, await linkTo(tokens[0]!), now)
  expect((await followLink(db, keys, tokens[0]!, now)).kind).toBe("open")
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

test("nothing that a rater does writes a new version of their invitation", async () => {
  const { tokens } = await collecting()
  const [token] = tokens as [string]
  const versions = () => sql('SELECT i.*, i.xmin::text, i.ctid::text FROM "Invitation" i ORDER BY id')
  const before = await versions()
  const link = await linkTo(token)
  await saveDraft(db, keys, link, { scores: { V1: 4 }, comments: {} }, now)
  await submitBallot(db, keys, link, someAnswers(4), now)
  await submitBallot(db, keys, link, someAnswers(5), now)
  await withdrawBallot(db, keys, link, now)
  await submitBallot(db, keys, link, someAnswers(4), now)
  await declineInvitation(db, keys, link, now)
  await undoDecline(db, keys, link, now)
  expect(await versions()).toEqual(before)
})

test("who sends in one window and declines in another has done one of the two", async () => {
  const { cycleId, tokens } = await collecting()
  for (const token of tokens) {
    const link = await linkTo(token)
    const [sending] = await Promise.all([
      submitBallot(db, keys, link, someAnswers(4), now),
      declineInvitation(db, keys, link, now),
    ])
    expect(["submitted", "declined"]).toContain(sending.kind)
    // Declining is the last word, in whichever order they come.
    const where = { invitationId: link.id }
    expect([await db.declined.count({ where }), await db.sent.count({ where })]).toEqual([1, 0])
  }
  expect(await boxOf(cycleId)).toEqual([])
})

test.each([
  ["UTC", "2026-03-16T23:59:59Z", "2026-03-17T00:00:00Z"],
  ["Pacific/Auckland", "2026-03-16T10:59:59Z", "2026-03-16T11:00:00Z"],
  ["America/Los_Angeles", "2026-03-17T06:59:59Z", "2026-03-17T07:00:00Z"],
])("answers are taken on the last day until its end in the workspace's zone, %s", async (timeZone, last, after) => {
  const { tokens } = await collecting(timeZone)
  const link = await linkTo(tokens[0]!)
  expect(link.cycle.timeZone).toBe(timeZone)
  const receipt = receiptFor(link)
  expect(await submitBallot(db, keys, link, someAnswers(3), new Date(last))).toEqual({ kind: "submitted", receipt })
  const late = new Date(after)
  expect(await submitBallot(db, keys, link, someAnswers(4), late)).toEqual({ kind: "over" })
  expect(await saveDraft(db, keys, link, { scores: { V1: 4 }, comments: {} }, late)).toEqual({ kind: "over" })
  expect(await followLink(db, keys, tokens[0]!, late)).toMatchObject({ kind: "over", receipt })
  expect(await followLink(db, keys, tokens[1]!, late)).toMatchObject({ kind: "over", receipt: null })
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
  expect(await followLink(db, keys, tokens[0]!, now)).toMatchObject({ kind: "closed", cycleId, receipt: null })
  for (const attempt of [withdrawBallot, declineInvitation, undoDecline]) {
    expect(await attempt(db, link, now)).toEqual({ kind: "over" })
  }
})

test("sending and closing at once: a ballot is in the box, or its rater is told", async () => {
  const { cycleId, tokens } = await collecting()
  const links = await Promise.all(tokens.map((token) => linkTo(token)))
  const close = db.$transaction(async (tx) => {
    await tx.cycle.updateMany({ where: { id: cycleId, stage: "collecting" }, data: { stage: "closed", closedAt: now } })
    return openBallots(tx, secret, { id: cycleId, questionnaire: builtIn })
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

test("a page that was opened by an earlier link can do nothing once there is another", async () => {
  const { cycleId, tokens } = await collecting()
  const link = await linkTo(tokens[0]!)
  const next = tokenHash(linkToken(secret, "invitation", link.id, 2))
  await db.invitation.update({ where: { id: link.id }, data: { tokenVersion: 2, tokenHash: next } })
  expect(await submitBallot(db, keys, link, someAnswers(4), now)).toEqual({ kind: "withdrawn" })
  expect(await saveDraft(db, keys, link, { scores: { V1: 4 }, comments: {} }, now)).toEqual({ kind: "withdrawn" })
  expect(await boxOf(cycleId)).toEqual([])
  expect(await followLink(db, keys, tokens[0]!, now)).toEqual({ kind: "unknown" })
})

test("all ballots and all drafts are of one size", async () => {
  const { cycleId, tokens } = await collecting()
  for (const [index, token] of tokens.entries()) {
    await submitBallot(db, keys, await linkTo(token), someAnswers(3, "x".repeat(index * 500)), now)
  }
  expect(new Set((await boxOf(cycleId)).map(({ ciphertext }) => ciphertext.length)).size).toBe(1)
  const drafts = await db.draft.findMany({ where: { invitation: { cycleId } } })
  expect(new Set(drafts.map(({ ciphertext }) => ciphertext.length)).size).toBe(1)
})

test("the ballot box says when, until it is counted", async () => {
  const { cycleId } = await collecting()
  expect(await findBallotBox(db, cycleId)).toMatchObject({ kind: "open", deadline: DEADLINE })
  expect(await findBallotBox(db, randomUUID())).toBeNull()
})
