import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvent } from "@/lib/log/recordEvent"
import { ABOUT_REPORT, aboutReport } from "@/lib/release/scope"
import { reportsOf } from "@/lib/report/scope"

/** Ends every release of a report, to coach and subject; it can be released again, with another link. */
export async function withdrawRelease(
  db: Db,
  organiser: Organiser,
  reportId: string,
  now: Date,
): Promise<{ kind: "withdrawn" } | { kind: "notReleased" } | { kind: "gone" }> {
  return transact(db, async (tx) => {
    await lockWorkspace(tx, organiser)
    const report = await tx.report.findFirst({
      where: { AND: [reportsOf(organiser), { id: reportId }] },
      select: ABOUT_REPORT,
    })
    if (!report) return { kind: "gone" }
    const { count } = await tx.report.updateMany({
      where: { id: reportId, OR: [{ releasedAt: { not: null } }, { coachReleasedAt: { not: null } }] },
      data: { releasedAt: null, coachReleasedAt: null, tokenHash: null, tokenVersion: { increment: 1 } },
    })
    if (count === 0) return { kind: "notReleased" }
    await tx.reportCode.deleteMany({ where: { reportId } })
    await tx.message.deleteMany({ where: { reportId, sentOn: null } })
    await recordEvent(tx, organiser, { kind: "report.withdrawn", about: aboutReport(report) }, now)
    return { kind: "withdrawn" }
  })
}
