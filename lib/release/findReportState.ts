import type { Db } from "@/lib/db/database"
import { SUBJECT } from "@/lib/release/releaseState"
import { dayIn } from "@/lib/words/day"

/**
 * One text for all that the page of a released report shows: another one after every change to any of it. It is made of the
 * transactions that have written its rows, so it says nothing by itself, and is the same only where each row is the very same.
 *
 * @param tokenHash of the report's link
 * @returns null where the link leads nowhere, or its reader has not opened it today: then that has to be written down
 */
export async function findReportState(db: Db, tokenHash: string, now: Date): Promise<string | null> {
  const [row] = await db.$queryRaw<{ timeZone: string; openedOn: Date | null; state: string }[]>`
    SELECT w."timeZone",
      (SELECT max(o."day") FROM "ReportOpening" o WHERE o."reportId" = r."id" AND o."reader" = ${SUBJECT}) AS "openedOn",
      concat_ws(' ', w."timeZone", s.xmin, p.xmin, c.xmin,
        (SELECT b.xmin FROM "BallotBox" b WHERE b."cycleId" = c."id"),
        (SELECT plan.xmin FROM "Plan" plan WHERE plan."subjectId" = s."id"),
        (SELECT string_agg(concat_ws(':', v."id", v.xmin), ',' ORDER BY v."id")
          FROM "Report" v WHERE v."subjectId" = s."id"),
        (SELECT string_agg(concat_ws(':', e."id", e.xmin, k.xmin), ',' ORDER BY e."id")
          FROM "Subject" i JOIN "Report" e ON e."subjectId" = i."id" JOIN "Cycle" k ON k."id" = i."cycleId"
          WHERE i."personId" = p."id"),
        (SELECT string_agg(concat_ws(':', o."reader", o."day", u.xmin), ',' ORDER BY o."reader", o."day")
          FROM "ReportOpening" o LEFT JOIN "User" u ON u."id"::text = o."reader" WHERE o."reportId" = r."id"),
        (SELECT u.xmin FROM "User" u WHERE u."id" = s."coachId")
      ) AS "state"
    FROM "Report" r
    JOIN "Subject" s ON s."id" = r."subjectId"
    JOIN "Person" p ON p."id" = s."personId"
    JOIN "Cycle" c ON c."id" = r."cycleId"
    JOIN "Workspace" w ON w."id" = c."workspaceId"
    WHERE r."tokenHash" = ${tokenHash} AND r."releasedAt" IS NOT NULL`
  const isOpenedToday = row?.openedOn?.getTime() === (row && dayIn(row.timeZone, now).getTime())
  return row && isOpenedToday ? row.state : null
}
