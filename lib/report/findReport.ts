import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { FOUND_REPORT, foundReport, NEWEST_FIRST, type FoundReport } from "@/lib/report/foundReport"
import { reportsOf } from "@/lib/report/scope"

/** The newest report of a subject, which an organiser may read from the close on. */
export async function findReport(db: Db, organiser: Organiser, subjectId: string): Promise<FoundReport | null> {
  const row = await db.report.findFirst({
    where: { subjectId, ...reportsOf(organiser) },
    orderBy: NEWEST_FIRST,
    select: FOUND_REPORT,
  })
  return row && foundReport(row)
}
