import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { FoundReport } from "@/lib/report/foundReport"
import { loadReport } from "@/lib/report/loadReport"
import { readableReportsOf } from "@/lib/report/scope"

/** The newest report of a subject, which an organiser may read from the close on; about themselves once it is released. */
export async function findReport(db: Db, organiser: Organiser, subjectId: string): Promise<FoundReport | null> {
  return loadReport(db, organiser.workspaceId, subjectId, readableReportsOf(organiser))
}
