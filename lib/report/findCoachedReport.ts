import type { Coach } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { FoundReport } from "@/lib/report/foundReport"
import { loadReport } from "@/lib/report/loadReport"
import { coachedReportsOf } from "@/lib/report/scope"

/** The newest report of somebody whom this coach looks after, once it was released to the coach. */
export async function findCoachedReport(db: Db, coach: Coach, subjectId: string): Promise<FoundReport | null> {
  return loadReport(db, coach.workspaceId, subjectId, coachedReportsOf(coach))
}
