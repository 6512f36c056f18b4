import { randomInt, randomUUID } from "node:crypto"
import { linkToken, type Secret } from "@/lib/access/secret"
import { createWorkspace, randomPassword } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { findInvitation, saveDraft, submitBallot } from "@/lib/ballot/store"
import { closeCycle, remindRaters } from "@/lib/collecting/store"
import { addRaters, addSubjects, createCycle, launchCycle, listSubjects } from "@/lib/cycle/store"
import type { Database } from "@/lib/db/client"
import { deliverDue } from "@/lib/mail/store"
import { importPeople } from "@/lib/people/store"
import { answersSchema } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { releaseReports } from "@/lib/release/store"

/** The moments at which the insider looks. */
export const STAGES = ["typing", "submitted", "closed", "released"] as const
export type Stage = (typeof STAGES)[number]

/** What the experimenter knows and the insider does not. */
export interface Truth {
  cycleId: string
  /** What each rater answered, by invitation, in the order in which they sent it. */
  answers: Map<string, { signature: number[]; word: string }>
}

/** All peers of one subject, so that guessing would seldom be right: about one of them by chance. */
export const RATERS = 40
/** Scores of the first items spell a rater's number in base 5, so that the experimenter recognises every response. */
const SIGNATURE_ITEMS = 3

/**
 * Runs a whole cycle by the product's own functions, each rater in transactions of their own and in a random order,
 * with comments of very different lengths, and calls `look` at every stage.
 */
export async function runExperiment(
  db: Database,
  secret: Secret,
  look: (stage: Stage, truth: Truth) => Promise<void>,
): Promise<Truth> {
  const start = new Date()
  const email = `${randomUUID()}@audit.example`
  const viewer = (await createWorkspace(
    db,
    { name: "Audit", ownerName: "Auditor", email, password: randomPassword() },
    start,
  ))!
  const cycleId = await launchedCycle(db, secret, viewer, start)
  const invitations = await db.invitation.findMany({
    where: { cycleId, group: "peers" },
    select: { id: true, tokenVersion: true },
  })
  const truth: Truth = { cycleId, answers: new Map() }

  const order = invitations.map((invitation, index) => ({ ...invitation, index, turn: randomInt(2 ** 40) }))
  for (const { id, tokenVersion, index } of order.toSorted((a, b) => a.turn - b.turn)) {
    const signature = signatureOf(index)
    // Nothing in the word may follow the rater's number, or the experiment would find itself.
    const word = `planted${randomUUID().replaceAll("-", "")}`
    truth.answers.set(id, { signature, word })
    const answers = answersOf(signature, `${word} ${"and so on ".repeat((index % 8) * 40)}`)
    const state = await findInvitation(db, linkToken(secret, "invitation", id, tokenVersion), start)
    if (state.kind !== "open") throw new Error(`An invitation of the experiment is ${state.kind}`)
    await saveDraft(db, state.invitation, answers, start)
    if (truth.answers.size === RATERS / 2) await look("typing", truth)
    await submitBallot(db, state.invitation, answers, start)
  }
  await remindRaters(db, viewer, cycleId, "everyone", start)
  await deliverDue(db, { secret, publicUrl: "https://audit.example", transport: null, now: start })
  await look("submitted", truth)
  await closeCycle(db, secret, viewer, cycleId, start)
  await look("closed", truth)
  await releaseReports(db, secret, viewer, cycleId, { whose: "all", to: "subject" }, start)
  await look("released", truth)
  return truth
}

async function launchedCycle(db: Database, secret: Secret, viewer: Viewer, start: Date): Promise<string> {
  const people = Array.from({ length: RATERS + 1 }, (_, index) => {
    return { name: `Rater ${index}`, email: `${randomUUID()}@audit.example`, managerEmail: null, unit: null }
  })
  await importPeople(db, viewer, people, start)
  const rows = await db.person.findMany({ where: { workspaceId: viewer.workspaceId }, select: { id: true } })
  const [subject, ...raters] = rows.map(({ id }) => id)
  const cycleId = (await createCycle(db, viewer, { name: "Audit" }, start))!
  await addSubjects(db, viewer, cycleId, [subject!])
  const subjectId = (await listSubjects(db, viewer, cycleId))[0]!.id
  await addRaters(db, secret, viewer, { subjectId, group: "peers", personIds: raters }, start)
  const launch = await launchCycle(db, secret, viewer, cycleId, start)
  if (launch.kind !== "launched") throw new Error("The experiment's cycle cannot be launched")
  await deliverDue(db, { secret, publicUrl: "https://audit.example", transport: null, now: start })
  return cycleId
}

function signatureOf(index: number): number[] {
  return Array.from({ length: SIGNATURE_ITEMS }, (_, place) => (Math.floor(index / 5 ** place) % 5) + 1)
}

function answersOf(signature: number[], comment: string) {
  const scores = Object.fromEntries(
    builtInQuestionnaire.items.map(({ id }, index) => [id, index < SIGNATURE_ITEMS ? signature[index]! : 3]),
  )
  return answersSchema(builtInQuestionnaire).parse({ scores, comments: { keep: comment } })
}
