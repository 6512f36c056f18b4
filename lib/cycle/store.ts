import { randomUUID } from "node:crypto"
import { canOrganise } from "@/lib/access/policies"
import { linkToken, tokenHash, type Secret } from "@/lib/access/secret"
import { audit } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"
import { issueCycleKey } from "@/lib/ballot/store"
import { checklist, type Remark } from "@/lib/cycle/checklist"
import { usualDeadline } from "@/lib/cycle/deadline"
import { firstRaters, suggestRaters, type Candidate } from "@/lib/cycle/suggestion"
import type { ReviewSubject } from "@/lib/cycle/subjects"
import { reword, type Wording } from "@/lib/cycle/wording"
import type { Database, Db, Transaction } from "@/lib/db/client"
import { enqueue } from "@/lib/outbox/store"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Prisma } from "@/prisma/client/client"
import type { Stage } from "@/prisma/client/enums"

/** Launching a large cycle writes thousands of rows in its one transaction. */
const LAUNCH = { maxWait: 20_000, timeout: 300_000 }
const ROWS_AT_ONCE = 1000

// ── Reading

export interface CycleSummary {
  id: string
  name: string
  stage: Stage
  deadline: Date | null
  closedAt: Date | null
  subjects: number
  /** Without those who were withdrawn. */
  invited: number
  answered: number
}

/** All cycles of the viewer's workspace, newest first. */
export async function listCycles(db: Db, viewer: Viewer): Promise<CycleSummary[]> {
  const cycles = await db.cycle.findMany({
    where: cyclesOf(viewer),
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      stage: true,
      deadline: true,
      closedAt: true,
      _count: { select: { subjects: true } },
    },
  })
  const count = async (state: Prisma.InvitationWhereInput) => {
    const rows = await db.invitation.groupBy({
      by: "cycleId",
      where: { cycle: cyclesOf(viewer), ...state },
      _count: true,
    })
    return new Map(rows.map((row) => [row.cycleId, row._count]))
  }
  const invited = await count({ withdrawnOn: null })
  const answered = await count({ submittedOn: { not: null } })
  return cycles.map(({ _count, ...cycle }) => ({
    ...cycle,
    subjects: _count.subjects,
    invited: invited.get(cycle.id) ?? 0,
    answered: answered.get(cycle.id) ?? 0,
  }))
}

export interface CycleDetails {
  id: string
  name: string
  stage: Stage
  deadline: Date | null
  threshold: number
  /** The threshold of the workspace, below which a cycle cannot go. */
  leastThreshold: number
  welcome: string
  questionnaire: Questionnaire
  closedAt: Date | null
}

export async function findCycle(db: Db, viewer: Viewer, cycleId: string): Promise<CycleDetails | null> {
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, ...cyclesOf(viewer) },
    select: {
      id: true,
      name: true,
      stage: true,
      deadline: true,
      threshold: true,
      welcome: true,
      questionnaire: true,
      closedAt: true,
      workspace: { select: { threshold: true } },
    },
  })
  if (!cycle) return null
  const { workspace, questionnaire, ...rest } = cycle
  return { ...rest, questionnaire: questionnaire as Questionnaire, leastThreshold: workspace.threshold }
}

/** Who is reviewed in a cycle and who is asked about them, by name; without those who were withdrawn. */
export async function listSubjects(db: Db, viewer: Viewer, cycleId: string): Promise<ReviewSubject[]> {
  const subjects = await db.subject.findMany({
    where: { cycleId, cycle: cyclesOf(viewer) },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      person: { select: { id: true, name: true, email: true } },
      invitations: {
        where: { withdrawnOn: null },
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: { id: true, group: true, person: { select: { id: true, name: true } } },
      },
    },
  })
  return subjects.map(({ id, person, invitations }) => ({
    id,
    personId: person.id,
    name: person.name,
    email: person.email,
    raters: invitations.map((rater) => ({
      invitationId: rater.id,
      personId: rater.person.id,
      name: rater.person.name,
      group: rater.group,
    })),
  }))
}

/** Everyone of the directory who could be reviewed or asked, by name. */
export async function listCandidates(db: Db, viewer: Viewer): Promise<Candidate[]> {
  if (!canOrganise(viewer)) return []
  return db.person.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true, managerId: true },
  })
}

// ── Setting up

/** A new draft with the built-in questionnaire; the id, or null for somebody who may not organise. */
export async function createCycle(
  db: Database,
  viewer: Viewer,
  { name }: { name: string },
  now: Date,
): Promise<string | null> {
  if (!canOrganise(viewer)) return null
  return db.$transaction(async (tx) => {
    const { threshold } = await tx.workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { threshold: true },
    })
    const id = randomUUID()
    await tx.cycle.create({
      data: {
        id,
        workspaceId: viewer.workspaceId,
        name,
        questionnaire: builtInQuestionnaire,
        threshold,
        deadline: usualDeadline(now),
        createdAt: now,
      },
    })
    await audit(tx, viewer, "cycle.created", { cycle: id }, now)
    return id
  })
}

/** What an organiser decides about a draft; what is left out stays as it is. */
export interface CycleChanges {
  name?: string
  deadline?: Date | null
  /** Never below the workspace's own: that one is taken instead. */
  threshold?: number
  welcome?: string
}

/** Changes a draft; false when there is no such draft. */
export async function updateCycle(
  db: Database,
  viewer: Viewer,
  cycleId: string,
  changes: CycleChanges,
): Promise<boolean> {
  return inDraft(db, viewer, cycleId, async (tx) => {
    const { threshold: least } = await tx.workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { threshold: true },
    })
    const { threshold, ...rest } = changes
    const data = threshold === undefined ? rest : { ...rest, threshold: Math.max(threshold, least) }
    await tx.cycle.update({ where: { id: cycleId }, data })
    return true
  })
}

/** Rewrites parts of a draft's questionnaire; false when there is no such draft. */
export async function rewordQuestionnaire(
  db: Database,
  viewer: Viewer,
  cycleId: string,
  wording: Wording,
): Promise<boolean> {
  return inDraft(db, viewer, cycleId, async (tx) => {
    const { questionnaire } = await tx.cycle.findUniqueOrThrow({
      where: { id: cycleId },
      select: { questionnaire: true },
    })
    await tx.cycle.update({
      where: { id: cycleId },
      data: { questionnaire: reword(questionnaire as Questionnaire, wording) },
    })
    return true
  })
}

/**
 * Adds people to be reviewed in a draft. Each is asked for a view of their own, and their manager is asked as such;
 * both can be taken out again.
 * @returns false when there is no such draft, or the directory lacks one of these people
 */
export async function addSubjects(
  db: Database,
  viewer: Viewer,
  cycleId: string,
  personIds: string[],
): Promise<boolean> {
  return inDraft(db, viewer, cycleId, async (tx) => {
    const people = await peopleOf(tx, viewer, personIds)
    if (!people) return false
    const { questionnaire, subjects } = await tx.cycle.findUniqueOrThrow({
      where: { id: cycleId },
      select: { questionnaire: true, subjects: { select: { personId: true } } },
    })
    const known = new Set(subjects.map(({ personId }) => personId))
    const added = people.filter(({ id }) => !known.has(id)).map((person) => ({ id: randomUUID(), person }))
    await tx.subject.createMany({ data: added.map(({ id, person }) => ({ id, cycleId, personId: person.id })) })

    const { groups } = questionnaire as Questionnaire
    const invitations = added.flatMap(({ id: subjectId, person }) => {
      return firstRaters(person, groups).map((rater) => ({ id: randomUUID(), cycleId, subjectId, ...rater }))
    })
    await tx.invitation.createMany({ data: invitations })
    return true
  })
}

/** Takes somebody out of a draft, with everyone who would have been asked about them. */
export async function removeSubject(db: Database, viewer: Viewer, subjectId: string): Promise<boolean> {
  const subject = await findSubject(db, viewer, subjectId)
  if (!subject) return false
  return inDraft(db, viewer, subject.cycleId, async (tx) => {
    const { count } = await tx.subject.deleteMany({ where: { id: subjectId } })
    return count === 1
  })
}

/**
 * Asks people about a subject, as members of a group. In a draft somebody who is in another group already moves
 * to this one. While the cycle collects, each gets a link and a message at once, and nobody moves: they were told
 * how they will appear, and may have written under that promise. Who was withdrawn is asked anew, with a new link.
 *
 * @returns how many are asked now who were not before, or null when there is no such subject in an open cycle, no
 *   such group, or the directory lacks one of these people
 */
export async function addRaters(
  db: Database,
  secret: Secret,
  viewer: Viewer,
  { subjectId, group, personIds }: { subjectId: string; group: string; personIds: string[] },
  now: Date,
): Promise<number | null> {
  const subject = await findSubject(db, viewer, subjectId)
  if (!subject) return null
  const { cycleId } = subject
  return db.$transaction(async (tx) => {
    const stage = await lockCycle(tx, viewer, cycleId)
    const people = await peopleOf(tx, viewer, personIds)
    const { questionnaire } = await tx.cycle.findUniqueOrThrow({
      where: { id: cycleId },
      select: { questionnaire: true },
    })
    const kind = (questionnaire as Questionnaire).groups.find(({ id }) => id === group)?.kind
    if (!people || !kind || stage === "closed" || stage === null) return null
    // Only the subject is "self", and the subject is nothing else.
    if (people.some(({ id }) => (id === subject.personId) !== (kind === "self"))) return null

    const before = await tx.invitation.findMany({
      where: { subjectId, personId: { in: personIds } },
      select: { id: true, personId: true, tokenVersion: true, withdrawnOn: true },
    })
    const known = new Set(before.map(({ personId }) => personId))
    const added = people
      .filter(({ id }) => !known.has(id))
      .map(({ id: personId }) => ({ id: randomUUID(), cycleId, subjectId, personId, group }))
    await tx.invitation.createMany({ data: added })
    if (stage === "draft") {
      await tx.invitation.updateMany({ where: { id: { in: before.map(({ id }) => id) } }, data: { group } })
      return added.length
    }
    const again = before.filter(({ withdrawnOn }) => withdrawnOn !== null)
    await tx.invitation.updateMany({
      where: { id: { in: again.map(({ id }) => id) } },
      data: { group, withdrawnOn: null, tokenVersion: { increment: 1 } },
    })
    const invited = [
      ...added.map(({ id }) => ({ id, tokenVersion: 1 })),
      ...again.map(({ id, tokenVersion }) => ({ id, tokenVersion: tokenVersion + 1 })),
    ]
    await invite(tx, secret, viewer, cycleId, invited, now)
    if (invited.length > 0) {
      await audit(tx, viewer, "raters.added", { cycle: cycleId, subject: subjectId, raters: invited.length }, now)
    }
    return invited.length
  })
}

/** Takes somebody out of a group in a draft; once the cycle collects, see `withdrawRater`. */
export async function removeRater(db: Database, viewer: Viewer, invitationId: string): Promise<boolean> {
  const invitation = await db.invitation.findFirst({
    where: { id: invitationId, cycle: cyclesOf(viewer) },
    select: { cycleId: true },
  })
  if (!invitation) return false
  return inDraft(db, viewer, invitation.cycleId, async (tx) => {
    const { count } = await tx.invitation.deleteMany({ where: { id: invitationId } })
    return count === 1
  })
}

/**
 * Asks everyone whom the lines of reporting suggest, for all subjects of a draft; who is asked already stays in
 * their group.
 * @returns how many were added, or null when there is no such draft
 */
export async function addSuggestedRaters(db: Database, viewer: Viewer, cycleId: string): Promise<number | null> {
  const added = await inDraft(db, viewer, cycleId, async (tx) => {
    const [cycle, subjects, candidates] = [
      await findCycle(tx, viewer, cycleId),
      await listSubjects(tx, viewer, cycleId),
      await listCandidates(tx, viewer),
    ]
    const data = subjects.flatMap((subject) =>
      Object.entries(suggestRaters(subject, candidates, cycle!.questionnaire.groups)).flatMap(([group, ids]) =>
        ids.map((personId) => ({ id: randomUUID(), cycleId, subjectId: subject.id, personId, group })),
      ),
    )
    await tx.invitation.createMany({ data })
    return { count: data.length }
  })
  return added ? added.count : null
}

// ── The way on

export type Launch =
  | { kind: "launched"; invitations: number }
  | { kind: "incomplete"; missing: Remark[] }
  /** There is no such draft, perhaps because it was launched a moment ago. */
  | { kind: "noDraft" }

/**
 * draft → collecting. Freezes questionnaire, threshold and the subjects' units, makes the key that ballots are sealed to, gives every
 * invitation its link, and lays one message for each into the outbox: all of it, or nothing.
 */
export async function launchCycle(
  db: Database,
  secret: Secret,
  viewer: Viewer,
  cycleId: string,
  now: Date,
): Promise<Launch> {
  return db.$transaction(async (tx): Promise<Launch> => {
    if ((await lockCycle(tx, viewer, cycleId)) !== "draft") return { kind: "noDraft" }
    const cycle = await findCycle(tx, viewer, cycleId)
    const { missing } = checklist(cycle!, await listSubjects(tx, viewer, cycleId), now)
    if (missing.length > 0) return { kind: "incomplete", missing }

    await tx.cycle.update({ where: { id: cycleId, stage: "draft" }, data: { stage: "collecting", launchedAt: now } })
    // As they are now: nobody can regroup people later, by their results.
    await tx.$executeRaw`
      UPDATE "Subject" SET "unit" = "Person"."unit"
      FROM "Person" WHERE "Person"."id" = "Subject"."personId" AND "Subject"."cycleId" = ${cycleId}::uuid`
    await issueCycleKey(tx, secret, cycleId)
    const invitations = await tx.invitation.findMany({ where: { cycleId }, select: { id: true, tokenVersion: true } })
    await invite(tx, secret, viewer, cycleId, invitations, now)
    await audit(tx, viewer, "cycle.launched", { cycle: cycleId, invitations: invitations.length }, now)
    return { kind: "launched", invitations: invitations.length }
  }, LAUNCH)
}

/** Erases a cycle with its answers and reports, for good; false when it is not, or no longer, in this stage. */
export async function deleteCycle(
  db: Database,
  viewer: Viewer,
  cycleId: string,
  stage: Stage,
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if ((await lockCycle(tx, viewer, cycleId)) !== stage) return false
    await tx.cycle.delete({ where: { id: cycleId } })
    await audit(tx, viewer, "cycle.deleted", { cycle: cycleId, stage }, now)
    return true
  }, LAUNCH)
}

// ── Details

/** The cycles that this viewer may organise. */
export function cyclesOf(viewer: Viewer): Prisma.CycleWhereInput {
  return { workspaceId: viewer.workspaceId, ...(!canOrganise(viewer) && { id: { in: [] } }) }
}

/**
 * Runs a change of a draft while its row is locked, so that none slips in beside a launch.
 * @returns what the change returns, or false when there is no such draft
 */
async function inDraft<Result>(
  db: Database,
  viewer: Viewer,
  cycleId: string,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result | false> {
  return db.$transaction(
    async (tx) => ((await lockCycle(tx, viewer, cycleId)) === "draft" ? change(tx) : false),
    LAUNCH,
  )
}

/** Locks a cycle's row until the transaction ends; its stage, or null when this viewer has no such cycle. */
async function lockCycle(tx: Transaction, viewer: Viewer, cycleId: string): Promise<Stage | null> {
  if (!canOrganise(viewer)) return null
  const [row] = await tx.$queryRaw<{ stage: Stage }[]>`
    SELECT "stage"::text FROM "Cycle"
    WHERE "id" = ${cycleId}::uuid AND "workspaceId" = ${viewer.workspaceId}::uuid FOR UPDATE`
  return row?.stage ?? null
}

async function findSubject(db: Db, viewer: Viewer, subjectId: string) {
  return db.subject.findFirst({
    where: { id: subjectId, cycle: cyclesOf(viewer) },
    select: { cycleId: true, personId: true },
  })
}

/** These people of the viewer's directory; null if one of them is not in it. */
async function peopleOf(tx: Transaction, viewer: Viewer, ids: string[]) {
  const people = await tx.person.findMany({
    where: { id: { in: ids }, workspaceId: viewer.workspaceId },
    select: { id: true, managerId: true },
  })
  return people.length === new Set(ids).size ? people : null
}

/** Gives invitations of a collecting cycle their links, of which only hashes are kept, and writes their messages. */
async function invite(
  tx: Transaction,
  secret: Secret,
  { workspaceId }: Viewer,
  cycleId: string,
  invitations: { id: string; tokenVersion: number }[],
  now: Date,
): Promise<void> {
  for (let start = 0; start < invitations.length; start += ROWS_AT_ONCE) {
    const some = invitations.slice(start, start + ROWS_AT_ONCE)
    const ids = some.map(({ id }) => id)
    const hashes = some.map(({ id, tokenVersion }) => tokenHash(linkToken(secret, "invitation", id, tokenVersion)))
    await tx.$executeRaw`
      UPDATE "Invitation" SET "tokenHash" = fresh.hash
      FROM unnest(${ids}::uuid[], ${hashes}::text[]) AS fresh(id, hash) WHERE "Invitation"."id" = fresh.id`
    const messages = some.map(({ id: invitationId, tokenVersion }) => ({
      workspaceId,
      kind: "invitation" as const,
      uniqueKey: `invitation:${invitationId}:${tokenVersion}`,
      dueAt: now,
      cycleId,
      invitationId,
    }))
    await enqueue(tx, messages)
  }
}
