import { tokenHash } from "@/lib/access/token"
import type { Db } from "@/lib/db/database"
import type { ReleasedReport } from "@/lib/release/reader"

/**
 * Follows a report's link; changes nothing. That the link is known does not open it, and does not say whose report it
 * is: mail is passed on (openReleasedReport.ts).
 */
export async function findReleasedReport(db: Db, token: string): Promise<ReleasedReport | null> {
  const hash = tokenHash(token)
  const row = await db.report.findFirst({
    where: { tokenHash: hash, releasedAt: { not: null } },
    select: { id: true, subjectId: true, cycle: { select: { workspaceId: true } } },
  })
  if (!row) return null
  return { reportId: row.id, tokenHash: hash, workspaceId: row.cycle.workspaceId, subjectId: row.subjectId }
}
