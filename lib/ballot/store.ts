import { randomInt, randomUUID } from "node:crypto"
import { linkToken, tokenHash, type Secret } from "@/lib/access/secret"
import { lockDraft, NO_DRAFT, unlockDraft, withChanges, type KeptDraft } from "@/lib/ballot/draft"
import { ballotIdOf, receiptOf } from "@/lib/ballot/receipt"
import { ballotOpener, makeKeyPair, sealBallot, type BallotContent } from "@/lib/ballot/seal"
import type { Database, Db, Transaction } from "@/lib/db/client"
import { dayOf } from "@/lib/db/day"
import { scoresInOrder, type Answers, type DraftAnswers } from "@/lib/questionnaire/answers"
import { groupOf, type Questionnaire, type RaterGroup } from "@/lib/questionnaire/schema"

/** A rater's invitation, verified by the token of the link: whoever holds it may answer it, and nothing else. */
export interface RaterInvitation {
  id: string
  token: string
  cycleId: string
  subjectId: string
  group: RaterGroup
  /** How many are asked about this subject in the same group, this rater included. */
  groupSize: number
  subjectName: string
  raterName: string
  cycle: {
    name: string
    workspaceName: string
    /** Last day on which answers are taken, in UTC. */
    deadline: Date
    threshold: number
    welcome: string
    questionnaire: Questionnaire
  }
  /** Whether a ballot of this rater is in the box. */
  submitted: boolean
  /** Answers were changed after they were sent; what was sent is what counts. */
  hasUnsentChanges: boolean
  draft: DraftAnswers
}

export type InvitationState =
  | { kind: "open" | "declined"; invitation: RaterInvitation }
  | { kind: "unknown" | "withdrawn" }
  /** The deadline has passed, or the ballots have been opened; the receipt is of a rater who has answered. */
  | { kind: "over" | "closed"; cycleId: string; subjectName: string; cycleName: string; receipt: string | null }

/** A rater's transaction waits for a close that has begun, rather than failing. */
const PATIENT = { maxWait: 60_000, timeout: 120_000 }

// ── The rater's side. None of these leaves a time of day, a log line or an audit entry.

/** What a link leads to. Changes nothing: mail scanners open links too. */
export async function findInvitation(db: Db, token: string, now: Date): Promise<InvitationState> {
  const row = await db.invitation.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      id: true,
      group: true,
      subjectId: true,
      cycleId: true,
      submittedOn: true,
      declinedOn: true,
      withdrawnOn: true,
      person: { select: { name: true } },
      draft: { select: { ciphertext: true } },
      subject: {
        select: { person: { select: { name: true } }, invitations: { select: { group: true, withdrawnOn: true } } },
      },
      cycle: {
        select: {
          name: true,
          stage: true,
          deadline: true,
          threshold: true,
          welcome: true,
          questionnaire: true,
          workspace: { select: { name: true } },
        },
      },
    },
  })
  if (!row) return { kind: "unknown" }
  const { cycle, subject } = row
  const subjectName = subject.person.name
  const receipt = row.submittedOn ? receiptOf(ballotIdOf(token)) : null
  const ended = { cycleId: row.cycleId, subjectName, cycleName: cycle.name, receipt }
  if (cycle.stage === "closed") return { kind: "closed", ...ended }
  if (row.withdrawnOn) return { kind: "withdrawn" }
  if (isOver(cycle.deadline, now)) return { kind: "over", ...ended }
  const questionnaire = cycle.questionnaire as Questionnaire
  const { isSent, ...draft } = row.draft ? readDraft(token, row.id, row.draft.ciphertext) : NO_DRAFT
  return {
    kind: row.declinedOn ? "declined" : "open",
    invitation: {
      id: row.id,
      token,
      cycleId: row.cycleId,
      subjectId: row.subjectId,
      group: groupOf(questionnaire, row.group),
      groupSize: subject.invitations.filter(({ group, withdrawnOn }) => group === row.group && !withdrawnOn).length,
      subjectName,
      raterName: row.person.name,
      cycle: {
        name: cycle.name,
        workspaceName: cycle.workspace.name,
        deadline: cycle.deadline!,
        threshold: cycle.threshold,
        welcome: cycle.welcome,
        questionnaire,
      },
      submitted: row.submittedOn !== null,
      hasUnsentChanges: row.submittedOn !== null && !isSent,
      draft,
    },
  }
}

/** What happened to something a rater did: done, or not, since the cycle or the invitation has ended. */
export type RaterOutcome = { done: true } | Refusal
interface Refusal {
  done: false
  reason: "over" | "withdrawn" | "declined"
}

/**
 * Lays answers over those that are kept already; answers that are not among them stay as they were. Possible after
 * submitting too, so that answers can be changed until the close.
 */
export async function saveDraft(
  db: Database,
  invitation: RaterInvitation,
  changes: DraftAnswers,
  now: Date,
): Promise<RaterOutcome> {
  return db.$transaction(async (tx) => {
    const refusal = await refusalToAnswer(tx, invitation, now)
    if (refusal) return refusal
    // Read behind the lock: two devices that save at once must not undo each other's answers.
    const { id, token } = invitation
    const row = await tx.draft.findUnique({ where: { invitationId: id }, select: { ciphertext: true } })
    const kept = row ? readDraft(token, id, row.ciphertext) : NO_DRAFT
    const draft = withChanges(kept, changes)
    if (draft !== kept) await writeDraft(tx, invitation, draft)
    return { done: true }
  }, PATIENT)
}

/**
 * Lays the answers into the box as a sealed ballot. The same link has one ballot: a second time replaces it, and
 * the receipt stays the same.
 */
export async function submitBallot(
  db: Database,
  invitation: RaterInvitation,
  answers: Answers,
  now: Date,
): Promise<{ done: true; receipt: string } | Refusal> {
  const { cycleId, token, subjectId, group, cycle } = invitation
  const ballotId = ballotIdOf(token)
  const content = {
    subjectId,
    group: group.id,
    scores: scoresInOrder(cycle.questionnaire, answers),
    comments: answers.comments,
  }
  return db.$transaction(async (tx) => {
    const refusal = await refusalToAnswer(tx, invitation, now)
    if (refusal) return refusal
    const { publicKey } = await tx.cycleKey.findUniqueOrThrow({ where: { cycleId }, select: { publicKey: true } })
    const ciphertext = await sealBallot(publicKey, { cycleId, ballotId }, content)
    await tx.invitation.updateMany({
      where: { id: invitation.id, submittedOn: null },
      data: { submittedOn: dayOf(now) },
    })
    await tx.ballot.upsert({
      where: { id: ballotId },
      create: { id: ballotId, cycleId, ciphertext },
      update: { ciphertext },
    })
    await writeDraft(tx, invitation, { ...answers, isSent: true })
    return { done: true, receipt: receiptOf(ballotId) }
  }, PATIENT)
}

/** The receipt of a ballot that is in the box. */
export function receiptFor({ token }: RaterInvitation): string {
  return receiptOf(ballotIdOf(token))
}

/** Takes the ballot out of the box without a trace; the answers stay in the draft. */
export async function withdrawBallot(db: Database, invitation: RaterInvitation, now: Date): Promise<RaterOutcome> {
  return db.$transaction(async (tx) => {
    const refusal = await refusalOf(tx, invitation, now)
    if (refusal) return refusal
    await tx.invitation.updateMany({ where: { id: invitation.id }, data: { submittedOn: null } })
    await tx.ballot.deleteMany({ where: { id: ballotIdOf(invitation.token) } })
    return { done: true }
  }, PATIENT)
}

/** Says no: answers and ballot are erased. The organiser sees that the rater declined. */
export async function declineInvitation(db: Database, invitation: RaterInvitation, now: Date): Promise<RaterOutcome> {
  return db.$transaction(async (tx) => {
    const refusal = await refusalOf(tx, invitation, now)
    if (refusal) return refusal
    await tx.invitation.updateMany({
      where: { id: invitation.id },
      data: { submittedOn: null, declinedOn: dayOf(now) },
    })
    await tx.ballot.deleteMany({ where: { id: ballotIdOf(invitation.token) } })
    await tx.draft.deleteMany({ where: { invitationId: invitation.id } })
    return { done: true }
  }, PATIENT)
}

export async function undoDecline(db: Database, invitation: RaterInvitation, now: Date): Promise<RaterOutcome> {
  return db.$transaction(async (tx) => {
    const refusal = await refusalOf(tx, invitation, now)
    if (refusal) return refusal
    await tx.invitation.updateMany({ where: { id: invitation.id }, data: { declinedOn: null } })
    return { done: true }
  }, PATIENT)
}

/**
 * Why this rater can do nothing any more, if so. The share lock makes the close wait for what has begun, and what
 * begins later sees the close: an answer is counted, or its rater is told that it was too late.
 */
async function refusalOf(tx: Transaction, { id, cycleId }: RaterInvitation, now: Date): Promise<Refusal | null> {
  const [cycle] = await tx.$queryRaw<{ stage: string; deadline: Date }[]>`
    SELECT "stage"::text, "deadline" FROM "Cycle" WHERE "id" = ${cycleId}::uuid FOR SHARE`
  if (cycle?.stage !== "collecting" || isOver(cycle.deadline, now)) return { done: false, reason: "over" }
  const [invitation] = await tx.$queryRaw<{ withdrawn: boolean }[]>`
    SELECT "withdrawnOn" IS NOT NULL AS "withdrawn" FROM "Invitation" WHERE "id" = ${id}::uuid FOR UPDATE`
  return invitation && !invitation.withdrawn ? null : { done: false, reason: "withdrawn" }
}

/** The same for giving answers: who has declined, perhaps in another window, has to take that back first. */
async function refusalToAnswer(tx: Transaction, invitation: RaterInvitation, now: Date): Promise<Refusal | null> {
  const refusal = await refusalOf(tx, invitation, now)
  if (refusal) return refusal
  const where = { id: invitation.id, declinedOn: { not: null } }
  return (await tx.invitation.count({ where })) > 0 ? { done: false, reason: "declined" } : null
}

function isOver(deadline: Date | null, now: Date): boolean {
  return deadline !== null && dayOf(now) > deadline
}

/** A draft that was damaged is as none: its rater can answer anew. */
function readDraft(token: string, invitationId: string, ciphertext: Uint8Array): KeptDraft {
  try {
    return unlockDraft(token, invitationId, ciphertext)
  } catch {
    return NO_DRAFT
  }
}

async function writeDraft(tx: Transaction, { id, token }: RaterInvitation, draft: KeptDraft): Promise<void> {
  const ciphertext = lockDraft(token, id, draft)
  await tx.draft.upsert({
    where: { invitationId: id },
    create: { invitationId: id, ciphertext },
    update: { ciphertext },
  })
}

// ── The cycle's side

/** Makes the key pair to which a cycle's ballots are sealed; part of the launch. */
export async function issueCycleKey(tx: Transaction, secret: Secret, cycleId: string): Promise<void> {
  await tx.cycleKey.create({ data: { cycleId, ...(await makeKeyPair(secret, cycleId)) } })
}

/** Erases the ballots of these invitations, as when a person is deleted. */
export async function eraseBallots(
  tx: Transaction,
  secret: Secret,
  invitations: { id: string; tokenVersion: number }[],
): Promise<void> {
  const ids = invitations.map(({ id, tokenVersion }) => ballotIdOf(linkToken(secret, "invitation", id, tokenVersion)))
  await tx.ballot.deleteMany({ where: { id: { in: ids } } })
}

export interface OpenedBallots {
  /** In the order of fresh random ids, which says nothing. */
  responses: { id: string; cycleId: string; subjectId: string; group: string; scores: number[] }[]
  comments: { id: string; cycleId: string; subjectId: string; group: string; question: string; text: string }[]
  /** Sorted. */
  receipts: string[]
  /** Receipts of ballots that could not be opened or did not belong here, sorted. */
  damaged: string[]
}

const BALLOTS_AT_ONCE = 500

/**
 * Opens all ballots of a cycle; part of the close. Ciphertexts are read in portions, so only the answers
 * themselves are held together, as they must be to be shuffled.
 */
export async function openBallots(
  tx: Transaction,
  secret: Secret,
  cycle: { id: string; questionnaire: Questionnaire },
  tell: (opened: number, of: number) => void = () => {},
): Promise<OpenedBallots> {
  const key = await tx.cycleKey.findUniqueOrThrow({ where: { cycleId: cycle.id } })
  const open = await ballotOpener(secret, cycle.id, key)
  const expected = await expectedBallots(tx, secret, cycle.id)
  const isAnswer = answerCheck(cycle.questionnaire)
  const opened: OpenedBallots = { responses: [], comments: [], receipts: [], damaged: [] }

  let seen = 0
  for await (const ballot of ballotsOf(tx, cycle.id)) {
    if (seen++ % BALLOTS_AT_ONCE === 0) tell(seen - 1, expected.size)
    const content = await open(ballot.id, ballot.ciphertext)
    const asked = expected.get(ballot.id)
    if (!content || content.subjectId !== asked?.subjectId || content.group !== asked.group || !isAnswer(content)) {
      opened.damaged.push(receiptOf(ballot.id))
      continue
    }
    const place = { cycleId: cycle.id, subjectId: content.subjectId, group: content.group }
    opened.receipts.push(receiptOf(ballot.id))
    // 0 stands for "not observed" in the database (docs/decisions/004-not-observed-is-stored-as-zero.md).
    opened.responses.push({ id: randomUUID(), ...place, scores: content.scores.map((score) => score ?? 0) })
    for (const [question, text] of Object.entries(content.comments)) {
      opened.comments.push({ id: randomUUID(), ...place, question, text })
    }
  }
  shuffle(opened.responses)
  shuffle(opened.comments)
  return { ...opened, receipts: opened.receipts.toSorted(), damaged: opened.damaged.toSorted() }
}

/**
 * The ids that ballots of this cycle can have, and about whom and as what each was asked: someone who writes to the
 * database can neither stuff the box nor put words into another group's mouth.
 */
async function expectedBallots(
  tx: Transaction,
  secret: Secret,
  cycleId: string,
): Promise<Map<string, { subjectId: string; group: string }>> {
  const where = { cycleId, submittedOn: { not: null } }
  const select = { id: true, tokenVersion: true, subjectId: true, group: true }
  const invitations = await tx.invitation.findMany({ where, select })
  return new Map(
    invitations.map(({ id, tokenVersion, subjectId, group }) => [
      ballotIdOf(linkToken(secret, "invitation", id, tokenVersion)),
      { subjectId, group },
    ]),
  )
}

/** Whether scores and comments are answers to this very questionnaire. */
function answerCheck({ items, questions, scale }: Questionnaire): (content: BallotContent) => boolean {
  const ids = new Set(questions.map(({ id }) => id))
  const top = scale.points.length
  return ({ scores, comments }) =>
    scores.length === items.length &&
    scores.every((score) => score === null || score <= top) &&
    Object.keys(comments).every((question) => ids.has(question))
}

async function* ballotsOf(tx: Transaction, cycleId: string) {
  let after = ""
  for (;;) {
    const portion = await tx.ballot.findMany({
      where: { cycleId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: BALLOTS_AT_ONCE,
      select: { id: true, ciphertext: true },
    })
    yield* portion
    if (portion.length < BALLOTS_AT_ONCE) return
    after = portion.at(-1)!.id
  }
}

/** Fisher and Yates, with a cryptographic generator. */
function shuffle(rows: unknown[]): void {
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    ;[rows[last], rows[other]] = [rows[other], rows[last]]
  }
}

// ── Everyone's side

export type BallotBox =
  | { kind: "open"; cycleName: string; workspaceName: string; deadline: Date }
  | { kind: "counted"; cycleName: string; workspaceName: string; receipts: string[]; damaged: string[] }

/** The public count of a cycle, for everyone who has its address; null where there is none. */
export async function findBallotBox(db: Db, cycleId: string): Promise<BallotBox | null> {
  const cycle = await db.cycle.findUnique({
    where: { id: cycleId },
    select: {
      name: true,
      stage: true,
      deadline: true,
      workspace: { select: { name: true } },
      ballotBox: { select: { receipts: true, damaged: true } },
    },
  })
  if (!cycle || cycle.stage === "draft") return null
  const names = { cycleName: cycle.name, workspaceName: cycle.workspace.name }
  if (cycle.stage === "collecting") return { kind: "open", ...names, deadline: cycle.deadline! }
  return {
    kind: "counted",
    ...names,
    receipts: cycle.ballotBox?.receipts ?? [],
    damaged: cycle.ballotBox?.damaged ?? [],
  }
}
