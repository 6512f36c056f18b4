import { randomUUID } from "node:crypto"
import type { Attack } from "@/lib/audit/attack"
import { answersOf } from "@/lib/audit/experiment"
import {
  buildReview,
  deliver,
  newWord,
  openLink,
  RUNNER,
  tokensTo,
  addressOf,
  type Review,
} from "@/lib/audit/buildReview"
import { makeKeys } from "@/lib/audit/makeKeys"
import type { Organiser } from "@/lib/authority/authority"
import { answerLinkRequests } from "@/lib/ballot/answerLinkRequests"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { cloneCycle } from "@/lib/cycle/cloneCycle"
import { countAsked } from "@/lib/cycle/countAsked"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { findComposition } from "@/lib/cycle/findComposition"
import { findOverview } from "@/lib/cycle/findOverview"
import { findSelection } from "@/lib/cycle/findSelection"
import { findSubjectProgress } from "@/lib/cycle/findSubjectProgress"
import { findTrouble } from "@/lib/cycle/findTrouble"
import { listCycles } from "@/lib/cycle/listCycles"
import { listLoad } from "@/lib/cycle/listLoad"
import { listOtherReviews } from "@/lib/cycle/listOtherReviews"
import { listParticipation } from "@/lib/cycle/listParticipation"
import { listProgress } from "@/lib/cycle/listProgress"
import { listRaters } from "@/lib/cycle/listRaters"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { RATER_FILTERS, RATER_ORDERS, SUBJECT_FILTERS, SUBJECT_ORDERS } from "@/lib/cycle/overview"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { logCsv } from "@/lib/log/logCsv"
import { readLog } from "@/lib/log/readLog"
import { findMailboxHealth } from "@/lib/mail/findMailboxHealth"
import { wayIn, type Transport } from "@/lib/mail/mail"
import { listMessages } from "@/lib/mail/listMessages"
import { readMessage } from "@/lib/mail/readMessage"
import { editPerson } from "@/lib/people/editPerson"
import { FIRST_PAGE, listPeople } from "@/lib/people/listPeople"
import { dayIn, daysAfter } from "@/lib/words/day"
import { wordsIn } from "@/lib/words/words"

/** What a rater does about a colleague. */
export const REACTIONS = ["nothing", "types", "sends", "sendsTwice", "takesBack", "declines", "losesLink"] as const
export type Reaction = (typeof REACTIONS)[number]

/** Who is asked about the organiser; some of them about somebody else as well. */
export const ABOUT_RUNNER = ["Amir", "Bea", "Cem", "Dora", "Eva"]
export const ABOUT_OTHER = ["Dora", "Eva", "Fin", "Gus"]
export type Reactions = Record<string, Reaction>

/** A review of whoever runs it, beside one of somebody else; after the invitations, mails to Eva are refused. */
export async function buildOwnReview(ground: Parameters<Attack["run"]>[0]): Promise<Review> {
  const plan = { [RUNNER]: { manager: ["Max"], peers: ABOUT_RUNNER }, Other: { peers: ABOUT_OTHER } }
  const review = await buildReview(ground, await makeKeys(ground.folder), plan)
  const eva = addressOf("Eva", review.owner)
  const { transport } = review.post
  const refusing: Transport = async (mail, limit) => {
    return mail.to.address === eva ? { outcome: "refused", reason: "Nobody is there." } : transport!(mail, limit)
  }
  return { ...review, post: { ...review.post, transport: refusing } }
}

/**
 * Everything that the product gives to this organiser after raters have done this, and after the organiser has tried
 * whatever there is; then everything is as before.
 */
export async function tellOrganiser(
  review: Review,
  organiser: Organiser,
  about: { runner: Reactions; other: Reactions },
): Promise<string> {
  const { db, keys, cycleId, subjects, people, post, now } = review
  const before = await readLog(db, organiser)
  for (const [rater, reaction] of Object.entries(about.other)) await react(review, rater, "Other", reaction)
  for (const [rater, reaction] of Object.entries(about.runner)) await react(review, rater, RUNNER, reaction)

  const subjectId = subjects.get(RUNNER)!
  const rows = await db.invitation.findMany({ where: { subjectId }, orderBy: { id: "asc" }, select: { id: true } })
  const acts: unknown[] = []
  for (const { id: invitationId } of rows) {
    acts.push(await remindRaters(db, organiser, cycleId, { invitationId }, now))
    if (organiser.email === review.owner.email) acts.push(await withdrawRater(db, organiser, invitationId, now))
  }
  acts.push(await remindRaters(db, organiser, cycleId, { subjectId }, now))
  acts.push(await remindRaters(db, organiser, cycleId, "everyone", now))
  acts.push(await remindRaters(db, organiser, cycleId, { subjectId: subjects.get("Other")! }, now))
  const asked = await db.rater.findMany({ where: { cycleId }, orderBy: { id: "asc" }, select: { id: true } })
  for (const { id: raterId } of asked) acts.push(await remindRaters(db, organiser, cycleId, { raterId }, now))
  for (const part of PARTS) acts.push(await remindRaters(db, organiser, cycleId, part, now))
  const both = { subjectIds: [subjectId, subjects.get("Other")!] }
  acts.push(await remindRaters(db, organiser, cycleId, both, now))
  const raters = { subjectId, group: "peers", personIds: [people.get("Gus")!] }
  if (organiser.email === review.owner.email) acts.push(await addRaters(db, keys, organiser, raters, now))
  const deadline = daysAfter(dayIn("UTC", now), 30)
  acts.push(await extendDeadline(db, organiser, cycleId, { deadline, isTold: true }, now))
  acts.push(await countAsked(db, organiser, cycleId))
  const waiting = await mailboxOf(review, organiser)
  await deliver(review)
  const log = await readLog(db, organiser)
  const events = log.events.slice(0, log.events.length - before.events.length)
  const seen = {
    acts,
    waiting,
    delivered: await mailboxOf(review, organiser),
    overview: await findOverview(db, organiser, cycleId, now),
    lists: await listsOf(review, organiser),
    other: await findSubjectProgress(db, organiser, cycleId, subjects.get("Other")!, now),
    own: await findSubjectProgress(db, organiser, cycleId, subjectId, now),
    participation: await listParticipation(db, organiser, cycleId, 0, now),
    cycles: await listCycles(db, organiser),
    subjects: await listSubjects(db, organiser, cycleId),
    others: await listOtherReviews(db, organiser, cycleId),
    load: await listLoad(db, organiser, cycleId, { search: "", page: 1 }),
    again: await copyOf(review, organiser),
    people: await listPeople(db, organiser, FIRST_PAGE),
    trouble: await findTrouble(db, keys, organiser, cycleId, wayIn(post, organiser.workspaceId, false)),
    composition: [...(await findComposition(db, { cycleId }))],
    // The place in the chain goes on from world to world.
    log: logCsv(
      wordsIn("en"),
      events.map((event) => ({ ...event, position: 0, hash: "" })),
    ),
  }
  await forgetReactions(review)
  return JSON.stringify(seen)
}

/** Every part of the list of subjects. */
const PARTS = SUBJECT_FILTERS.flatMap((filter) => ["", "amir"].map((search) => ({ search, filter })))

/** Both lists of the cycle, in every part and order, and what a part would be sent on as. */
async function listsOf({ db, cycleId, subjects, now }: Review, organiser: Organiser) {
  const seen: unknown[] = []
  for (const part of PARTS) {
    seen.push(await findSelection(db, organiser, cycleId, part, now))
    for (const order of SUBJECT_ORDERS) {
      seen.push(await listProgress(db, organiser, cycleId, { ...part, order, page: 1 }, now))
    }
  }
  const all = { subjectIds: [...subjects.values()] }
  seen.push(await findSelection(db, organiser, cycleId, all, now))
  for (const filter of RATER_FILTERS) {
    for (const order of RATER_ORDERS) {
      seen.push(await listRaters(db, organiser, cycleId, { search: "", filter, order, page: 1 }, now))
    }
  }
  return seen
}

/** Who is in the draft of a cycle that is run again. */
async function copyOf({ db, cycleId, now }: Review, organiser: Organiser) {
  const copy = await cloneCycle(db, organiser, { cycleId, name: "Again" }, now)
  if (copy.kind !== "cloned") return copy
  const subjects = await listSubjects(db, organiser, copy.cycleId)
  await db.cycle.delete({ where: { id: copy.cycleId } })
  return subjects.map(({ name, raters }) => [name, raters.map((rater) => [rater.name, rater.group])])
}

async function mailboxOf({ db, keys, cycleId, post, now }: Review, organiser: Organiser) {
  const ids = await db.message.findMany({ where: { cycleId }, orderBy: { id: "asc" }, select: { id: true } })
  const { messages, total } = await listMessages(db, organiser, {})
  const read: unknown[] = []
  for (const { id } of ids) {
    for (const transport of [post.transport, null]) {
      const message = await readMessage(db, keys, organiser, id, { ...post, transport }, now)
      if (message) read.push(message)
    }
  }
  const health = await findMailboxHealth(db, organiser, wayIn(post, organiser.workspaceId, false))
  // Ids of messages are random, and so is their order where they are of one moment.
  const listed = messages.map((message) => JSON.stringify({ ...message, id: null })).toSorted()
  return { listed, total, read, health }
}

async function react(review: Review, rater: string, subject: string, reaction: Reaction): Promise<void> {
  if (reaction === "nothing") return
  const { db, keys, now } = review
  const { link } = (await openLink(review, tokensTo(review, addressOf(rater, review.owner)).at(-1), subject))!
  const answers = answersOf([2, 3, 4], newWord())
  switch (reaction) {
    case "types":
      await saveDraft(db, keys, link, answers, now)
      return
    case "sendsTwice":
      await submitBallot(db, keys, link, answers, now)
      await submitBallot(db, keys, link, answers, now)
      return
    case "sends":
      await submitBallot(db, keys, link, answers, now)
      return
    case "takesBack":
      await submitBallot(db, keys, link, answers, now)
      await withdrawBallot(db, keys, link, now)
      return
    case "declines":
      await declineInvitation(db, keys, link, now)
      return
    case "losesLink":
      await saveDraft(db, keys, link, answers, now)
      await db.linkRequest.create({ data: { id: randomUUID(), address: addressOf(rater, review.owner) } })
      await answerLinkRequests(db, now)
  }
}

async function forgetReactions({ db, cycleId, now }: Review): Promise<void> {
  await db.link.updateMany({ where: { rater: { cycleId } }, data: { sentAgainOn: null } })
  const ofCycle = { invitation: { cycleId } }
  await db.ballot.deleteMany({ where: { cycleId } })
  await db.draft.deleteMany({ where: ofCycle })
  await db.sent.deleteMany({ where: ofCycle })
  await db.declined.deleteMany({ where: ofCycle })
  await db.message.deleteMany({ where: { cycleId, kind: { in: ["reminder", "extension", "linkAgain"] } } })
  await db.cycle.update({ where: { id: cycleId }, data: { deadline: daysAfter(dayIn("UTC", now), 14) } })
}

/** By the product's own page: the organiser gives their own entry in the directory another address. */
export async function moveOwnAddress(review: Review): Promise<void> {
  const { db, keys, owner, people, now } = review
  const person = { name: RUNNER, managerId: null, unit: "", number: null, hasLeft: false, external: false }
  const email = `${randomUUID()}@elsewhere.example`
  const edit = await editPerson(db, keys, owner, people.get(RUNNER)!, { ...person, email }, now)
  if (edit.kind !== "changed") throw new Error(`The own address of the audit is ${edit.kind}.`)
  await deliver(review)
}

/** Worlds that differ in who has answered about the organiser, and in no group's being shown. */
const WORLD = { Dora: "sends", Eva: "declines" } as const
const ONE = { Amir: "sends", Bea: "sends", Cem: "declines", Eva: "types" } as const
const TWO = { Dora: "sends", Eva: "sends", Amir: "takesBack", Max: "sends" } as const

async function compareWorlds(review: Review, organiser: Organiser) {
  const one = await tellOrganiser(review, organiser, { runner: ONE, other: WORLD })
  const two = await tellOrganiser(review, organiser, { runner: TWO, other: WORLD })
  const isBreach = one !== two
  return { got: isBreach ? "they can be told apart" : `the same ${one.length} characters in both`, isBreach }
}

const ownReviewAttack: Attack = {
  attacker: "organiser",
  attack: "run a review of oneself",
  tried: "two worlds that differ in who answered: overview, mailbox, reminders, log, everything",
  run: async (ground, isPlanted) => {
    const review = await buildOwnReview(ground)
    // Another organiser, who is not reviewed, sees more.
    const another = { ...review.owner, userId: randomUUID(), email: "another@audit.example" }
    const organiser = isPlanted ? another : review.owner
    return compareWorlds(review, organiser)
  },
}

const ownAddressAttack: Attack = {
  attacker: "organiser",
  attack: "become a stranger to one's own review by another address under People",
  tried: "the same two worlds, after the change",
  run: async (ground, isPlanted) => {
    const review = await buildOwnReview(ground)
    await moveOwnAddress(review)
    if (!isPlanted) return compareWorlds(review, review.owner)
    // As if who somebody is in the directory were told by the address alone.
    await review.db.tie.deleteMany({ where: { userId: review.owner.userId } })
    return compareWorlds(review, { ...review.owner, email: "a.stranger@audit.example" })
  },
}

export const ownReviewAttacks = [ownReviewAttack, ownAddressAttack]
