import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { ballotPlace } from "@/lib/ballot/ballotPlace"
import type { BallotContent } from "@/lib/ballot/ballotContent"
import { drawReceipt } from "@/lib/ballot/drawReceipt"
import { eraseBallotsAbout } from "@/lib/ballot/eraseBallotsAbout"
import { ballotId, invitationMac } from "@/lib/ballot/linkCodes"
import { openBallots } from "@/lib/ballot/openBallots"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { sealBallot } from "@/lib/ballot/sealedBallot"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { fivePeers, someAnswers, type FivePeers } from "@/lib/ballot/testing/fivePeers"
import { keyOfCycle } from "@/lib/ballot/testing/keys"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { testDatabase } from "@/lib/db/testing/database"
import { followedLink } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"
import { isAskedOf } from "@/lib/questionnaire/schema"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

const collecting = () => fivePeers(db, keys, now)
const linkTo = (token: string) => followedLink(db, keys, token, now)
const boxOf = (cycleId: string) => db.ballot.findMany({ where: { cycleId } })

async function open(cycleId: string) {
  const key = await keyOfCycle(db, keys, cycleId)
  return db.$transaction((tx) => openBallots(tx, key, { id: cycleId, questionnaire: builtIn }))
}

async function send(token: string, answers = someAnswers(4)): Promise<string> {
  const outcome = await submitBallot(db, keys, await linkTo(token), answers, now)
  if (outcome.kind !== "submitted") throw new Error(outcome.kind)
  return outcome.receipt
}

/** Under which the ballot of a link about its colleague rests. */
async function idOfBallot({ cycleId, id, linkId }: RaterLink): Promise<string> {
  return ballotId((await keyOfCycle(db, keys, cycleId)).link, linkId, id)
}

test("opening keeps every answer once, by the subject that it is about, and the receipt of each", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  const given: string[] = []
  for (const [index, token] of tokens.entries()) {
    given.push(await send(token, someAnswers(index + 1, `Comment ${index + 1}`)))
  }
  const { answers, receipts, invited, ...irregularities } = await open(cycleId)
  expect([...answers.keys()]).toEqual([subjectId])
  const { responses, comments } = answers.get(subjectId)!
  expect(responses.map(({ scores }) => scores[0]!).toSorted()).toEqual([1, 2, 3, 4, 5])
  expect(responses.every(({ scores }) => scores[1] === null)).toBe(true)
  expect(comments.map(({ text }) => text).toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `Comment ${n}`))
  expect(receipts).toEqual(given.toSorted())
  expect(irregularities).toEqual({ uninvited: [], notOpened: 0, missing: 0, unexpected: 0 })
  expect(invited).toEqual(new Map([[subjectId, { self: 1, peers: 5 }]]))
})

/** What somebody who writes to the database has to work with. */
interface Written {
  cycleId: string
  subjectId: string
  /** Another cycle of the same installation, in which nobody has answered. */
  otherCycleId: string
  /** Has sent, and is tampered with. */
  link: RaterLink
  /** Has sent too. */
  other: RaterLink
  /** Has not sent. */
  silent: RaterLink
  /** Ids of the ballots of the first two. */
  id: string
  otherId: string
}

const ciphertextOf = async (id: string) => (await db.ballot.findUniqueOrThrow({ where: { id } })).ciphertext

test.each<
  [string, (written: Written) => Promise<unknown>, Partial<Record<"notOpened" | "missing" | "unexpected", number>>]
>([
  [
    "damaged",
    ({ id }) => db.ballot.update({ where: { id }, data: { ciphertext: randomBytes(8240) } }),
    { notOpened: 1 },
  ],
  [
    "moved to another invitation",
    async ({ id, otherId }) => {
      await db.ballot.update({ where: { id }, data: { ciphertext: await ciphertextOf(otherId) } })
    },
    { notOpened: 1 },
  ],
  [
    "said to be of an invitation that was not answered",
    ({ link, silent }) =>
      db.sent.update({ where: { invitationId: link.id }, data: { invitationId: silent.id, linkId: silent.linkId } }),
    { missing: 1, unexpected: 1 },
  ],
  [
    "moved to another subject",
    async ({ link, otherCycleId }) => {
      const subject = await db.subject.findFirstOrThrow({ where: { cycleId: otherCycleId } })
      const subjectId = randomUUID()
      await db.subject.create({ data: { id: subjectId, cycleId: link.cycleId, personId: subject.personId } })
      await db.invitation.update({ where: { id: link.id }, data: { subjectId } })
    },
    { unexpected: 1 },
  ],
  [
    "moved to another group",
    ({ link }) => db.invitation.update({ where: { id: link.id }, data: { group: "others" } }),
    { unexpected: 1 },
  ],
  [
    "moved to another link of another rater",
    ({ link, silent }) => db.sent.update({ where: { invitationId: link.id }, data: { linkId: silent.linkId } }),
    { missing: 1, unexpected: 1 },
  ],
  [
    "moved to another cycle",
    ({ id, otherCycleId }) => db.ballot.update({ where: { id }, data: { cycleId: otherCycleId } }),
    { missing: 1 },
  ],
  [
    "replaced by one that was sealed with the public key, without the pre-shared key",
    async ({ id, cycleId, link }) => {
      const { link: key } = await keyOfCycle(db, keys, cycleId)
      const place = ballotPlace(key, { ...link, invitationId: link.id, group: "peers" })
      const content = { receipt: drawReceipt(), scores: builtIn.items.map(() => null), comments: {}, matters: [] }
      const ciphertext = await sealBallot(key.publicKey, { ...place, psk: randomBytes(32) }, content)
      await db.ballot.update({ where: { id }, data: { ciphertext } })
    },
    { notOpened: 1 },
  ],
  ["deleted", ({ id }) => db.ballot.delete({ where: { id } }), { missing: 1 }],
  [
    "said never to have been sent",
    ({ link }) => db.sent.delete({ where: { invitationId: link.id } }),
    { unexpected: 1 },
  ],
])("a ballot that was %s is not counted, and the number shows", async (_, tamper, shown) => {
  const { cycleId, subjectId, tokens } = await collecting()
  const { cycleId: otherCycleId } = await collecting()
  const receipts = [await send(tokens[0]!, someAnswers(1)), await send(tokens[1]!, someAnswers(5))]
  const [link, other, silent] = [await linkTo(tokens[0]!), await linkTo(tokens[1]!), await linkTo(tokens[2]!)]
  const ids = { id: await idOfBallot(link), otherId: await idOfBallot(other) }
  await tamper({ cycleId, subjectId, otherCycleId, link, other, silent, ...ids })
  const { answers, ...box } = await open(cycleId)
  expect(answers.get(subjectId)!.responses.map(({ scores }) => scores[0])).toEqual([5])
  expect(box).toMatchObject({ receipts: [receipts[1]], notOpened: 0, missing: 0, unexpected: 0, ...shown })
  const elsewhere = await open(otherCycleId)
  expect([elsewhere.receipts, elsewhere.notOpened, elsewhere.missing]).toEqual([[], 0, 0])
})

test("a ballot that is laid into the box beside the others, new or as a copy, is not counted, and the number shows", async () => {
  const { cycleId, tokens } = await collecting()
  const receipt = await send(tokens[0]!)
  const [own] = await boxOf(cycleId)
  await db.ballot.create({ data: { ...own!, id: "stuffed" } })
  await db.ballot.create({
    data: { ...own!, id: randomBytes(32).toString("base64url"), ciphertext: randomBytes(8240) },
  })
  expect(await open(cycleId)).toMatchObject({ receipts: [receipt], notOpened: 0, missing: 0, unexpected: 2 })
})

test("a ballot that was taken back and that somebody lays into the box again is not counted", async () => {
  const { cycleId, tokens } = await collecting()
  await send(tokens[0]!)
  const [own] = await boxOf(cycleId)
  await withdrawBallot(db, keys, await linkTo(tokens[0]!), now)
  await db.ballot.create({ data: own! })
  const { answers, ...box } = await open(cycleId)
  expect(answers.size).toBe(0)
  expect(box).toMatchObject({ receipts: [], notOpened: 0, missing: 0, unexpected: 1 })
})

test("a ballot that was rolled back to an earlier one of the same place counts, and its rater sees it: the receipt is not there", async () => {
  const { cycleId, subjectId, tokens } = await collecting()
  const before = await send(tokens[0]!, someAnswers(1))
  const [own] = await boxOf(cycleId)
  const receipt = await send(tokens[0]!, someAnswers(5))
  await db.ballot.update({ where: { id: own!.id }, data: { ciphertext: own!.ciphertext } })
  const { answers, receipts } = await open(cycleId)
  expect(answers.get(subjectId)!.responses.map(({ scores }) => scores[0])).toEqual([1])
  expect([receipts, receipts.includes(receipt)]).toEqual([[before], false])
})

test("a ballot that does not answer what was asked is not counted, whoever has sealed it", async () => {
  const { cycleId, tokens } = await collecting()
  const { link: key } = await keyOfCycle(db, keys, cycleId)
  const scores: BallotContent["scores"] = builtIn.items.map((item) => (isAskedOf(item, "peers") ? 5 : null))
  const honest = { receipt: drawReceipt(), scores, comments: {}, matters: [] }
  const forged: BallotContent[] = [
    { ...honest, scores: scores.with(0, 6) },
    { ...honest, scores: scores.map(() => 5) },
    { ...honest, comments: { unknown: "Question" } },
    { ...honest, matters: ["trust"] },
  ]
  for (const [index, content] of forged.entries()) {
    await send(tokens[index]!)
    const link = await linkTo(tokens[index]!)
    const place = ballotPlace(key, { ...link, invitationId: link.id, group: "peers" })
    const ciphertext = await sealBallot(key.publicKey, place, content)
    await db.ballot.update({ where: { id: place.ballotId }, data: { ciphertext } })
  }
  const { answers, ...box } = await open(cycleId)
  expect(answers.size).toBe(0)
  expect(box).toMatchObject({ receipts: [], notOpened: 4, missing: 0, unexpected: 0 })
})

test("erasing the ballots about a subject takes theirs out of the box, and no other", async () => {
  const [one, other] = [await collecting(), await collecting()]
  for (const token of [...one.tokens, ...other.tokens]) await send(token)
  await db.$transaction((tx) => eraseBallotsAbout(tx, keys, one.subjectId))
  expect([(await boxOf(one.cycleId)).length, (await boxOf(other.cycleId)).length]).toEqual([0, 5])
})

test("a box of many portions opens whole", async () => {
  const cycle = await collecting()
  const answers = { scores: builtIn.items.map((item) => (isAskedOf(item, "others") ? 3 : null)), comments: {} }
  await layBallots(cycle, 1050, answers)
  const { answers: opened, receipts, invited, ...irregularities } = await open(cycle.cycleId)
  expect([opened.get(cycle.subjectId)!.responses.length, new Set(receipts).size]).toEqual([1050, 1050])
  expect(irregularities).toEqual({ uninvited: [], notOpened: 0, missing: 0, unexpected: 0 })
  expect(invited.get(cycle.subjectId)!.others).toBe(1050)
})

/** Lays ballots of so many further raters into the box at once, which submitting does one by one. */
async function layBallots(
  { workspaceId, cycleId, subjectId }: FivePeers,
  count: number,
  answers: Pick<BallotContent, "scores" | "comments">,
): Promise<void> {
  const { link: key } = await keyOfCycle(db, keys, cycleId)
  const ids = Array.from({ length: count }, () => ({
    id: randomUUID(),
    raterId: randomUUID(),
    personId: randomUUID(),
    linkId: randomUUID(),
  }))
  await db.person.createMany({
    data: ids.map(({ personId: id }) => ({ id, workspaceId, name: "R", email: `${id}@x.example` })),
  })
  await db.rater.createMany({ data: ids.map(({ raterId: id, personId }) => ({ id, cycleId, personId })) })
  const issuedOn = new Date("2026-03-02")
  await db.link.createMany({
    data: ids.map(({ linkId: id, raterId }) => ({ id, raterId, tokenHash: id, mac: "", cause: "asked", issuedOn })),
  })
  const invitations = ids.map(({ id, raterId }) => ({ id, raterId, subjectId, group: "others", addedOn: issuedOn }))
  await db.invitation.createMany({
    data: invitations.map((row) => ({ ...row, cycleId, mac: invitationMac(key, row) })),
  })
  await db.sent.createMany({ data: ids.map(({ id: invitationId, linkId }) => ({ invitationId, linkId })) })
  const data = await Promise.all(
    ids.map(async ({ id: invitationId, linkId }) => {
      const place = ballotPlace(key, { cycleId, invitationId, linkId, subjectId, group: "others" })
      const content = { receipt: drawReceipt(), matters: [], ...answers }
      return { id: place.ballotId, cycleId, ciphertext: await sealBallot(key.publicKey, place, content) }
    }),
  )
  await db.ballot.createMany({ data })
}
