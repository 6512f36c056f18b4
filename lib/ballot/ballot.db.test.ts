import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken, tokenHash } from "@/lib/access/secret"
import { createWorkspace } from "@/lib/access/store"
import { ballotIdOf } from "@/lib/ballot/receipt"
import { sealBallot, type BallotContent } from "@/lib/ballot/seal"
import * as ballots from "@/lib/ballot/store"
import { testDatabase } from "@/lib/db/testing/database"
import { answersSchema } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"

const { db, sql } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const deadline = new Date("2026-03-16T00:00:00Z")
const names = ["Amir Haddad", "Mei Lin", "Jonas Weber", "Priya Nair", "Tomás Silva"]
const some = (score: number, comment = "") =>
  answersSchema(builtIn).parse({ scores: { V1: score, V2: null }, comments: comment ? { keep: comment } : {} })

const owner = { name: "Northwind", ownerName: "Lena", email: "lena.brandt@northwind.example", password: "x".repeat(12) }
const { workspaceId } = (await createWorkspace(db, owner, now))!

/** A cycle that collects answers about Dana, from five peers. */
async function collectingCycle() {
  const [cycleId, subjectId] = [randomUUID(), randomUUID()]
  const people = ["Dana Okafor", ...names].map((name) => ({
    id: randomUUID(),
    workspaceId,
    name,
    email: `${randomUUID()}@x.example`,
  }))
  await db.person.createMany({ data: people })
  await db.cycle.create({
    data: {
      id: cycleId,
      workspaceId,
      name: "Spring",
      stage: "collecting",
      questionnaire: builtIn,
      threshold: 3,
      deadline,
      createdAt: now,
      launchedAt: now,
      subjects: { create: { id: subjectId, personId: people[0]!.id } },
    },
  })
  await db.$transaction((tx) => ballots.issueCycleKey(tx, secret, cycleId))
  const tokens: string[] = []
  for (const { id: personId } of people.slice(1)) {
    const id = randomUUID()
    const token = linkToken(secret, "invitation", id, 1)
    await db.invitation.create({
      data: { id, cycleId, subjectId, personId, group: "peers", tokenHash: tokenHash(token) },
    })
    tokens.push(token)
  }
  return { cycleId, subjectId, tokens }
}

async function invitationOf(token: string, at = now) {
  const state = await ballots.findInvitation(db, token, at)
  if (state.kind !== "open" && state.kind !== "declined") throw new Error(state.kind)
  return state.invitation
}

const open = (cycleId: string) =>
  db.$transaction((tx) => ballots.openBallots(tx, secret, { id: cycleId, questionnaire: builtIn }))
const boxOf = async (cycleId: string) => db.ballot.findMany({ where: { cycleId } })

test("a link leads to its own invitation and changes nothing", async () => {
  const { tokens } = await collectingCycle()
  const before = await sql('SELECT i.*, i.xmin::text FROM "Invitation" i ORDER BY id')
  const invitation = await invitationOf(tokens[0]!)
  expect(invitation).toMatchObject({
    subjectName: "Dana Okafor",
    raterName: "Amir Haddad",
    groupSize: 5,
    submitted: false,
  })
  expect(await sql('SELECT i.*, i.xmin::text FROM "Invitation" i ORDER BY id')).toEqual(before)
})

test("a wrong link leads nowhere", async () => {
  expect(await ballots.findInvitation(db, "x".repeat(43), now)).toEqual({ kind: "unknown" })
})

test("answers in progress come back on another device, and the database cannot read them", async () => {
  const { tokens } = await collectingCycle()
  const draft = { scores: { V1: 4, V2: null }, comments: { keep: "Half a thought" } }
  expect(await ballots.saveDraft(db, await invitationOf(tokens[0]!), draft, now)).toEqual({ done: true })
  expect((await invitationOf(tokens[0]!)).draft).toEqual(draft)
  const [row] = await db.draft.findMany({ take: 1 })
  expect(Buffer.from(row!.ciphertext).toString("latin1")).not.toContain("Half a thought")
})

test("two devices that save at once keep each other's answers", async () => {
  const { tokens } = await collectingCycle()
  const [phone, laptop] = [await invitationOf(tokens[0]!), await invitationOf(tokens[0]!)]
  await Promise.all([
    ballots.saveDraft(db, phone, { scores: { V1: 4 }, comments: { keep: "From the phone" } }, now),
    ballots.saveDraft(db, laptop, { scores: { V2: 2 }, comments: { change: "From the laptop" } }, now),
  ])
  expect((await invitationOf(tokens[0]!)).draft).toEqual({
    scores: { V1: 4, V2: 2 },
    comments: { keep: "From the phone", change: "From the laptop" },
  })
})

test("a draft that was damaged is as none", async () => {
  const { tokens } = await collectingCycle()
  const invitation = await invitationOf(tokens[0]!)
  await ballots.saveDraft(db, invitation, { scores: { V1: 4 }, comments: {} }, now)
  await db.draft.update({ where: { invitationId: invitation.id }, data: { ciphertext: randomBytes(8220) } })
  expect((await invitationOf(tokens[0]!)).draft).toEqual({ scores: {}, comments: {} })
})

test("sending twice, even at once, leaves one ballot and gives the same receipt", async () => {
  const { cycleId, tokens } = await collectingCycle()
  const invitation = await invitationOf(tokens[0]!)
  const results = await Promise.all([1, 2, 3].map(() => ballots.submitBallot(db, invitation, some(4), now)))
  expect(new Set(results.map((result) => result.done && result.receipt)).size).toBe(1)
  expect(await boxOf(cycleId)).toHaveLength(1)
})

test("a rater can change the answers until the close, and the last ones count", async () => {
  const { cycleId, tokens } = await collectingCycle()
  await ballots.submitBallot(db, await invitationOf(tokens[0]!), some(2), now)
  await ballots.submitBallot(db, await invitationOf(tokens[0]!), some(5), now)
  expect((await open(cycleId)).responses.map(({ scores }) => scores[0])).toEqual([5])
})

test("who changes answers after sending is told until they are sent again", async () => {
  const { tokens } = await collectingCycle()
  await ballots.submitBallot(db, await invitationOf(tokens[0]!), some(2), now)
  expect(await invitationOf(tokens[0]!)).toMatchObject({ submitted: true, hasUnsentChanges: false })
  await ballots.saveDraft(db, await invitationOf(tokens[0]!), { scores: { V1: 3 }, comments: {} }, now)
  expect(await invitationOf(tokens[0]!)).toMatchObject({ submitted: true, hasUnsentChanges: true })
  await ballots.submitBallot(db, await invitationOf(tokens[0]!), some(3), now)
  expect(await invitationOf(tokens[0]!)).toMatchObject({ submitted: true, hasUnsentChanges: false })
})

test("a withdrawn ballot leaves no trace in the box", async () => {
  const { cycleId, tokens } = await collectingCycle()
  await ballots.submitBallot(db, await invitationOf(tokens[0]!), some(2), now)
  await ballots.withdrawBallot(db, await invitationOf(tokens[0]!), now)
  expect(await boxOf(cycleId)).toEqual([])
  const invitation = await invitationOf(tokens[0]!)
  expect([invitation.submitted, invitation.draft.scores.V1]).toEqual([false, 2])
})

test("declining erases what was answered, and can be undone", async () => {
  const { cycleId, tokens } = await collectingCycle()
  await ballots.submitBallot(db, await invitationOf(tokens[0]!), some(2), now)
  await ballots.declineInvitation(db, await invitationOf(tokens[0]!), now)
  expect((await ballots.findInvitation(db, tokens[0]!, now)).kind).toBe("declined")
  expect([await boxOf(cycleId), (await invitationOf(tokens[0]!)).draft]).toEqual([[], { scores: {}, comments: {} }])
  await ballots.undoDecline(db, await invitationOf(tokens[0]!), now)
  expect((await ballots.findInvitation(db, tokens[0]!, now)).kind).toBe("open")
})

test("who has declined in one window cannot save or send in another", async () => {
  const { cycleId, tokens } = await collectingCycle()
  const invitation = await invitationOf(tokens[0]!)
  await ballots.declineInvitation(db, invitation, now)
  const declined = { done: false, reason: "declined" }
  expect(await ballots.saveDraft(db, invitation, { scores: { V1: 4 }, comments: {} }, now)).toEqual(declined)
  expect(await ballots.submitBallot(db, invitation, some(4), now)).toEqual(declined)
  expect([await boxOf(cycleId), (await invitationOf(tokens[0]!)).draft.scores]).toEqual([[], {}])
})

test("answers are taken on the last day until its end, in UTC", async () => {
  const { tokens } = await collectingCycle()
  const invitation = await invitationOf(tokens[0]!)
  expect(await ballots.submitBallot(db, invitation, some(3), new Date("2026-03-16T23:59:59Z"))).toMatchObject({
    done: true,
  })
  const late = new Date("2026-03-17T00:00:00Z")
  expect(await ballots.submitBallot(db, invitation, some(4), late)).toEqual({ done: false, reason: "over" })
  const receipt = ballots.receiptFor(invitation)
  expect(await ballots.findInvitation(db, tokens[0]!, late)).toMatchObject({ kind: "over", receipt })
  expect(await ballots.findInvitation(db, tokens[1]!, late)).toMatchObject({ kind: "over", receipt: null })
})

test("who sends while the cycle is being closed is told that it was too late, and nothing half is left", async () => {
  const { cycleId, tokens } = await collectingCycle()
  const invitation = await invitationOf(tokens[0]!)
  const { sending } = await db.$transaction(async (tx) => {
    await tx.cycle.updateMany({ where: { id: cycleId, stage: "collecting" }, data: { stage: "closed", closedAt: now } })
    return { sending: ballots.submitBallot(db, invitation, some(4), now) }
  })
  expect(await sending).toEqual({ done: false, reason: "over" })
  expect([await boxOf(cycleId), await db.draft.count({ where: { invitation: { cycleId } } })]).toEqual([[], 0])
  expect(await ballots.findInvitation(db, tokens[0]!, now)).toMatchObject({ kind: "closed", cycleId, receipt: null })
  for (const attempt of [ballots.withdrawBallot, ballots.declineInvitation, ballots.undoDecline]) {
    expect(await attempt(db, invitation, now)).toEqual({ done: false, reason: "over" })
  }
})

test("sending and closing at once: a ballot is in the box, or its rater is told", async () => {
  const { cycleId, tokens } = await collectingCycle()
  const invitations = await Promise.all(tokens.map((token) => invitationOf(token)))
  const close = db.$transaction(async (tx) => {
    await tx.cycle.updateMany({ where: { id: cycleId, stage: "collecting" }, data: { stage: "closed", closedAt: now } })
    return ballots.openBallots(tx, secret, { id: cycleId, questionnaire: builtIn })
  })
  const sent = await Promise.all(invitations.map((invitation) => ballots.submitBallot(db, invitation, some(3), now)))
  expect((await close).receipts).toEqual(sent.flatMap((outcome) => (outcome.done ? [outcome.receipt] : [])).toSorted())
})

test("a rater whose invitation was withdrawn is told so, and can no longer send", async () => {
  const { tokens } = await collectingCycle()
  const invitation = await invitationOf(tokens[0]!)
  await db.invitation.update({ where: { id: invitation.id }, data: { withdrawnOn: now } })
  expect(await ballots.submitBallot(db, invitation, some(4), now)).toEqual({ done: false, reason: "withdrawn" })
  expect(await ballots.findInvitation(db, tokens[0]!, now)).toEqual({ kind: "withdrawn" })
})

test("opening keeps every answer once, and nothing of the order in which they came", async () => {
  const { cycleId, tokens } = await collectingCycle()
  for (const [index, token] of tokens.entries()) {
    await ballots.submitBallot(db, await invitationOf(token), some(index + 1, `Comment ${index + 1}`), now)
  }
  const opened = await Promise.all(Array.from({ length: 8 }, () => open(cycleId)))
  for (const { responses, comments, receipts, damaged } of opened) {
    expect(responses.map(({ scores }) => scores[0]!).toSorted()).toEqual([1, 2, 3, 4, 5])
    expect(responses.every(({ scores }) => scores[1] === 0)).toBe(true)
    expect(comments.map(({ text }) => text).toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `Comment ${n}`))
    expect([receipts.length, receipts.toSorted(), damaged]).toEqual([5, receipts, []])
  }
  const orders = new Set(opened.map(({ responses }) => responses.map(({ scores }) => scores[0]).join("")))
  expect(orders.size).toBeGreaterThan(1)
})

test("a ballot that was tampered with is damaged, and the others open", async () => {
  const { cycleId, tokens } = await collectingCycle()
  for (const token of tokens) await ballots.submitBallot(db, await invitationOf(token), some(4), now)
  const id = ballotIdOf(tokens[2]!)
  await db.ballot.update({ where: { id }, data: { ciphertext: randomBytes(8240) } })
  const { responses, damaged, receipts } = await open(cycleId)
  expect([responses.length, receipts.length, damaged]).toEqual([
    4,
    4,
    [ballots.receiptFor(await invitationOf(tokens[2]!))],
  ])
})

test("a ballot that belongs to no invitation is not counted", async () => {
  const { cycleId, tokens } = await collectingCycle()
  await ballots.submitBallot(db, await invitationOf(tokens[0]!), some(4), now)
  const [own] = await boxOf(cycleId)
  await db.ballot.create({ data: { ...own!, id: "stuffed" } })
  expect(await open(cycleId)).toMatchObject({ responses: { length: 1 }, damaged: { length: 1 } })
})

test("a ballot that answers about somebody else, or as somebody else, is damaged", async () => {
  const { cycleId, subjectId, tokens } = await collectingCycle()
  const { publicKey } = await db.cycleKey.findUniqueOrThrow({ where: { cycleId } })
  const scores = builtIn.items.map(() => 5)
  const forged: BallotContent[] = [
    { subjectId, group: "manager", scores, comments: {} },
    { subjectId: randomUUID(), group: "peers", scores, comments: {} },
    { subjectId, group: "peers", scores: scores.with(0, 6), comments: {} },
    { subjectId, group: "peers", scores, comments: { unknown: "Question" } },
  ]
  for (const [index, content] of forged.entries()) {
    await ballots.submitBallot(db, await invitationOf(tokens[index]!), some(4), now)
    const id = ballotIdOf(tokens[index]!)
    await db.ballot.update({
      where: { id },
      data: { ciphertext: await sealBallot(publicKey, { cycleId, ballotId: id }, content) },
    })
  }
  expect(await open(cycleId)).toMatchObject({ responses: [], comments: [], damaged: { length: 4 } })
})

test("a box of many portions opens whole", async () => {
  const { cycleId, subjectId } = await collectingCycle()
  const { publicKey } = await db.cycleKey.findUniqueOrThrow({ where: { cycleId } })
  const content = { subjectId, group: "others", scores: builtIn.items.map(() => 3), comments: {} }
  const raters = Array.from({ length: 1050 }, () => ({ id: randomUUID(), personId: randomUUID() }))
  await db.person.createMany({
    data: raters.map(({ personId }) => ({ id: personId, workspaceId, name: "R", email: `${personId}@x.example` })),
  })
  await db.invitation.createMany({
    data: raters.map((rater) => ({ ...rater, cycleId, subjectId, group: "others", submittedOn: now })),
  })
  await db.ballot.createMany({
    data: await Promise.all(
      raters.map(async ({ id: invitationId }) => {
        const id = ballotIdOf(linkToken(secret, "invitation", invitationId, 1))
        return { id, cycleId, ciphertext: await sealBallot(publicKey, { cycleId, ballotId: id }, content) }
      }),
    ),
  })
  const { responses, receipts, damaged } = await open(cycleId)
  expect([responses.length, new Set(receipts).size, damaged.length]).toEqual([1050, 1050, 0])
})

test("all ballots and all drafts are of one size", async () => {
  const { cycleId, tokens } = await collectingCycle()
  for (const [index, token] of tokens.entries()) {
    await ballots.submitBallot(db, await invitationOf(token), some(3, "x".repeat(index * 500)), now)
  }
  expect(new Set((await boxOf(cycleId)).map(({ ciphertext }) => ciphertext.length)).size).toBe(1)
  const drafts = await db.draft.findMany({ where: { invitation: { cycleId } } })
  expect(new Set(drafts.map(({ ciphertext }) => ciphertext.length)).size).toBe(1)
})

test("the ballot box says when, until it is counted", async () => {
  const { cycleId } = await collectingCycle()
  expect(await ballots.findBallotBox(db, cycleId)).toMatchObject({ kind: "open", deadline })
  expect(await ballots.findBallotBox(db, randomUUID())).toBeNull()
})
