import type { Db } from "@/lib/db/database"
import type { Claim } from "@/lib/mail/outcome"
import { leaseEnd } from "@/lib/mail/schedule"
import { Prisma } from "@/prisma/client/client"

/** Messages of one workspace, or of all but some. */
export type Whose = { of: string } | { but: string[] }

/**
 * Claims messages that are due, the urgent ones first: one statement, whose own write makes it false for the next worker;
 * rows that another one holds are passed over. A message of which an attempt has begun and never ended is claimed alone,
 * since it may be what ends workers: others must not be given up with it.
 *
 * @param most how many at most
 */
export async function claimMessages(db: Db, now: Date, most: number, whose: Whose): Promise<Claim[]> {
  const claims = await db.$queryRaw<Claim[]>`
    WITH "due" AS (
      SELECT * FROM (${dueOf(URGENT, now, most, whose)}) AS "urgent" UNION ALL
      SELECT * FROM (${dueOf(Prisma.sql`NOT ${URGENT}`, now, most, whose)}) AS "other"
    ), "first" AS (
      SELECT "isBegun" FROM "due" LIMIT 1
    ), "chosen" AS (
      SELECT "due"."id" FROM "due", "first" WHERE "due"."isBegun" = "first"."isBegun"
      LIMIT CASE WHEN (SELECT "isBegun" FROM "first") THEN 1 ELSE ${most}::int END
    )
    UPDATE "Message" SET "dueAt" = ${leaseEnd(now)}, "attempts" = "attempts" + 1
    FROM "chosen", "Workspace"
    WHERE "Message"."id" = "chosen"."id" AND "Workspace"."id" = "Message"."workspaceId"
    RETURNING "Message"."id"::text, "kind"::text, "attempts", "failure", "timeZone", "address" IS NOT NULL AS "isToFormer",
      ${URGENT} AS "isUrgent"`
  return claims.toSorted((a, b) => Number(b.isUrgent) - Number(a.isUrgent))
}

/** As the two indexes have it that this goes by. */
const URGENT = Prisma.sql`("accessLinkId" IS NOT NULL OR "reportCodeId" IS NOT NULL)`

function dueOf(which: Prisma.Sql, now: Date, most: number, whose: Whose): Prisma.Sql {
  return Prisma.sql`
    SELECT "id", "attempts" > 0 AND "failure" IS NULL AS "isBegun" FROM "Message"
    WHERE "sentOn" IS NULL AND "failedOn" IS NULL AND ${which} AND "dueAt" <= ${now} ${belongingTo(whose)}
    ORDER BY "dueAt", "id" LIMIT ${most} FOR UPDATE SKIP LOCKED`
}

function belongingTo(whose: Whose): Prisma.Sql {
  if ("of" in whose) return Prisma.sql`AND "workspaceId" = ${whose.of}::uuid`
  return whose.but.length === 0 ? Prisma.empty : Prisma.sql`AND "workspaceId" <> ALL(${whose.but}::uuid[])`
}
