import type { Secret } from "@/lib/access/secret"
import { audit, recordAudit } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { openBallots, type OpenedBallots } from "@/lib/ballot/store"
import { progressOf, stateOf, type InvitationState, type Progress } from "@/lib/collecting/progress"
import { dayText } from "@/lib/cycle/deadline"
import { cyclesOf } from "@/lib/cycle/store"
import type { Database, Db, Transaction } from "@/lib/db/client"
import { dayOf } from "@/lib/db/day"
import { enqueue } from "@/lib/outbox/store"
import type { Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"
import { publishReports } from "@/lib/report/store"
import type { Prisma } from "@/prisma/client/client"

/** Closing opens, writes and scores thousands of answers in its one transaction. */
const CLOSE = { maxWait: 30_000, timeout: 900_000 }
const ROWS_AT_ONCE = 1000

/** Who closes a cycle: somebody, or the day that was agreed. */
export type Closer = Viewer | "deadline"

/** How far a close has come: so many ballots opened, then so many reports computed. */
export interface CloseProgress {
  step: "ballots" | "reports"
  done: number
  of: number
}

// ── Overview

export interface GroupProgress extends Progress {
  group: RaterGroup
}

/** Somebody who was asked and of whom there is no answer, with what an organiser can do about it. */
export interface OpenRater {
  invitationId: string
  name: string
  group: RaterGroup
  state: Exclude<InvitationState, "answered">
  /** A reminder was written today; another one has to wait until tomorrow. */
  isRemindedToday: boolean
  /** The mail could not be delivered. */
  isUnreachable: boolean
}

export interface SubjectProgress extends Progress {
  id: string
  personId: string
  name: string
  /** In the questionnaire's order; groups in which nobody was ever asked are left out. */
  groups: GroupProgress[]
  /**
   * Those without an answer, by name. Who has answered is not listed: the organiser needs to know whom to remind,
   * and nothing about when or that somebody in particular answered.
   */
  open: OpenRater[]
}

export interface CycleProgress extends Progress {
  subjects: SubjectProgress[]
}

/** How far a collecting cycle has come, by subject and group; null when the viewer has no such cycle. */
export async function cycleOverview(db: Db, viewer: Viewer, cycleId: string, now: Date): Promise<CycleProgress | null> {
  const cycle = await db.cycle.findFirst({
    where: collecting(viewer, cycleId),
    select: {
      questionnaire: true,
      subjects: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: { id: true, person: { select: { id: true, name: true } }, invitations: overviewOf(now) },
      },
    },
  })
  if (!cycle) return null
  const { groups } = cycle.questionnaire as Questionnaire
  const subjects = cycle.subjects.map(({ id, person, invitations }) => {
    const raters = invitations.map((row) => ({ ...row, state: stateOf(row) }))
    return {
      id,
      personId: person.id,
      name: person.name,
      ...progressOf(raters.map(({ state }) => state)),
      groups: groups
        .map((group) => ({
          group,
          states: raters.filter((rater) => rater.group === group.id).map(({ state }) => state),
        }))
        .filter(({ states }) => states.length > 0)
        .map(({ group, states }) => ({ group, ...progressOf(states) })),
      open: raters.flatMap(({ id: invitationId, person, group, state, messages }): OpenRater[] => {
        if (state === "answered") return []
        const isRemindedToday = messages.some(({ uniqueKey }) => uniqueKey === reminderKey(invitationId, now))
        const isUnreachable = messages.some(({ failedOn }) => failedOn !== null)
        const ownGroup = groups.find((each) => each.id === group)!
        return [{ invitationId, name: person.name, group: ownGroup, state, isRemindedToday, isUnreachable }]
      }),
    }
  })
  return { ...total(subjects), subjects }
}

/** At most one message of each invitation that matters here: today's reminder, or one that failed. */
function overviewOf(now: Date) {
  return {
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      group: true,
      submittedOn: true,
      declinedOn: true,
      withdrawnOn: true,
      person: { select: { name: true } },
      messages: {
        where: { OR: [{ failedOn: { not: null } }, { uniqueKey: { endsWith: `:${dayText(dayOf(now))}` } }] },
        select: { uniqueKey: true, failedOn: true },
      },
    },
  } satisfies Prisma.Subject$invitationsArgs
}

function total(parts: Progress[]): Progress {
  const sum = (key: keyof Progress) => parts.reduce((so, part) => so + part[key], 0)
  return { invited: sum("invited"), answered: sum("answered"), declined: sum("declined"), withdrawn: sum("withdrawn") }
}

// ── While it collects

/** Whom a reminder is for: one rater, those of one subject, or everyone; always only who has not answered. */
export type Reminded = { invitationId: string } | { subjectId: string } | "everyone"

/**
 * Writes reminders to those who have neither answered nor declined, at most one a day to each.
 * @returns how many were written, or null when the viewer has no such collecting cycle
 */
export async function remindRaters(
  db: Database,
  viewer: Viewer,
  cycleId: string,
  whom: Reminded,
  now: Date,
): Promise<number | null> {
  const part =
    whom === "everyone" ? {} : "subjectId" in whom ? { subjectId: whom.subjectId } : { id: whom.invitationId }
  return db.$transaction(async (tx) => {
    const cycle = await tx.cycle.findFirst({ where: collecting(viewer, cycleId), select: { id: true } })
    if (!cycle) return null
    const missing = await tx.invitation.findMany({
      where: { cycleId, ...part, submittedOn: null, declinedOn: null, withdrawnOn: null },
      select: { id: true },
    })
    let written = 0
    for (let start = 0; start < missing.length; start += ROWS_AT_ONCE) {
      const messages = missing.slice(start, start + ROWS_AT_ONCE).map(({ id: invitationId }) => ({
        workspaceId: viewer.workspaceId,
        kind: "reminder" as const,
        uniqueKey: reminderKey(invitationId, now),
        dueAt: now,
        cycleId,
        invitationId,
      }))
      written += await enqueue(tx, messages)
    }
    if (written > 0) await audit(tx, viewer, "cycle.reminded", { cycle: cycleId, reminders: written }, now)
    return written
  }, CLOSE)
}

/** Moves the deadline to a later day; false when it is not later, not in future, or there is no such cycle. */
export async function extendDeadline(
  db: Database,
  viewer: Viewer,
  cycleId: string,
  deadline: Date,
  now: Date,
): Promise<boolean> {
  if (deadline < dayOf(now)) return false
  return db.$transaction(async (tx) => {
    const { count } = await tx.cycle.updateMany({
      where: { AND: [collecting(viewer, cycleId), { deadline: { lt: deadline } }] },
      data: { deadline },
    })
    if (count === 1) await audit(tx, viewer, "cycle.extended", { cycle: cycleId, deadline: dayText(deadline) }, now)
    return count === 1
  })
}

/**
 * Takes an invitation back: its link ends, and what was typed but not sent is erased. Whoever has answered cannot be
 * withdrawn. It could be done, but it would be censoring: whoever runs a cycle would choose which answers count. The
 * rater alone can take an answer back.
 *
 * @returns false when there is no such invitation without an answer in a collecting cycle
 */
export async function withdrawRater(db: Database, viewer: Viewer, invitationId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, submittedOn: null, declinedOn: null, withdrawnOn: null, cycle: collecting(viewer) },
      data: { withdrawnOn: dayOf(now) },
    })
    if (count === 0) return false
    await tx.draft.deleteMany({ where: { invitationId } })
    await tx.message.deleteMany({ where: { invitationId, sentOn: null, failedOn: null } })
    await audit(tx, viewer, "rater.withdrawn", { invitation: invitationId }, now)
    return true
  })
}

// ── The close

/**
 * collecting → closed, for good, in one transaction: opens the ballots, writes responses and comments in an order
 * that says nothing, puts the receipts into the public ballot box, computes every report, and deletes ballots, drafts
 * and the key. Of two that close at once, one does it. After a crash nothing has happened, and it can be tried again.
 * How far it has come is told while it runs, since nothing of it can be seen in the database before its end.
 *
 * @returns how many ballots were counted, and how many could not be opened; null when this closer has no such
 *   collecting cycle, perhaps because it was closed a moment ago
 */
export async function closeCycle(
  db: Database,
  secret: Secret,
  closer: Closer,
  cycleId: string,
  now: Date,
  tell: (progress: CloseProgress) => void = () => {},
): Promise<{ counted: number; damaged: number } | null> {
  return db.$transaction(async (tx) => {
    const whose = closer === "deadline" ? dueCycles(now) : collecting(closer)
    const { count } = await tx.cycle.updateMany({
      where: { AND: [{ id: cycleId }, whose] },
      data: { stage: "closed", closedAt: now },
    })
    if (count === 0) return null
    const cycle = await tx.cycle.findUniqueOrThrow({
      where: { id: cycleId },
      select: { workspaceId: true, questionnaire: true },
    })

    const questionnaire = cycle.questionnaire as Questionnaire
    const opened = await openBallots(tx, secret, { id: cycleId, questionnaire }, (done, of) =>
      tell({ step: "ballots", done, of }),
    )
    await writeAnswers(tx, opened)
    await tx.ballotBox.create({ data: { cycleId, receipts: opened.receipts, damaged: opened.damaged } })
    await publishReports(tx, cycleId, now, (done, of) => tell({ step: "reports", done, of }))
    await eraseTraces(tx, cycleId)

    const result = { counted: opened.receipts.length, damaged: opened.damaged.length }
    const actor = closer === "deadline" ? closer : closer.userId
    const about = { cycle: cycleId, ...result }
    await recordAudit(tx, { workspaceId: cycle.workspaceId, actor, action: "cycle.closed", about }, now)
    return result
  }, CLOSE)
}

/**
 * Closes every cycle whose last day is over; due work of the worker.
 * @throws the first failure, after all others were tried
 */
export async function closeDueCycles(db: Database, secret: Secret, now: Date): Promise<number> {
  const due = await db.cycle.findMany({ where: dueCycles(now), select: { id: true }, orderBy: { deadline: "asc" } })
  const failures: unknown[] = []
  let closed = 0
  for (const { id } of due) {
    try {
      if (await closeCycle(db, secret, "deadline", id, now)) closed += 1
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return closed
}

/** In batches of one transaction, in the shuffled order they come in: neither row order nor `xmin` says anything. */
async function writeAnswers(tx: Transaction, { responses, comments }: OpenedBallots): Promise<void> {
  for (let start = 0; start < responses.length; start += ROWS_AT_ONCE) {
    await tx.response.createMany({ data: responses.slice(start, start + ROWS_AT_ONCE) })
  }
  for (let start = 0; start < comments.length; start += ROWS_AT_ONCE) {
    await tx.comment.createMany({ data: comments.slice(start, start + ROWS_AT_ONCE) })
  }
}

/** What could tie an answer to its rater, and messages that would now lead nowhere. */
async function eraseTraces(tx: Transaction, cycleId: string): Promise<void> {
  await tx.ballot.deleteMany({ where: { cycleId } })
  await tx.draft.deleteMany({ where: { invitation: { cycleId } } })
  await tx.cycleKey.deleteMany({ where: { cycleId } })
  const invitations = { cycleId, kind: { in: ["invitation" as const, "reminder" as const] } }
  await tx.message.deleteMany({ where: { ...invitations, sentOn: null, failedOn: null } })
}

export interface ClosedCycle {
  invited: number
  counted: number
  /** Ballots that could not be opened. */
  damaged: number
  subjects: { id: string; name: string; isReleased: boolean }[]
}

/** What there is to say of a closed cycle; nothing finer than reports publish, so nobody is listed as missing. */
export async function findClosedCycle(db: Db, viewer: Viewer, cycleId: string): Promise<ClosedCycle | null> {
  const cycle = await db.cycle.findFirst({
    where: { AND: [cyclesOf(viewer), { id: cycleId, stage: "closed" }] },
    select: {
      _count: { select: { invitations: { where: { withdrawnOn: null } } } },
      ballotBox: { select: { receipts: true, damaged: true } },
      subjects: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          person: { select: { name: true } },
          reports: { where: { releasedAt: { not: null } }, select: { id: true }, take: 1 },
        },
      },
    },
  })
  if (!cycle) return null
  return {
    invited: cycle._count.invitations,
    counted: cycle.ballotBox?.receipts.length ?? 0,
    damaged: cycle.ballotBox?.damaged.length ?? 0,
    subjects: cycle.subjects.map(({ id, person, reports }) => ({
      id,
      name: person.name,
      isReleased: reports.length > 0,
    })),
  }
}

// ── Details

/** The viewer's cycles (or that one) while they collect. */
function collecting(viewer: Viewer, cycleId?: string): Prisma.CycleWhereInput {
  return { AND: [cyclesOf(viewer), { stage: "collecting" }, ...(cycleId ? [{ id: cycleId }] : [])] }
}

function dueCycles(now: Date): Prisma.CycleWhereInput {
  return { stage: "collecting", deadline: { lt: dayOf(now) } }
}

function reminderKey(invitationId: string, now: Date): string {
  return `reminder:${invitationId}:${dayText(dayOf(now))}`
}
