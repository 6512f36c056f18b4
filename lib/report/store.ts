import { randomUUID } from "node:crypto"
import { canOrganise } from "@/lib/access/policies"
import { audit, lockWorkspace } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import type { Database, Db, Transaction } from "@/lib/db/client"
import type { Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"
import {
  areNormsDue,
  NormsSchema,
  normsTally,
  questionnaireKey,
  RATERS_TO_COUNT,
  selfOf,
  type WorkspaceNorms,
} from "@/lib/report/norms"
import { publish, withholdComment as withholdFrom } from "@/lib/report/publish"
import { ReportSchema, type Earlier, type Report } from "@/lib/report/report"
import { earlierOf } from "@/lib/report/trend"
import type { Prisma } from "@/prisma/client/client"

// ── The close

/**
 * Computes the report of every subject of a cycle that was closed now, once; part of the close. One subject's answers
 * at a time.
 */
export async function publishReports(
  tx: Transaction,
  cycleId: string,
  now: Date,
  tell: (published: number, of: number) => void,
): Promise<void> {
  const cycle = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: {
      workspaceId: true,
      name: true,
      threshold: true,
      questionnaire: true,
      subjects: { select: { id: true, personId: true, person: { select: { name: true } } } },
    },
  })
  const questionnaire = cycle.questionnaire as Questionnaire
  const norms = await normsAtClose(tx, cycle.workspaceId, questionnaire, now)
  for (const [index, { id: subjectId, personId, person }] of cycle.subjects.entries()) {
    tell(index, cycle.subjects.length)
    const [responses, comments, invited] = await Promise.all([
      tx.response.findMany({ where: { subjectId }, select: { group: true, scores: true } }),
      tx.comment.findMany({ where: { subjectId }, select: { group: true, question: true, text: true } }),
      tx.invitation.groupBy({ by: ["group"], where: { subjectId, withdrawnOn: null }, _count: true }),
    ])
    const report = publish({
      questionnaire,
      k: cycle.threshold,
      cycle: { name: cycle.name, closedOn: now.toISOString().slice(0, 10) },
      subject: person,
      invited: Object.fromEntries(invited.map(({ group, _count }) => [group, _count])),
      responses: responses.map(asAnswered),
      comments,
      norms,
      earlier: await earlierReport(tx, cycle.workspaceId, { cycleId, personId }, questionnaire),
    })
    await tx.report.create({ data: { id: randomUUID(), cycleId, subjectId, document: report, createdAt: now } })
  }
}

/** What the newest comparable report that this person has been given says. */
async function earlierReport(
  tx: Transaction,
  workspaceId: string,
  { cycleId, personId }: { cycleId: string; personId: string },
  questionnaire: Questionnaire,
): Promise<Earlier | null> {
  const rows = await tx.report.findMany({
    where: { releasedAt: { not: null }, subject: { personId }, cycleId: { not: cycleId }, cycle: { workspaceId } },
    orderBy: [{ cycle: { closedAt: "desc" } }, { version: "desc" }],
    select: { document: true },
  })
  for (const { document } of rows) {
    // One that cannot be read any more must not keep a cycle from closing.
    const { data: report } = ReportSchema.safeParse(document)
    const earlier = report ? earlierOf(report, questionnaire) : null
    if (earlier) return earlier
  }
  return null
}

/** 0 stands for "not observed" in the database (docs/decisions/004-not-observed-is-stored-as-zero.md). */
function asAnswered({ group, scores }: { group: string; scores: number[] }) {
  return { group, scores: scores.map((score) => (score === 0 ? null : score)) }
}

// ── Norms

const SUBJECTS_AT_ONCE = 50

/** The workspace's norms of a questionnaire: made anew if enough has been closed since, else the newest as they are. */
async function normsAtClose(
  tx: Transaction,
  workspaceId: string,
  questionnaire: Questionnaire,
  now: Date,
): Promise<WorkspaceNorms | null> {
  const key = questionnaireKey(questionnaire)
  const newest = await newestNorms(tx, workspaceId, key)
  const cycles = await countedCycles(tx, workspaceId, key)
  const count = (some: CountedCycle[]) => some.reduce((sum, { subjectIds }) => sum + subjectIds.length, 0)
  const further = newest ? cycles.filter(({ closedAt }) => closedAt > newest.createdAt) : cycles
  const known = newest && { ...newest.document, subjects: newest.subjects }
  if (!areNormsDue(count(cycles), count(further), newest && newest.subjects)) return known

  const tally = normsTally(questionnaire)
  for (const cycle of cycles) {
    for (let start = 0; start < cycle.subjectIds.length; start += SUBJECTS_AT_ONCE) {
      const subjectIds = cycle.subjectIds.slice(start, start + SUBJECTS_AT_ONCE)
      for (const responses of await answersAbout(tx, subjectIds)) tally.add(responses, cycle)
    }
  }
  const norms = tally.norms()
  if (norms === null) return known
  const { subjects, ...document } = norms
  const place = { workspaceId, questionnaireKey: key, subjects }
  // As many as before, where answers were erased meanwhile: the new ones take the place of the old.
  await tx.norms.deleteMany({ where: place })
  // Of two cycles that close at the same moment both may come here; one row is enough.
  await tx.norms.createMany({ data: [{ id: randomUUID(), ...place, document, createdAt: now }], skipDuplicates: true })
  return norms
}

interface CountedCycle {
  closedAt: Date
  groups: RaterGroup[]
  threshold: number
  /** Those about whom enough others have answered, in an order that says nothing. */
  subjectIds: string[]
}

/** The closed cycles of this questionnaire, with the subjects whose answers are still there. */
async function countedCycles(db: Db, workspaceId: string, key: string): Promise<CountedCycle[]> {
  const closed = await db.cycle.findMany({ where: { workspaceId, stage: "closed" }, select: { id: true } })
  const counted: CountedCycle[] = []
  // Questionnaires are read one by one: only their keys are compared.
  for (const { id: cycleId } of closed) {
    const select = { questionnaire: true, threshold: true, closedAt: true }
    const { threshold, closedAt, ...cycle } = await db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select })
    const questionnaire = cycle.questionnaire as Questionnaire
    if (questionnaireKey(questionnaire) !== key) continue
    const { groups } = questionnaire
    const where = { cycleId, group: { not: selfOf(groups) } }
    const rows = await db.response.groupBy({ by: ["subjectId"], where, _count: true, orderBy: { subjectId: "asc" } })
    const subjectIds = rows.filter(({ _count }) => _count >= RATERS_TO_COUNT).map(({ subjectId }) => subjectId)
    counted.push({ closedAt: closedAt!, groups, threshold, subjectIds })
  }
  return counted
}

/** The answers about these subjects, subject by subject. */
async function answersAbout(tx: Transaction, subjectIds: string[]) {
  const select = { subjectId: true, group: true, scores: true }
  const rows = await tx.response.findMany({ where: { subjectId: { in: subjectIds } }, select })
  return subjectIds.map((id) => rows.filter(({ subjectId }) => subjectId === id).map(asAnswered))
}

async function newestNorms(db: Db, workspaceId: string, questionnaireKey: string) {
  const row = await db.norms.findFirst({
    where: { workspaceId, questionnaireKey },
    orderBy: [{ createdAt: "desc" }, { subjects: "desc" }],
    select: { subjects: true, document: true, createdAt: true },
  })
  return row && { ...row, document: NormsSchema.parse(row.document) }
}

/** What is known of how well a questionnaire measures. */
export interface KnownReliability {
  cycleName: string
  questionnaire: Questionnaire
  /** Subjects of closed cycles about whom enough colleagues have answered. */
  counted: number
  /** Null until there are enough. */
  norms: (WorkspaceNorms & { createdAt: Date }) | null
}

/** How well the questionnaire of a cycle measures, by the workspace's newest norms; null when the viewer has no such cycle. */
export async function findReliability(db: Db, viewer: Viewer, cycleId: string): Promise<KnownReliability | null> {
  if (!canOrganise(viewer)) return null
  const { workspaceId } = viewer
  const where = { id: cycleId, workspaceId, stage: "closed" as const }
  const cycle = await db.cycle.findFirst({ where, select: { name: true, questionnaire: true } })
  if (!cycle) return null
  const questionnaire = cycle.questionnaire as Questionnaire
  const key = questionnaireKey(questionnaire)
  const newest = await newestNorms(db, workspaceId, key)
  const counted = (await countedCycles(db, workspaceId, key)).reduce(
    (sum, { subjectIds }) => sum + subjectIds.length,
    0,
  )
  const norms = newest && { ...newest.document, subjects: newest.subjects, createdAt: newest.createdAt }
  return { cycleName: cycle.name, questionnaire, counted, norms }
}

// ── Reading

export interface FoundReport {
  reportId: string
  subjectId: string
  subjectName: string
  cycleId: string
  version: number
  report: Report
}

/** The newest report of a subject: for organisers from the close on, for the subject's coach once it is released. */
export async function findReport(db: Db, viewer: Viewer, subjectId: string): Promise<FoundReport | null> {
  const row = await db.report.findFirst({
    where: { subjectId, ...visibleTo(viewer) },
    orderBy: { version: "desc" },
    select: {
      id: true,
      cycleId: true,
      version: true,
      document: true,
      subject: { select: { person: { select: { name: true } } } },
    },
  })
  if (!row) return null
  const { id, document, subject, ...rest } = row
  return { ...rest, reportId: id, subjectId, subjectName: subject.person.name, report: ReportSchema.parse(document) }
}

// ── Words withheld

/**
 * Withholds an abusive comment: a new version of the report, which says that one was withheld. A released report is
 * released anew, by the same link.
 */
export async function withholdComment(
  db: Database,
  viewer: Viewer,
  reportId: string,
  place: { question: string; index: number },
  now: Date,
): Promise<boolean> {
  if (!canOrganise(viewer)) return false
  return db.$transaction(async (tx) => {
    // Of two that withhold at once the second sees the new version and stops.
    await lockWorkspace(tx, viewer)
    const old = await tx.report.findFirst({ where: { id: reportId, cycle: { workspaceId: viewer.workspaceId } } })
    if (!old || (await tx.report.count({ where: { subjectId: old.subjectId, version: { gt: old.version } } })) > 0)
      return false
    const report = withholdFrom(ReportSchema.parse(old.document), place)
    if (!report) return false
    const id = randomUUID()
    await tx.report.update({
      where: { id: reportId },
      data: { tokenHash: null, releasedAt: null, coachReleasedAt: null },
    })
    await tx.report.create({ data: { ...old, id, version: old.version + 1, document: report, createdAt: now } })
    // What was on its way, and who has read it, belongs to the report and not to its version.
    await tx.message.updateMany({ where: { reportId }, data: { reportId: id } })
    await tx.reportCode.updateMany({ where: { reportId }, data: { reportId: id } })
    await tx.reportOpening.updateMany({ where: { reportId }, data: { reportId: id } })
    await audit(tx, viewer, "comment.withheld", { report: reportId, version: old.version + 1 }, now)
    return true
  })
}

function visibleTo(viewer: Viewer): Prisma.ReportWhereInput {
  const cycle = { workspaceId: viewer.workspaceId }
  if (canOrganise(viewer)) return { cycle }
  return { cycle, coachReleasedAt: { not: null }, subject: { coachId: viewer.userId } }
}
