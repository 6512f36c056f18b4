import type { Organiser } from "@/lib/authority/authority"
import { findCounted, IN_FILTER, isFound, standingOf, type Counted } from "@/lib/cycle/countAnswers"
import {
  ROWS,
  type GroupCount,
  type Selection,
  type SubjectFilter,
  type SubjectLine,
  type SubjectOrder,
  type View,
} from "@/lib/cycle/overview"
import type { Db } from "@/lib/db/database"
import { placeOf, type Page } from "@/lib/words/pages"
import { Prisma } from "@/prisma/client/client"

/**
 * A page of those who are reviewed in a collecting cycle, and how far each has come, without the organiser; null when
 * the organiser has no such cycle.
 */
export async function listProgress(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { search, filter, order, page: wanted }: View<SubjectFilter, SubjectOrder>,
  now: Date,
): Promise<Page<SubjectLine> | null> {
  const counted = await findCounted(db, organiser, cycleId, now)
  if (!counted) return null
  const where = Prisma.sql`${IN_FILTER[filter]} AND ${isFound(search)}`
  const [total] = await db.$queryRaw<{ count: number }[]>`
    WITH ${standingOf(counted)} SELECT count(*)::int AS "count" FROM "standing" WHERE ${where}`
  const { count } = total!
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const rows = await db.$queryRaw<Row[]>`
    WITH ${standingOf(counted)}
    SELECT "id"::text, "name", "unit", "coach", "groups", "missing", "unreachable", "level", "needed" FROM "standing"
    WHERE ${where} ORDER BY ${BY[order]}, "sortName", "id" LIMIT ${ROWS} OFFSET ${skip}`
  return { rows: rows.map(lineOf), count, page, pages }
}

/** Ids of the subjects that something is done about; never the organiser. */
export async function listSelected(db: Db, counted: Counted, selection: Selection): Promise<string[]> {
  const where =
    "subjectIds" in selection
      ? Prisma.sql`"id" = ANY(${selection.subjectIds}::uuid[])`
      : Prisma.sql`${IN_FILTER[selection.filter]} AND ${isFound(selection.search)}`
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH ${standingOf(counted)} SELECT "id"::text FROM "standing" WHERE ${where} ORDER BY "sortName", "id"`
  return rows.map(({ id }) => id)
}

const BY: Record<SubjectOrder, Prisma.Sql> = {
  risk: Prisma.sql`array_position(ARRAY['atRisk', 'tooFew', 'none'], "level"), "needed" DESC, "missing" = 0`,
  name: Prisma.sql`"sortName"`,
  missing: Prisma.sql`"missing" DESC`,
  coach: Prisma.sql`"folded"("coach") NULLS LAST`,
}

interface Row {
  id: string
  name: string
  unit: string
  coach: string | null
  groups: GroupCount[]
  missing: number
  unreachable: number
  level: SubjectLine["risk"]["level"]
  needed: number
}

function lineOf({ level, needed, ...line }: Row): SubjectLine {
  return { ...line, risk: level === "none" ? { level } : { level, needed } }
}
