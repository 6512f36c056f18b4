import type { Organiser } from "@/lib/authority/authority"
import { matchSelf } from "@/lib/authority/matchSelf"
import { isSelf, OF_SELF } from "@/lib/authority/ownReview"
import type { Db } from "@/lib/db/database"
import { hasOtherOrganiser } from "@/lib/release/hasOtherOrganiser"
import {
  FIRST_PAGE,
  ROWS,
  type ReleaseFilter,
  type ReleaseSelection,
  type ReleaseView,
  type Waiting,
} from "@/lib/release/releases"
import { RELEASE, RELEASED_TO, stateOf, SUBJECT, type ReleaseState } from "@/lib/release/releaseState"
import { searchedWords } from "@/lib/words/folded"
import { placeOf, type Page } from "@/lib/words/pages"
import { Prisma } from "@/prisma/client/client"

export interface ReleaseRow extends ReleaseState {
  reportId: string
  subjectId: string
  subjectName: string
  /** Whether it is about the organiser, who reads it once it is released. */
  isOwn: boolean
}

export interface Releases extends Page<ReleaseRow> {
  cycleName: string
  /** How many reports each filter of the list takes. */
  counts: Record<ReleaseFilter, number>
  /** What there is to do about all of them, by this organiser. */
  waiting: Waiting
  /** Whether one is about the organiser, and not released. */
  hasOwn: boolean
  /** Whether there is another organiser, who alone then releases what is about this one. */
  hasOther: boolean
}

/**
 * A page of the newest reports of a closed cycle, one for each subject, and their way; null when the organiser has no
 * such cycle.
 */
export async function listReleases(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { page: wanted, ...part }: ReleaseView = FIRST_PAGE,
): Promise<Releases | null> {
  const { workspaceId } = organiser
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, workspaceId, stage: "closed" },
    select: { name: true },
  })
  if (!cycle) return null
  const hasOther = await hasOtherOrganiser(db, organiser)
  const [sums] = await db.$queryRaw<(Record<ReleaseFilter, number> & Waiting & { found: number; hasOwn: boolean })[]>`
    WITH ${newestOf(organiser, cycleId)}
    SELECT
      count(*)::int AS "all",
      (count(*) FILTER (WHERE ${IN_FILTER.notReleased}))::int AS "notReleased",
      (count(*) FILTER (WHERE ${IN_FILTER.withCoach}))::int AS "withCoach",
      (count(*) FILTER (WHERE ${IN_FILTER.released}))::int AS "released",
      (count(*) FILTER (WHERE ${IN_FILTER.opened}))::int AS "opened",
      (count(*) FILTER (WHERE ${isIn(part)}))::int AS "found",
      coalesce(bool_or("isOwn" AND "releasedAt" IS NULL), false) AS "hasOwn",
      ${waitingOf(hasOther)}
    FROM "newest"`
  const { all, notReleased, withCoach, released, opened, found: count, hasOwn, forSubjects, forCoaches } = sums!
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const shown = await db.$queryRaw<{ subjectId: string }[]>`
    WITH ${newestOf(organiser, cycleId)}
    SELECT "subjectId"::text FROM "newest" WHERE ${isIn(part)} ORDER BY "sortName", "subjectId" LIMIT ${ROWS} OFFSET ${skip}`
  return {
    cycleName: cycle.name,
    rows: await findRows(
      db,
      organiser,
      shown.map(({ subjectId }) => subjectId),
    ),
    count,
    page,
    pages,
    counts: { all, notReleased, withCoach, released, opened },
    waiting: { forSubjects, forCoaches, released: released + withCoach },
    hasOwn,
    hasOther,
  }
}

/** Those of whom there is a report in a closed cycle, by name; null when the organiser has no such cycle. */
export async function listReportSubjects(
  db: Db,
  organiser: Organiser,
  cycleId: string,
): Promise<{ cycleName: string; subjectIds: string[] } | null> {
  const { workspaceId } = organiser
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, workspaceId, stage: "closed" },
    select: { name: true },
  })
  if (!cycle) return null
  return { cycleName: cycle.name, subjectIds: await listSelectedReports(db, organiser, cycleId, FIRST_PAGE) }
}

/** Ids of the subjects of chosen reports, by name. */
export async function listSelectedReports(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  selection: ReleaseSelection,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ subjectId: string }[]>`
    WITH ${newestOf(organiser, cycleId)}
    SELECT "subjectId"::text FROM "newest" WHERE ${isIn(selection)} ORDER BY "sortName", "subjectId"`
  return rows.map(({ subjectId }) => subjectId)
}

/** What there is to do about chosen reports, and of how many; null when the organiser has no such closed cycle. */
export async function findReleaseSelection(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  selection: ReleaseSelection,
): Promise<(Waiting & { reports: number }) | null> {
  const { workspaceId } = organiser
  if ((await db.cycle.count({ where: { id: cycleId, workspaceId, stage: "closed" } })) === 0) return null
  const hasOther = await hasOtherOrganiser(db, organiser)
  const [sums] = await db.$queryRaw<(Waiting & { reports: number })[]>`
    WITH ${newestOf(organiser, cycleId)}
    SELECT
      count(*)::int AS "reports",
      (count(*) FILTER (WHERE "releasedAt" IS NOT NULL OR "coachReleasedAt" IS NOT NULL))::int AS "released",
      ${waitingOf(hasOther)}
    FROM "newest" WHERE ${isIn(selection)}`
  return sums!
}

/** The newest report of each subject, for a `WITH`. */
function newestOf(organiser: Organiser, cycleId: string): Prisma.Sql {
  return Prisma.sql`"newest" AS (
    SELECT DISTINCT ON ("Report"."subjectId")
      "Report"."subjectId", "releasedAt", "coachReleasedAt", "coachId", "sortName", "searchText",
      ${matchSelf(organiser)} AS "isOwn",
      EXISTS (
        SELECT 1 FROM "ReportOpening"
        WHERE "reportId" = "Report"."id" AND "reader" IN (${SUBJECT}, "coachId"::text)
      ) AS "isOpened"
    FROM "Report"
    JOIN "Cycle" ON "Cycle"."id" = "Report"."cycleId" AND "Cycle"."workspaceId" = ${organiser.workspaceId}::uuid
    JOIN "Subject" ON "Subject"."id" = "Report"."subjectId"
    JOIN "Person" ON "Person"."id" = "Subject"."personId"
    WHERE "Report"."cycleId" = ${cycleId}::uuid
    ORDER BY "Report"."subjectId", "Report"."version" DESC
  )`
}

const IN_FILTER: Record<ReleaseFilter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  notReleased: Prisma.sql`"releasedAt" IS NULL AND "coachReleasedAt" IS NULL`,
  withCoach: Prisma.sql`"releasedAt" IS NULL AND "coachReleasedAt" IS NOT NULL`,
  released: Prisma.sql`"releasedAt" IS NOT NULL`,
  opened: Prisma.sql`"isOpened"`,
}

function isIn(selection: ReleaseSelection): Prisma.Sql {
  if ("subjectIds" in selection) return Prisma.sql`"subjectId" = ANY(${selection.subjectIds}::uuid[])`
  const { search, filter } = selection
  return Prisma.sql`(${IN_FILTER[filter]}) AND coalesce((
    SELECT bool_and(position("word" IN "searchText") > 0) FROM unnest(${searchedWords(search)}::text[]) AS "word"), true)`
}

/** Where there is another organiser, that one releases what is about this one. */
function waitingOf(hasOther: boolean): Prisma.Sql {
  const isTheirs = hasOther ? Prisma.sql`NOT "isOwn"` : Prisma.sql`true`
  return Prisma.sql`
    (count(*) FILTER (WHERE ${isTheirs} AND "releasedAt" IS NULL))::int AS "forSubjects",
    (count(*) FILTER (WHERE ${isTheirs} AND "coachId" IS NOT NULL AND "coachReleasedAt" IS NULL))::int AS "forCoaches"`
}

async function findRows(db: Db, organiser: Organiser, subjectIds: string[]): Promise<ReleaseRow[]> {
  const subjects = await db.subject.findMany({
    where: { id: { in: subjectIds } },
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    select: {
      ...RELEASED_TO,
      id: true,
      person: { select: { name: true, ...OF_SELF } },
      reports: { orderBy: { version: "desc" }, take: 1, select: RELEASE },
    },
  })
  const { workspaceId } = organiser
  const users = await db.user.findMany({ where: { workspaceId }, select: { id: true, name: true } })
  return subjects.flatMap(({ reports: [report], ...subject }): ReleaseRow[] => {
    if (!report) return []
    const { id: subjectId, person } = subject
    const of = { subjectId, subjectName: person.name, isOwn: isSelf(organiser, person) }
    return [{ reportId: report.id, ...of, ...stateOf(report, subject, users) }]
  })
}
