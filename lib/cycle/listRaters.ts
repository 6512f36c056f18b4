import type { Organiser } from "@/lib/authority/authority"
import { askedOf, findCounted, isFound, isReminded } from "@/lib/cycle/countAnswers"
import { ROWS, type RaterFilter, type RaterLine, type RaterOrder, type View } from "@/lib/cycle/overview"
import type { Db } from "@/lib/db/database"
import { placeOf, type Page } from "@/lib/words/pages"
import { Prisma } from "@/prisma/client/client"

/**
 * A page of those who are asked in a collecting cycle, and how much of it is missing, not counting what they are asked
 * about the organiser; null when the organiser has no such cycle.
 */
export async function listRaters(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { search, filter, order, page: wanted }: View<RaterFilter, RaterOrder>,
  now: Date,
): Promise<Page<RaterLine> | null> {
  const counted = await findCounted(db, organiser, cycleId, now)
  if (!counted) return null
  const lines = Prisma.sql`
    WITH ${askedOf(counted)},
    "lines" AS (
      SELECT
        "Rater"."id", "Person"."id" AS "personId", "Person"."name", "Person"."email", "Person"."unit", "Person"."sortName",
        "Person"."searchText",
        (count(*) FILTER (WHERE NOT "isWithdrawn"))::int AS "asked",
        (count(*) FILTER (WHERE "isMissing"))::int AS "missing",
        bool_or("isUnreachable" AND "isMissing") AS "isUnreachable",
        ${isReminded(counted, Prisma.sql`"Rater"."id"`)} AS "isRemindedToday"
      FROM "asked"
      JOIN "Rater" ON "Rater"."id" = "asked"."raterId"
      JOIN "Person" ON "Person"."id" = "Rater"."personId"
      GROUP BY "Rater"."id", "Person"."id"
      HAVING count(*) FILTER (WHERE NOT "isWithdrawn") > 0
    )`
  const where = Prisma.sql`${IN_FILTER[filter]} AND ${isFound(search)}`
  const [total] = await db.$queryRaw<{ count: number }[]>`
    ${lines} SELECT count(*)::int AS "count" FROM "lines" WHERE ${where}`
  const { count } = total!
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const rows = await db.$queryRaw<RaterLine[]>`
    ${lines}
    SELECT "id"::text, "personId"::text, "name", "email", "unit", "asked", "missing", "isUnreachable", "isRemindedToday"
    FROM "lines" WHERE ${where} ORDER BY ${BY[order]}, "sortName", "id"
    LIMIT ${ROWS} OFFSET ${skip}`
  return { rows, count, page, pages }
}

const IN_FILTER: Record<RaterFilter, Prisma.Sql> = {
  missing: Prisma.sql`"missing" > 0`,
  unreachable: Prisma.sql`"isUnreachable"`,
  all: Prisma.sql`true`,
}

const BY: Record<RaterOrder, Prisma.Sql> = {
  missing: Prisma.sql`"missing" DESC`,
  name: Prisma.sql`"sortName"`,
  asked: Prisma.sql`"asked" DESC`,
}
