import { randomUUID } from "node:crypto"
import { canOrganise } from "@/lib/access/policies"
import { linkToken, tokenHash, type Secret } from "@/lib/access/secret"
import { audit, countAttempt, lockWorkspace, recordAudit } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import type { Database, Db, Transaction } from "@/lib/db/client"
import { dayOf } from "@/lib/db/day"
import { enqueue } from "@/lib/outbox/store"
import { CODE_MINUTES, codeOf, WRONG_TRIES } from "@/lib/release/code"
import { ReportSchema, type Report } from "@/lib/report/report"
import type { Prisma } from "@/prisma/client/client"

// ── Coaches

export interface Coach {
  userId: string
  name: string
}

/** Whoever can be a coach: all who sign in to the workspace. */
export async function listCoaches(db: Db, viewer: Viewer): Promise<Coach[]> {
  if (!canOrganise(viewer)) return []
  const users = await db.user.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  return users.map(({ id, name }) => ({ userId: id, name }))
}

/** The coach of a subject, by its id; null where there is none, or no such subject. */
export async function findCoach(db: Db, viewer: Viewer, subjectId: string): Promise<string | null> {
  const subject = await db.subject.findFirst({
    where: { id: subjectId, cycle: { workspaceId: viewer.workspaceId } },
    select: { coachId: true },
  })
  return subject?.coachId ?? null
}

/**
 * Says who coaches a subject, or that nobody does. With another coach, a release to the coach alone is over; the new
 * one gets a release of their own, and the subject's plan only if the subject shares it with them.
 *
 * @returns false when there is no such subject or no such user in the viewer's workspace
 */
export async function assignCoach(
  db: Database,
  viewer: Viewer,
  subjectId: string,
  coachId: string | null,
  now: Date,
): Promise<boolean> {
  if (!canOrganise(viewer)) return false
  return db.$transaction(async (tx) => {
    await lockWorkspace(tx, viewer)
    const { workspaceId } = viewer
    if (coachId && !(await tx.user.findFirst({ where: { id: coachId, workspaceId }, select: { id: true } }))) {
      return false
    }
    const where = { id: subjectId, cycle: { workspaceId } }
    const subject = await tx.subject.findFirst({ where, select: { coachId: true } })
    if (!subject) return false
    if (subject.coachId === coachId) return true
    await tx.subject.update({ where: { id: subjectId }, data: { coachId } })
    await tx.report.updateMany({ where: { subjectId }, data: { coachReleasedAt: null } })
    const shared = { subjectId, sharedAt: { not: null } }
    const { count } = await tx.plan.updateMany({ where: shared, data: { sharedAt: null } })
    if (count === 1) await audit(tx, viewer, "plan.unshared", { subject: subjectId }, now)
    await tx.message.deleteMany({ where: { report: { subjectId }, kind: "coachReport", sentOn: null } })
    await audit(tx, viewer, coachId ? "coach.assigned" : "coach.removed", { subject: subjectId }, now)
    return true
  })
}

// ── Release

/** To the coach alone, or to the person the report is about, and then to the coach as well. */
export type Audience = "coach" | "subject"

/**
 * Releases the newest reports of a cycle, one or all; those that are released already stay as they are. Organisers
 * release all of theirs, a coach what was released to them.
 *
 * @returns how many were released now
 */
export async function releaseReports(
  db: Database,
  secret: Secret,
  viewer: Viewer,
  cycleId: string,
  { whose, to }: { whose: { subjectId: string } | "all"; to: Audience },
  now: Date,
): Promise<number> {
  return db.$transaction(async (tx) => {
    await lockWorkspace(tx, viewer)
    const newest = await newestReports(tx, viewer, cycleId, whose)
    let released = 0
    for (const report of newest) {
      if (to === "subject" && (await releaseToSubject(tx, secret, viewer, report, now))) released += 1
      // Nothing is kept from a coach that the subject reads.
      if ((await releaseToCoach(tx, viewer, report, now)) && to === "coach") released += 1
    }
    return released
  }, LONG)
}

interface Releasable {
  id: string
  subjectId: string
  cycleId: string
  tokenVersion: number
  subject: { coachId: string | null }
}

async function releaseToSubject(
  tx: Transaction,
  secret: Secret,
  viewer: Viewer,
  { id, subjectId, cycleId, tokenVersion }: Releasable,
  now: Date,
): Promise<boolean> {
  const hash = tokenHash(linkToken(secret, "report", subjectId, tokenVersion))
  const { count } = await tx.report.updateMany({
    where: { id, releasedAt: null },
    data: { releasedAt: now, tokenHash: hash },
  })
  if (count === 0) return false
  const message = { workspaceId: viewer.workspaceId, dueAt: now, cycleId, reportId: id }
  await enqueue(tx, [{ ...message, kind: "report", uniqueKey: `report:${id}:${tokenVersion}` }])
  await audit(tx, viewer, "report.released", { cycle: cycleId, report: id }, now)
  return true
}

async function releaseToCoach(
  tx: Transaction,
  viewer: Viewer,
  { id, cycleId, tokenVersion, subject: { coachId } }: Releasable,
  now: Date,
): Promise<boolean> {
  if (!coachId) return false
  const { count } = await tx.report.updateMany({
    where: { id, coachReleasedAt: null },
    data: { coachReleasedAt: now },
  })
  if (count === 0) return false
  const uniqueKey = `coachReport:${id}:${tokenVersion}:${coachId}`
  const message = { workspaceId: viewer.workspaceId, dueAt: now, cycleId, reportId: id, userId: coachId }
  await enqueue(tx, [{ ...message, kind: "coachReport", uniqueKey }])
  await audit(tx, viewer, "report.releasedToCoach", { cycle: cycleId, report: id }, now)
  return true
}

/** Ends every release of a report, to coach and subject; it can be released again, with another link. */
export async function withdrawRelease(db: Database, viewer: Viewer, reportId: string, now: Date): Promise<boolean> {
  if (!canOrganise(viewer)) return false
  return db.$transaction(async (tx) => {
    await lockWorkspace(tx, viewer)
    const { count } = await tx.report.updateMany({
      where: {
        id: reportId,
        OR: [{ releasedAt: { not: null } }, { coachReleasedAt: { not: null } }],
        cycle: { workspaceId: viewer.workspaceId },
      },
      data: { releasedAt: null, coachReleasedAt: null, tokenHash: null, tokenVersion: { increment: 1 } },
    })
    if (count === 0) return false
    await tx.reportCode.deleteMany({ where: { reportId } })
    await tx.message.deleteMany({ where: { reportId, sentOn: null } })
    await audit(tx, viewer, "report.withdrawn", { report: reportId }, now)
    return true
  })
}

const LONG = { maxWait: 30_000, timeout: 300_000 }

async function newestReports(
  tx: Transaction,
  viewer: Viewer,
  cycleId: string,
  whose: { subjectId: string } | "all",
): Promise<Releasable[]> {
  const rows = await tx.report.findMany({
    where: { AND: [releasableBy(viewer), { cycleId, ...(whose !== "all" && whose) }] },
    orderBy: [{ version: "desc" }, { subjectId: "asc" }],
    select: { id: true, subjectId: true, cycleId: true, tokenVersion: true, subject: { select: { coachId: true } } },
  })
  const newest = new Map<string, Releasable>()
  for (const row of rows) if (!newest.has(row.subjectId)) newest.set(row.subjectId, row)
  return [...newest.values()]
}

function releasableBy(viewer: Viewer): Prisma.ReportWhereInput {
  const cycle = { workspaceId: viewer.workspaceId }
  if (canOrganise(viewer)) return { cycle }
  return { cycle, coachReleasedAt: { not: null }, subject: { coachId: viewer.userId } }
}

// ── How far a release has come

/** Where a report is on its way to the person it is about. */
export interface ReleaseState {
  /** Null where nobody coaches the subject. */
  coach: Coach | null
  coachReleasedAt: Date | null
  releasedAt: Date | null
  /** Who has opened it, and on which day first; the person it is about goes by their own name. */
  openings: { name: string; day: Date }[]
}

export interface ReleaseRow extends ReleaseState {
  reportId: string
  subjectId: string
  subjectName: string
}

/** The newest report of each subject of a closed cycle, and its way; null when the viewer has no such cycle. */
export async function listReleases(
  db: Db,
  viewer: Viewer,
  cycleId: string,
): Promise<{ cycleName: string; reports: ReleaseRow[] } | null> {
  if (!canOrganise(viewer)) return null
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, workspaceId: viewer.workspaceId, stage: "closed" },
    select: {
      name: true,
      subjects: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          person: { select: { name: true } },
          coach: { select: { id: true, name: true } },
          reports: { orderBy: { version: "desc" }, take: 1, select: RELEASE },
        },
      },
    },
  })
  if (!cycle) return null
  const names = await namesOfUsers(db, viewer.workspaceId)
  const reports = cycle.subjects.flatMap(({ id: subjectId, person, coach, reports: [report] }): ReleaseRow[] => {
    if (!report) return []
    const subject = { subjectId, subjectName: person.name }
    return [{ reportId: report.id, ...subject, ...stateOf(report, coach, person.name, names) }]
  })
  return { cycleName: cycle.name, reports }
}

/** The way of one report; for organisers, the subject's coach, and whoever has opened its link. */
export async function findRelease(db: Db, reportId: string): Promise<ReleaseState> {
  const { subject, cycle, ...report } = await db.report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      ...RELEASE,
      cycle: { select: { workspaceId: true } },
      subject: { select: { person: { select: { name: true } }, coach: { select: { id: true, name: true } } } },
    },
  })
  return stateOf(report, subject.coach, subject.person.name, await namesOfUsers(db, cycle.workspaceId))
}

const RELEASE = {
  id: true,
  coachReleasedAt: true,
  releasedAt: true,
  openings: { orderBy: [{ day: "asc" }, { reader: "asc" }], select: { reader: true, day: true } },
} satisfies Prisma.ReportSelect

type ReleaseFields = Prisma.ReportGetPayload<{ select: typeof RELEASE }>

function stateOf(
  { coachReleasedAt, releasedAt, openings }: ReleaseFields,
  coach: { id: string; name: string } | null,
  subjectName: string,
  names: Map<string, string>,
): ReleaseState {
  const first = new Map<string, { name: string; day: Date }>()
  for (const { reader, day } of openings) {
    const name = reader === SUBJECT ? subjectName : (names.get(reader) ?? "a former member")
    if (!first.has(reader)) first.set(reader, { name, day })
  }
  return {
    coach: coach && { userId: coach.id, name: coach.name },
    coachReleasedAt,
    releasedAt,
    openings: [...first.values()],
  }
}

async function namesOfUsers(db: Db, workspaceId: string): Promise<Map<string, string>> {
  const users = await db.user.findMany({ where: { workspaceId }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

export interface CoachedReport {
  reportId: string
  subjectId: string
  subjectName: string
  cycleName: string
  /** Since when the coach may read it. */
  since: Date
  /** Null while the subject waits for it. */
  releasedAt: Date | null
}

/** The reports that a user may read as a coach, the latest first. */
export async function listCoachedReports(db: Db, viewer: Viewer): Promise<CoachedReport[]> {
  const rows = await db.report.findMany({
    where: {
      coachReleasedAt: { not: null },
      subject: { coachId: viewer.userId },
      cycle: { workspaceId: viewer.workspaceId },
    },
    orderBy: [{ coachReleasedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      subjectId: true,
      coachReleasedAt: true,
      releasedAt: true,
      cycle: { select: { name: true } },
      subject: { select: { person: { select: { name: true } } } },
    },
  })
  return rows.map(({ id, subjectId, subject, cycle, coachReleasedAt, releasedAt }) => ({
    reportId: id,
    subjectId,
    subjectName: subject.person.name,
    cycleName: cycle.name,
    since: coachReleasedAt!,
    releasedAt,
  }))
}

// ── Opening

/** What a link of a released report leads to; that it is known does not yet open it. */
export interface ReleasedReport {
  reportId: string
  tokenHash: string
  workspaceId: string
  subjectId: string
  subjectName: string
  subjectEmail: string
  report: Report
}

/** Follows a report's link; changes nothing. */
export async function findReleasedReport(db: Db, token: string): Promise<ReleasedReport | null> {
  const hash = tokenHash(token)
  const row = await db.report.findFirst({
    where: { tokenHash: hash, releasedAt: { not: null } },
    select: {
      id: true,
      subjectId: true,
      document: true,
      cycle: { select: { workspaceId: true } },
      subject: { select: { person: { select: { name: true, email: true } } } },
    },
  })
  if (!row) return null
  const { person } = row.subject
  return {
    reportId: row.id,
    tokenHash: hash,
    workspaceId: row.cycle.workspaceId,
    subjectId: row.subjectId,
    subjectName: person.name,
    subjectEmail: person.email,
    report: ReportSchema.parse(row.document),
  }
}

/** Writes a message with a code to the address that the report was released to. */
export async function requestCode(
  db: Database,
  secret: Secret,
  { reportId, workspaceId }: Pick<ReleasedReport, "reportId" | "workspaceId">,
  now: Date,
): Promise<"requested" | "tooOften"> {
  if (!(await countAttempt(db, secret, "reportCode", reportId, now))) return "tooOften"
  await db.$transaction(async (tx) => {
    const id = randomUUID()
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000)
    await tx.reportCode.create({ data: { id, reportId, expiresAt } })
    await enqueue(tx, [
      { workspaceId, kind: "reportCode", uniqueKey: `reportCode:${id}`, dueAt: now, reportId, reportCodeId: id },
    ])
  })
  return "requested"
}

/** Uses up a code. A wrong one counts against every code that could be meant; after a few, none of them opens. */
export async function useCode(
  db: Database,
  secret: Secret,
  { reportId }: Pick<ReleasedReport, "reportId">,
  code: string,
  now: Date,
): Promise<"right" | "wrong" | "tooOften"> {
  if (!(await countAttempt(db, secret, "codeTry", reportId, now))) return "tooOften"
  const live = { reportId, tries: { lt: WRONG_TRIES }, expiresAt: { gt: now } }
  const codes = await db.reportCode.findMany({ where: live, select: { id: true } })
  const meant = codes.find(({ id }) => codeOf(secret, id) === code)
  if (!meant) {
    await db.reportCode.updateMany({ where: live, data: { tries: { increment: 1 } } })
    return "wrong"
  }
  // Of two that use it at once, one wins.
  const { count } = await db.reportCode.deleteMany({ where: { ...live, id: meant.id } })
  return count === 1 ? "right" : "wrong"
}

const SUBJECT = "subject"

/** Writes down that somebody has read a report, once a day: a user, or the person it is about, by its link. */
export async function recordOpening(
  db: Database,
  reportId: string,
  reader: Viewer | typeof SUBJECT,
  now: Date,
): Promise<void> {
  const who = reader === SUBJECT ? SUBJECT : reader.userId
  await db.$transaction(async (tx) => {
    const opening = { reportId, reader: who, day: dayOf(now) }
    const { count } = await tx.reportOpening.createMany({ data: [opening], skipDuplicates: true })
    if (count === 0) return
    const { cycle } = await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { cycle: { select: { workspaceId: true } } },
    })
    const entry = { workspaceId: cycle.workspaceId, actor: who, action: "report.opened", about: { report: reportId } }
    await recordAudit(tx, entry, now)
  })
}

/** Forgets codes whose time is over; due work of the worker. */
export async function forgetOldCodes(db: Db, now: Date): Promise<void> {
  await db.reportCode.deleteMany({ where: { expiresAt: { lte: now } } })
}
