import type { Coach } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { FOUND_REPORT, foundReport, NEWEST_FIRST, type FoundReport } from "@/lib/report/foundReport"
import { coachedReportsOf } from "@/lib/report/scope"

/** The newest report of somebody whom this coach looks after, once it was released to the coach. */
export async function findCoachedReport(db: Db, coach: Coach, subjectId: string): Promise<FoundReport | null> {
  const row = await db.report.findFirst({
    where: { subjectId, ...coachedReportsOf(coach) },
    orderBy: NEWEST_FIRST,
    select: FOUND_REPORT,
  })
  return row && foundReport(row)
}
