import { randomInt, randomUUID } from "node:crypto"
import { newOwner, newWord } from "@/lib/audit/buildReview"
import { answersOf, RATERS, reactionOf, signatureOf, type Stage, type Truth } from "@/lib/audit/experiment"
import type { Owner } from "@/lib/authority/authority"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { followLink } from "@/lib/ballot/followLink"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { createCycle } from "@/lib/cycle/createCycle"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { sendAnnouncements } from "@/lib/cycle/sendAnnouncements"
import { setLaunchDay } from "@/lib/cycle/setLaunchDay"
import type { Database } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { makeTokens } from "@/lib/demo/makeTokens"
import { deliverDue } from "@/lib/mail/deliverDue"
import { importPeople } from "@/lib/people/importPeople"
import { listedLines } from "@/lib/people/listed"
import { FIRST_PAGE, listPeople } from "@/lib/people/listPeople"
import { releaseReports } from "@/lib/release/releaseReports"
import { dayIn, daysAfter } from "@/lib/words/day"
import { wordsIn } from "@/lib/words/words"

/** Without a mail server: messages are laid into the mailbox. */
const POST = { transport: null, own: new Map(), publicUrl: "https://audit.example", words: wordsIn("en") }

/**
 * Runs a whole cycle by the product's own acts, each rater in transactions of their own and in a random order, with
 * comments of very different lengths, and some who do not answer; calls `look` at every stage.
 */
export async function runExperiment(
  db: Database,
  keys: Keys,
  look: (stage: Stage, truth: Truth) => Promise<void>,
): Promise<Truth> {
  const start = new Date()
  const owner = await newOwner(db)
  const cycleId = await launchedCycle(db, keys, owner, start)
  const truth: Truth = { cycleId, raters: [], answers: new Map(), sent: [] }
  await answerAll(db, keys, truth, start, look)
  await remindRaters(db, owner, cycleId, "everyone", start)
  await deliverDue(db, keys, POST, start)
  const deadline = daysAfter(dayIn("UTC", start), 30)
  await extendDeadline(db, owner, cycleId, { deadline, isTold: true }, start)
  await deliverDue(db, keys, POST, start)
  await look("submitted", truth)
  await closeCycle(db, keys, owner, cycleId, start)
  await deliverDue(db, keys, POST, start)
  await look("closed", truth)
  await releaseReports(db, keys.secret, owner, cycleId, { whose: "all", to: "subject" }, start)
  await look("released", truth)
  return truth
}

async function launchedCycle(db: Database, keys: Keys, owner: Owner, start: Date): Promise<string> {
  const people = Array.from({ length: RATERS + 1 }, (_, index) => {
    return { name: `Rater ${index}`, email: `${randomUUID()}@audit.example` }
  })
  await importPeople(db, keys, owner, { lines: listedLines(people) }, start)
  const [subject, ...raters] = (await listPeople(db, owner, FIRST_PAGE)).rows.map(({ id }) => id)
  const cycleId = await createCycle(db, owner, { name: "Audit" }, start)
  await addSubjects(db, owner, cycleId, [subject!])
  const subjectId = (await listSubjects(db, owner, cycleId))[0]!.id
  await addRaters(db, keys, owner, { subjectId, group: "peers", personIds: raters }, start)
  const day = daysAfter(dayIn("UTC", start), 1)
  await setLaunchDay(db, owner, cycleId, { day, unshown: [], mailWay: "mailbox" }, start)
  await sendAnnouncements(db, owner, cycleId, start)
  await deliverDue(db, keys, POST, start)
  const launch = await launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "mailbox" }, start)
  if (launch.kind !== "launched") throw new Error("The experiment's cycle cannot be launched")
  await deliverDue(db, keys, POST, start)
  return cycleId
}

/** Nearly every peer types, is kept, and sends; half of the way through, the insider looks. */
async function answerAll(
  db: Database,
  keys: Keys,
  truth: Truth,
  start: Date,
  look: (stage: Stage, truth: Truth) => Promise<void>,
): Promise<void> {
  const invitations = await db.invitation.findMany({
    where: { cycleId: truth.cycleId, group: "peers" },
    select: { id: true, raterId: true },
  })
  truth.raters.push(...invitations.map(({ id }) => id))
  const order = invitations.map((invitation, index) => ({ ...invitation, index, turn: randomInt(2 ** 40) }))
  const tokens = await makeTokens(db, keys, truth.cycleId)
  for (const { id, raterId, index } of order.toSorted((a, b) => a.turn - b.turn)) {
    const reaction = reactionOf(index)
    if (reaction === "misses") continue
    const linkNow = async () => {
      const state = await followLink(db, keys, tokens.get(raterId)!, start)
      if (state.kind !== "open") throw new Error(`A link of the experiment is ${state.kind}`)
      return state.opened.colleagues[0]!.link
    }
    const link = await linkNow()
    if (reaction === "declines") {
      await declineInvitation(db, keys, link, start)
      continue
    }
    const signature = signatureOf(index)
    // Nothing in the word may follow the rater's number, or the experiment would find itself.
    const word = newWord()
    truth.answers.set(id, { signature, word })
    const answers = answersOf(signature, `${word} ${"and so on ".repeat((index % 8) * 40)}`)
    await saveDraft(db, keys, link, answers, start)
    if (truth.answers.size === RATERS / 2) await look("typing", truth)
    if (reaction !== "begins") {
      const { kind } = await submitBallot(db, keys, await linkNow(), answers, start)
      if (kind !== "submitted") throw new Error(`A ballot of the experiment is ${kind}`)
    }
    if (reaction === "answers") truth.sent.push(id)
    if (reaction === "takes back") await withdrawBallot(db, keys, link, start)
  }
}
