import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { FoundReport } from "@/lib/report/foundReport"
import { loadReport } from "@/lib/report/loadReport"
import { reportsOf } from "@/lib/report/scope"

/** The newest report of a subject, which an organiser may read from the close on. */
export async function findReport(db: Db, organiser: Organiser, subjectId: string): Promise<FoundReport | null> {
  return loadReport(db, organiser.workspaceId, subjectId, reportsOf(organiser))
}
