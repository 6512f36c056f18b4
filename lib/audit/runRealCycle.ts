import type { Ground } from "@/lib/audit/attack"
import {
  addressOf,
  buildReview,
  deliver,
  linkOf,
  newWord,
  openLink,
  tokensIn,
  tokensTo,
  type Plan,
  type Review,
} from "@/lib/audit/buildReview"
import { answersOf } from "@/lib/audit/experiment"
import { readKeys } from "@/lib/audit/makeForgery"
import { listRoles } from "@/lib/audit/listRoles"
import type { RealCycle, Sending, Typed } from "@/lib/audit/realCycle"
import { lookAtEverything } from "@/lib/audit/seen"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { ballotId } from "@/lib/ballot/linkCodes"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { destroyDueKeys } from "@/lib/keys/destroyDueKeys"
import type { Keys } from "@/lib/keys/keys"
import { logCsv } from "@/lib/log/logCsv"
import { readLog } from "@/lib/log/readLog"
import { deletePerson } from "@/lib/people/deletePerson"
import { editPerson } from "@/lib/people/editPerson"
import { dayIn, daysAfter } from "@/lib/words/day"
import { wordsIn } from "@/lib/words/words"

/** Who goes through the same, but for what they do themselves: in one world the first does it, in the other the second. */
const PAIRS = {
  changes: ["Cora", "Carl"],
  takesBack: ["Tara", "Theo"],
  declines: ["Dina", "Dirk"],
  movesFirst: ["Mona", "Milo"],
  movesLater: ["Nora", "Nils"],
  isDeleted: ["Rita", "Rolf"],
  comesLate: ["Lena", "Lars"],
} as const

const { comesLate, ...first } = PAIRS

const PLAN: Plan = {
  Ada: { manager: ["Max"], peers: [...Object.values(first).flat(), "Wim"] },
  Ben: { manager: ["Max"], peers: [...PAIRS.changes] },
  Cleo: { manager: ["Max"], peers: [...PAIRS.declines, ...PAIRS.movesFirst], reports: ["Rex"] },
}

const DAY = 86_400_000

/**
 * A cycle as they are: groups of one and two, raters whom a subject has proposed, late additions, a withdrawal, deletions, a
 * decline, a change after sending, taking back, addresses that change before and after sending, reminders. It is announced
 * before, its last day is moved, and everyone is thanked. Mails leave; the key is destroyed in the end.
 *
 * @param world which of each pair acts
 */
export async function runRealCycle(
  ground: Ground,
  keys: Keys,
  world: 0 | 1,
  makeDurable = async () => {},
): Promise<RealCycle> {
  const review = await buildReview(ground, keys, PLAN, {
    alsoKnown: [...comesLate],
    isAnnounced: true,
    proposing: ["Cleo"],
  })
  const { db, owner, cycleId } = review
  const key = await readKeys(review)
  const sent: Sending[] = []
  const typed: Typed[] = []
  const of = (pair: keyof typeof PAIRS) => ({ active: PAIRS[pair][world], other: PAIRS[pair][1 - world]! })
  const at = (days: number): Review => ({ ...review, now: new Date(review.now.getTime() + days * DAY) })
  const hand = { key, sent, typed }

  await sendAs(hand, review, "Ada", "Ada")
  await sendAs(hand, review, of("changes").active, "Ada")
  await sendAs(hand, review, of("changes").active, "Ada")
  await sendAs(hand, review, of("changes").other, "Ada")
  await sendAs(hand, review, of("changes").active, "Ben")
  const back = await sendAs(hand, review, of("takesBack").active, "Ada")
  await withdrawBallot(db, keys, back, review.now)
  await sendAs(hand, review, of("takesBack").other, "Ada")
  await declineInvitation(db, keys, await linkOf(review, of("declines").active, "Ada"), review.now)
  await sendAs(hand, review, of("declines").other, "Ada")
  await sendAs(hand, review, of("movesLater").active, "Ada")
  await typeAs(hand, review, of("movesLater").other, "Ada")
  await sendAs(hand, review, of("isDeleted").active, "Ada")
  await typeAs(hand, review, of("isDeleted").other, "Ada")
  if (world === 0) await typeAs(hand, review, "Wim", "Ada")
  await remind(at(1))

  const early = await listRoles(db, cycleId, review.people)
  const second = at(2)
  await moveAll(second, [...PAIRS.movesFirst, ...PAIRS.movesLater])
  for (const name of PAIRS.isDeleted) await deletePerson(db, keys, owner, review.people.get(name)!, second.now)
  const late = comesLate.map((name) => review.people.get(name)!)
  const subjectId = review.subjects.get("Ada")!
  await addRaters(db, keys, owner, { subjectId, group: "peers", personIds: late }, second.now)
  const wim = await db.invitation.findFirstOrThrow({
    where: { cycleId, rater: { personId: review.people.get("Wim")! } },
  })
  await withdrawRater(db, owner, wim.id, second.now)
  await deliver(second, second.now)

  const third = at(3)
  await sendAs(hand, third, of("comesLate").active, "Ada")
  await sendAs(hand, third, of("movesFirst").active, "Ada")
  await typeAs(hand, third, of("movesFirst").other, "Ada")
  await sendAs(hand, third, of("movesFirst").active, "Cleo")
  await sendAs(hand, third, of("declines").active, "Cleo")
  await sendAs(hand, third, "Rex", "Cleo")
  await sendAs(hand, third, "Max", world === 0 ? "Ada" : "Ben")
  await remind(third)
  const deadline = daysAfter(dayIn("UTC", third.now), 30)
  await extendDeadline(db, owner, cycleId, { deadline, isTold: true }, third.now)
  const extension = await sendToEveryone(third, "an extension")

  // Of whom was deleted only the earlier list knows the name.
  const roles = new Map([...(await listRoles(db, cycleId, review.people)), ...early])
  const live = await lookAtEverything(ground.query)
  const close = await closeCycle(db, keys, owner, cycleId, third.now)
  if (close.kind !== "closed") throw new Error(`The real cycle is ${close.kind}.`)
  await destroyDueKeys(db, keys, makeDurable, third.now)
  const closed = await lookAtEverything(ground.query)
  const thanks = await sendToEveryone(third, "thanks")
  const box = await db.ballotBox.findUniqueOrThrow({ where: { cycleId } })
  const log = await readLog(db, owner)
  const reports = await db.report.findMany({ where: { cycleId }, select: { document: true } })
  return {
    live,
    closed,
    secret: keys.secret,
    key,
    roles,
    sent,
    typed,
    tokens: review.mails.flatMap(({ text }) => tokensIn(text)),
    toEveryone: [extension, thanks],
    receipts: box.receipts,
    counted: close.counted,
    log: logCsv(wordsIn("en"), log.events),
    published: JSON.stringify(reports),
  }
}

/** Delivers what waits, and says to whom it went. */
async function sendToEveryone(review: Review, what: string): Promise<RealCycle["toEveryone"][number]> {
  const { db, cycleId, mails, now } = review
  const before = mails.length
  await deliver(review, now)
  const raters = await db.rater.findMany({
    where: { cycleId, person: { isNot: null }, invitations: { some: { withdrawnOn: null } } },
    select: { person: { select: { email: true } } },
  })
  return {
    what,
    to: mails.slice(before).map(({ to }) => to.address),
    asked: raters.map(({ person }) => person!.email),
  }
}

/** What the experimenter writes down. */
interface Hand {
  key: RealCycle["key"]
  sent: Sending[]
  typed: Typed[]
}

async function latestLink(review: Review, rater: string, subject: string): Promise<RaterLink> {
  const moved = tokensTo(review, movedAddress(rater, review)).at(-1)
  if (!moved) return linkOf(review, rater, subject, review.now)
  return (await openLink(review, moved, subject, review.now))!.link
}

async function sendAs({ key, sent }: Hand, review: Review, rater: string, subject: string): Promise<RaterLink> {
  const link = await latestLink(review, rater, subject)
  const word = newWord()
  const { length } = sent
  const answers = answersOf([(length % 5) + 1, (Math.floor(length / 5) % 5) + 1, 2], word)
  const outcome = await submitBallot(review.db, review.keys, link, answers, review.now)
  if (outcome.kind !== "submitted") throw new Error(`A ballot of ${rater} is ${outcome.kind}.`)
  const { id: invitationId, linkId, subjectId, group } = link
  const id = ballotId(key.link, linkId, invitationId)
  sent.push({ rater, invitationId, linkId, subjectId, group: group.id, ballotId: id, receipt: outcome.receipt, word })
  return link
}

async function typeAs({ typed }: Hand, review: Review, rater: string, subject: string): Promise<void> {
  const link = await latestLink(review, rater, subject)
  const word = newWord()
  await saveDraft(review.db, review.keys, link, answersOf([3, 1, 4], word), review.now)
  typed.push({ linkId: link.linkId, invitationId: link.id, token: link.token, word })
}

async function remind(review: Review): Promise<void> {
  await remindRaters(review.db, review.owner, review.cycleId, "everyone", review.now)
  await deliver(review, review.now)
}

async function moveAll(review: Review, names: string[]): Promise<void> {
  const { db, keys, owner, people, now } = review
  for (const name of names) {
    const person = {
      name,
      email: movedAddress(name, review),
      managerId: null,
      unit: "",
      number: null,
      hasLeft: false,
      external: false,
    }
    await editPerson(db, keys, owner, people.get(name)!, person, now)
  }
}

function movedAddress(name: string, { owner }: Review): string {
  return addressOf(`${name} moved`, owner)
}
