import type { Organiser } from "@/lib/authority/authority"
import { askedOf, findCounted, isFound } from "@/lib/cycle/countAnswers"
import {
  PAGE_SIZE,
  pageWithin,
  type Page,
  type RaterFilter,
  type RaterLine,
  type RaterSort,
  type View,
} from "@/lib/cycle/overview"
import { remindedOn } from "@/lib/cycle/reminder"
import type { Db } from "@/lib/db/database"
import { Prisma } from "@/prisma/client/client"

/**
 * A page of those who are asked in a collecting cycle, and how much of it is missing, not counting what they are asked
 * about the organiser; null when the organiser has no such cycle.
 */
export async function listRaters(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { query, filter, sort, page }: View<RaterFilter, RaterSort>,
  now: Date,
): Promise<Page<RaterLine> | null> {
  const counted = await findCounted(db, organiser, cycleId, now)
  if (!counted) return null
  // Who is reviewed is not told whether somebody was reminded: it may have been because of their own review.
  const reminded =
    counted.ownId === null
      ? Prisma.sql`EXISTS (
          SELECT 1 FROM "Message" WHERE "uniqueKey" = 'reminder:' || "Rater"."id"::text || ${remindedOn(counted.today)})`
      : Prisma.sql`false`
  const lines = Prisma.sql`
    WITH ${askedOf(counted)},
    "lines" AS (
      SELECT
        "Rater"."id", "Person"."id" AS "personId", "Person"."name", "Person"."unit", "Person"."sortName",
        "Person"."searchText",
        (count(*) FILTER (WHERE NOT "isWithdrawn"))::int AS "asked",
        (count(*) FILTER (WHERE "isMissing"))::int AS "missing",
        bool_or("isUnreachable" AND "isMissing") AS "isUnreachable",
        ${reminded} AS "isRemindedToday"
      FROM "asked"
      JOIN "Rater" ON "Rater"."id" = "asked"."raterId"
      JOIN "Person" ON "Person"."id" = "Rater"."personId"
      GROUP BY "Rater"."id", "Person"."id"
      HAVING count(*) FILTER (WHERE NOT "isWithdrawn") > 0
    )`
  const where = Prisma.sql`${IN_FILTER[filter]} AND ${isFound(query)}`
  const [count] = await db.$queryRaw<{ total: number }[]>`
    ${lines} SELECT count(*)::int AS "total" FROM "lines" WHERE ${where}`
  const { total } = count!
  const shown = pageWithin(page, total)
  const rows = await db.$queryRaw<RaterLine[]>`
    ${lines}
    SELECT "id"::text, "personId"::text, "name", "unit", "asked", "missing", "isUnreachable", "isRemindedToday"
    FROM "lines" WHERE ${where} ORDER BY ${BY[sort]}, "sortName", "id"
    LIMIT ${PAGE_SIZE} OFFSET ${(shown - 1) * PAGE_SIZE}`
  return { rows, total, page: shown }
}

const IN_FILTER: Record<RaterFilter, Prisma.Sql> = {
  missing: Prisma.sql`"missing" > 0`,
  unreachable: Prisma.sql`"isUnreachable"`,
  all: Prisma.sql`true`,
}

const BY: Record<RaterSort, Prisma.Sql> = {
  missing: Prisma.sql`"missing" DESC`,
  name: Prisma.sql`true`,
  asked: Prisma.sql`"asked" DESC`,
}
