import { databaseKeys } from "@/lib/keys/testing/keys"
import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken } from "@/lib/access/token"
import type { BallotContent } from "@/lib/ballot/ballotContent"
import { eraseBallots } from "@/lib/ballot/eraseBallots"
import { openBallots } from "@/lib/ballot/openBallots"
import { ballotIdOf, receiptFor } from "@/lib/ballot/receipt"
import { sealBallot } from "@/lib/ballot/sealedBallot"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { fivePeers, followedLink, someAnswers, type FivePeers } from "@/lib/ballot/testing/fivePeers"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { testDatabase } from "@/lib/db/testing/database"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"
import { isAskedOf } from "@/lib/questionnaire/schema"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const now = new Date("2026-03-02T09:00:00Z")

const collecting = () => fivePeers(db, keys, now)
const linkTo = (token: string) => followedLink(db, keys, token, now)
const boxOf = (cycleId: string) => db.ballot.findMany({ where: { cycleId } })
const open = (cycleId: string) =>
  db.$transaction((tx) => openBallots(tx, secret, { id: cycleId, questionnaire: builtIn }))

test("erasing the ballots of invitations takes theirs out of the box, and no other", async () => {
  const { cycleId, tokens } = await collecting()
  for (const token of tokens) await submitBallot(db, keys, await linkTo(token), someAnswers(4), now)
  const [first, second] = [await linkTo(tokens[0]!), await linkTo(tokens[3]!)]
  const gone = [first, second].map(({ id }) => ({ id, tokenVersion: 1 }))
  await db.$transaction((tx) => eraseBallots(tx, secret, gone))
  const left = [tokens[1]!, tokens[2]!, tokens[4]!].map(ballotIdOf)
  expect((await boxOf(cycleId)).map(({ id }) => id).toSorted()).toEqual(left.toSorted())
})

test("opening keeps every answer once, by the subject that it is about", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  for (const [index, token] of tokens.entries()) {
    await submitBallot(db, keys, await linkTo(token), someAnswers(index + 1, `Comment ${index + 1}`), now)
  }
  const { answers, receipts, damaged } = await open(cycleId)
  expect([...answers.keys()]).toEqual([subjectId])
  const { responses, comments } = answers.get(subjectId)!
  expect(responses.map(({ scores }) => scores[0]!).toSorted()).toEqual([1, 2, 3, 4, 5])
  expect(responses.every(({ scores }) => scores[1] === null)).toBe(true)
  expect(comments.map(({ text }) => text).toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `Comment ${n}`))
  expect([receipts.length, receipts.toSorted(), damaged]).toEqual([5, receipts, []])
})

test("a ballot that was tampered with is damaged, and the others open", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  for (const token of tokens) await submitBallot(db, keys, await linkTo(token), someAnswers(4), now)
  const id = ballotIdOf(tokens[2]!)
  await db.ballot.update({ where: { id }, data: { ciphertext: randomBytes(8240) } })
  const { answers, damaged, receipts } = await open(cycleId)
  expect([answers.get(subjectId)!.responses.length, receipts.length, damaged]).toEqual([
    4,
    4,
    [receiptFor(await linkTo(tokens[2]!))],
  ])
})

test("a ballot that belongs to no invitation is not counted", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  await submitBallot(db, keys, await linkTo(tokens[0]!), someAnswers(4), now)
  const [own] = await boxOf(cycleId)
  await db.ballot.create({ data: { ...own!, id: "stuffed" } })
  const { answers, damaged } = await open(cycleId)
  expect([answers.get(subjectId)!.responses.length, damaged.length]).toEqual([1, 1])
})

test("a ballot that was taken back and that somebody lays into the box again is not counted", async () => {
  const { cycleId, tokens } = await collecting()
  await submitBallot(db, keys, await linkTo(tokens[0]!), someAnswers(4), now)
  const [own] = await boxOf(cycleId)
  await withdrawBallot(db, keys, await linkTo(tokens[0]!), now)
  await db.ballot.create({ data: own! })
  const { answers, damaged } = await open(cycleId)
  expect([answers.size, damaged.length]).toEqual([0, 1])
})

test("a ballot that answers about somebody else, or as somebody else, is damaged", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  const { publicKey } = await db.cycleKey.findUniqueOrThrow({ where: { cycleId } })
  const scores: BallotContent["scores"] = builtIn.items.map((item) => (isAskedOf(item, "peers") ? 5 : null))
  const honest = { subjectId, group: "peers", scores, comments: {}, matters: [] }
  const forged: BallotContent[] = [
    { ...honest, group: "manager" },
    { ...honest, subjectId: randomUUID() },
    { ...honest, scores: scores.with(0, 6) },
    { ...honest, comments: { unknown: "Question" } },
    { ...honest, matters: ["trust"] },
  ]
  for (const [index, content] of forged.entries()) {
    await submitBallot(db, keys, await linkTo(tokens[index]!), someAnswers(4), now)
    const id = ballotIdOf(tokens[index]!)
    await db.ballot.update({
      where: { id },
      data: { ciphertext: await sealBallot(publicKey, { cycleId, ballotId: id }, content) },
    })
  }
  const { answers, damaged } = await open(cycleId)
  expect([answers.size, damaged.length]).toEqual([0, 5])
})

test("a box of many portions opens whole", async () => {
  const cycle = await collecting()
  const answers = { scores: builtIn.items.map((item) => (isAskedOf(item, "others") ? 3 : null)), comments: {} }
  await layBallots(cycle, 1050, answers)
  const { answers: opened, receipts, damaged } = await open(cycle.cycleId)
  expect([opened.get(cycle.subjectId)!.responses.length, new Set(receipts).size, damaged.length]).toEqual([
    1050, 1050, 0,
  ])
})

/** Lays ballots of so many further raters into the box at once, which submitting does one by one. */
async function layBallots(
  { workspaceId, cycleId, subjectId }: FivePeers,
  count: number,
  answers: Pick<BallotContent, "scores" | "comments">,
): Promise<void> {
  const { publicKey } = await db.cycleKey.findUniqueOrThrow({ where: { cycleId } })
  const raters = Array.from({ length: count }, () => ({ id: randomUUID(), personId: randomUUID() }))
  await db.person.createMany({
    data: raters.map(({ personId: id }) => ({ id, workspaceId, name: "R", email: `${id}@x.example` })),
  })
  await db.invitation.createMany({ data: raters.map((rater) => ({ ...rater, cycleId, subjectId, group: "others" })) })
  await db.sent.createMany({ data: raters.map(({ id: invitationId }) => ({ invitationId })) })
  const data = await Promise.all(
    raters.map(async ({ id: invitationId }) => {
      const id = ballotIdOf(linkToken(secret, "invitation", invitationId, 1))
      const content = { subjectId, group: "others", matters: [], ...answers }
      return { id, cycleId, ciphertext: await sealBallot(publicKey, { cycleId, ballotId: id }, content) }
    }),
  )
  await db.ballot.createMany({ data })
}
