import { randomUUID } from "node:crypto"
import type { Attack, Ground, Outcome } from "@/lib/audit/attack"
import { buildReview, linkOf, send, type Review } from "@/lib/audit/buildReview"
import { findPlace, forgeBallot, readKeys } from "@/lib/audit/makeForgery"
import { makeKeys } from "@/lib/audit/makeKeys"
import { isIrregular } from "@/lib/ballot/irregularities"
import { ballotId, invitationMac } from "@/lib/ballot/linkCodes"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { closeCycle } from "@/lib/cycle/closeCycle"

// A writer to the database at the ballots: whatever is not as its rater sent it must show, in the numbers of the public
// box, or, where an earlier ballot of the very rater is put back, by a receipt that is there or is not.

const PEERS = ["Amir", "Bea", "Cem", "Dora"]

/** What the raters hold when all is done. */
interface Held {
  /** Receipts of what raters mean to have sent. */
  meant: string[]
  /** Receipts of what they did not send, or have replaced or taken back. */
  notMeant: string[]
}

interface Tampering {
  attack: string
  tried: string
  tamper(review: Review, receipts: Map<string, string>): Promise<Held>
  /** The same on a product that would not notice. */
  plant(review: Review, receipts: Map<string, string>): Promise<Held>
  /** Where the writer has the numbers right again, after the close. */
  afterwards?: (review: Review, held: Held) => Promise<void>
}

/** Three of four peers have sent, Dora has not. */
async function begin(ground: Ground) {
  const review = await buildReview(ground, await makeKeys(ground.folder), { Subject: { peers: PEERS } })
  const receipts = new Map<string, string>()
  for (const peer of PEERS.slice(0, 3)) receipts.set(peer, await send(review, peer, "Subject", 4))
  return { review, receipts }
}

async function judge(review: Review, { meant, notMeant }: Held, afterwards = async () => {}): Promise<Outcome> {
  const close = await closeCycle(review.db, review.keys, review.owner, review.cycleId, review.now)
  if (close.kind !== "closed") return { got: `the close refuses: ${close.kind}`, isBreach: false }
  await afterwards()
  const box = await review.db.ballotBox.findUniqueOrThrow({ where: { cycleId: review.cycleId } })
  const { notOpened, missing, unexpected } = close
  if (isIrregular(close))
    return { got: `shown: ${notOpened} not opened, ${missing} missing, ${unexpected} unexpected`, isBreach: false }
  const lost = meant.filter((receipt) => !box.receipts.includes(receipt)).length
  const wrong = notMeant.filter((receipt) => box.receipts.includes(receipt)).length
  return lost + wrong > 0
    ? { got: `shown by receipts alone: ${lost} not in the box, ${wrong} that should not be`, isBreach: false }
    : { got: "nothing shows", isBreach: true }
}

const all = (receipts: Map<string, string>) => [...receipts.values()]

async function ballotOf(review: Review, rater: string) {
  const { linkId, invitationId } = await findPlace(review, rater, "Subject")
  const { link } = await readKeys(review)
  return review.db.ballot.findUniqueOrThrow({ where: { id: ballotId(link, linkId, invitationId) } })
}

const TAMPERINGS: Tampering[] = [
  {
    attack: "replace a ballot",
    tried: "other bytes of the same length",
    tamper: async ({ query }, receipts) => {
      await query(`UPDATE "Ballot" SET "ciphertext" = sha256("ciphertext") || substring("ciphertext" from 33)`)
      return { meant: all(receipts), notMeant: [] }
    },
    plant: async (review, receipts) => {
      await forgeBallot(review, await findPlace(review, "Amir", "Subject"), { receipt: receipts.get("Amir")! })
      return { meant: all(receipts), notMeant: [] }
    },
  },
  {
    attack: "duplicate a ballot",
    tried: "the same bytes under another id",
    tamper: async ({ query }, receipts) => {
      await query(`INSERT INTO "Ballot" SELECT 'again' || "id", "cycleId", "ciphertext" FROM "Ballot" LIMIT 1`)
      return { meant: all(receipts), notMeant: [] }
    },
    plant: async (review, receipts) => {
      await forgeBallot(review, await findPlace(review, "Dora", "Subject"))
      return { meant: all(receipts), notMeant: [] }
    },
  },
  {
    attack: "move ballots",
    tried: "the bytes of two raters exchanged",
    tamper: async (review, receipts) => {
      const [amir, bea] = [await ballotOf(review, "Amir"), await ballotOf(review, "Bea")]
      await review.db.ballot.update({ where: { id: amir.id }, data: { ciphertext: bea.ciphertext } })
      await review.db.ballot.update({ where: { id: bea.id }, data: { ciphertext: amir.ciphertext } })
      return { meant: all(receipts), notMeant: [] }
    },
    plant: async (review, receipts) => {
      await forgeBallot(review, await findPlace(review, "Amir", "Subject"), { receipt: receipts.get("Bea")! })
      await forgeBallot(review, await findPlace(review, "Bea", "Subject"), { receipt: receipts.get("Amir")! })
      return { meant: all(receipts), notMeant: [] }
    },
  },
  {
    attack: "delete a ballot",
    tried: "the row of Ballot",
    tamper: async (review, receipts) => {
      await review.db.ballot.delete({ where: { id: (await ballotOf(review, "Amir")).id } })
      return { meant: all(receipts), notMeant: [] }
    },
    plant: async (review, receipts) => {
      await review.db.ballot.delete({ where: { id: (await ballotOf(review, "Amir")).id } })
      await review.db.sent.deleteMany({ where: { invitation: { rater: { personId: review.people.get("Amir")! } } } })
      return { meant: all(receipts).filter((receipt) => receipt !== receipts.get("Amir")), notMeant: [] }
    },
  },
  {
    attack: "delete a ballot and that it was sent",
    tried: "the rows of Ballot and Sent of one rater",
    tamper: async (review, receipts) => {
      await review.db.ballot.delete({ where: { id: (await ballotOf(review, "Amir")).id } })
      await review.db.sent.deleteMany({ where: { invitation: { rater: { personId: review.people.get("Amir")! } } } })
      return { meant: all(receipts), notMeant: [] }
    },
    plant: async (review, receipts) => {
      await review.db.ballot.delete({ where: { id: (await ballotOf(review, "Amir")).id } })
      await review.db.sent.deleteMany({ where: { invitation: { rater: { personId: review.people.get("Amir")! } } } })
      return { meant: all(receipts), notMeant: [] }
    },
    afterwards: async ({ db, cycleId }, { meant }) => {
      await db.ballotBox.update({ where: { cycleId }, data: { receipts: meant } })
    },
  },
  {
    attack: "roll a ballot back",
    tried: "what the rater had sent before changing it",
    tamper: async (review, receipts) => {
      const first = await ballotOf(review, "Amir")
      const second = await send(review, "Amir", "Subject", 5)
      await review.db.ballot.update({ where: { id: first.id }, data: { ciphertext: first.ciphertext } })
      return { meant: [...all(receipts).slice(1), second], notMeant: [receipts.get("Amir")!] }
    },
    plant: async (review, receipts) => {
      const second = await send(review, "Amir", "Subject", 5)
      await forgeBallot(review, await findPlace(review, "Amir", "Subject"), { receipt: second })
      return { meant: [...all(receipts).slice(1), second], notMeant: [receipts.get("Amir")!] }
    },
  },
  {
    attack: "put a ballot back",
    tried: "what the rater had taken back, with its row of Sent",
    tamper: async (review, receipts) => {
      await putBack(review)
      return { meant: all(receipts).slice(1), notMeant: [receipts.get("Amir")!] }
    },
    plant: async (review, receipts) => {
      await putBack(review)
      await forgeBallot(review, await findPlace(review, "Amir", "Subject"))
      return { meant: all(receipts).slice(1), notMeant: [receipts.get("Amir")!] }
    },
  },
  {
    attack: "change the group of an invitation",
    tried: "a peer's answers shown as a manager's",
    tamper: async (review, receipts) => {
      const { invitationId } = await findPlace(review, "Amir", "Subject")
      await review.db.invitation.update({ where: { id: invitationId }, data: { group: "manager" } })
      return { meant: all(receipts), notMeant: [] }
    },
    plant: async (review, receipts) => {
      const { invitationId } = await findPlace(review, "Amir", "Subject")
      const row = await review.db.invitation.update({ where: { id: invitationId }, data: { group: "manager" } })
      const mac = invitationMac((await readKeys(review)).link, row)
      await review.db.invitation.update({ where: { id: invitationId }, data: { mac } })
      await forgeBallot(review, await findPlace(review, "Amir", "Subject"), { receipt: receipts.get("Amir")! })
      return { meant: all(receipts), notMeant: [] }
    },
  },
  {
    attack: "invent an invitation",
    tried: "rows of Rater, Link, Invitation, Sent and Ballot of the writer's own",
    tamper: async (review, receipts) => {
      await invent(review, "invented")
      return { meant: all(receipts), notMeant: [] }
    },
    plant: async (review, receipts) => {
      const { invitationId, linkId } = await invent(review, null)
      const row = await review.db.invitation.findUniqueOrThrow({ where: { id: invitationId } })
      const mac = invitationMac((await readKeys(review)).link, row)
      const { subjectId, group } = await review.db.invitation.update({ where: { id: invitationId }, data: { mac } })
      await forgeBallot(review, { cycleId: review.cycleId, invitationId, linkId, subjectId, group })
      return { meant: all(receipts), notMeant: [] }
    },
  },
]

async function putBack(review: Review): Promise<void> {
  const ballot = await ballotOf(review, "Amir")
  const { invitationId, linkId } = await findPlace(review, "Amir", "Subject")
  await withdrawBallot(review.db, review.keys, await linkOf(review, "Amir", "Subject"), review.now)
  await review.db.ballot.create({ data: ballot })
  await review.db.sent.create({ data: { invitationId, linkId } })
}

/** @param ballot bytes of a ballot of the writer's own, or none yet */
async function invent({ db, cycleId, subjects, people, now }: Review, ballot: string | null) {
  const [raterId, linkId, invitationId] = [randomUUID(), randomUUID(), randomUUID()]
  const personId = people.get("Subject")!
  await db.rater.updateMany({ where: { cycleId, personId }, data: { personId: null } })
  await db.rater.create({ data: { id: raterId, cycleId, personId } })
  const made = { tokenHash: randomUUID(), mac: "invented", cause: "asked", issuedOn: now } as const
  await db.link.create({ data: { id: linkId, raterId, ...made } })
  const subjectId = subjects.get("Subject")!
  const asked = { group: "peers", addedOn: now, mac: "invented" }
  await db.invitation.create({ data: { id: invitationId, cycleId, subjectId, raterId, ...asked } })
  if (ballot !== null) {
    await db.sent.create({ data: { invitationId, linkId } })
    await db.ballot.create({ data: { id: randomUUID(), cycleId, ciphertext: Buffer.from(ballot.repeat(1000)) } })
  }
  return { invitationId, linkId }
}

export const ballotAttacks: Attack[] = TAMPERINGS.map(({ attack, tried, tamper, plant, afterwards }) => ({
  attacker: "writer",
  attack,
  tried,
  run: async (ground, isPlanted) => {
    const { review, receipts } = await begin(ground)
    const held = await (isPlanted ? plant : tamper)(review, receipts)
    return judge(review, held, async () => {
      if (isPlanted) await afterwards?.(review, held)
    })
  },
}))
