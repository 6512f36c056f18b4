import type { Organiser } from "@/lib/authority/authority"
import type { Db, Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { LONG, transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvents } from "@/lib/log/recordEvent"
import { subjectsOf, type Whose } from "@/lib/release/releaseReports"
import { ABOUT_REPORT, aboutReport } from "@/lib/release/scope"
import { reportsOf } from "@/lib/report/scope"
import type { Prisma } from "@/prisma/client/client"

/** Ends every release of a report, to coach and subject; it can be released again, with another link. */
export async function withdrawRelease(
  db: Db,
  organiser: Organiser,
  reportId: string,
  now: Date,
): Promise<{ kind: "withdrawn" } | { kind: "notReleased" } | { kind: "gone" }> {
  return transact(db, async (tx) => {
    await lockWorkspace(tx, organiser)
    const where = { AND: [reportsOf(organiser), { id: reportId }] }
    if ((await tx.report.count({ where })) === 0) return { kind: "gone" }
    return { kind: (await withdraw(tx, organiser, where, now)) === 0 ? "notReleased" : "withdrawn" }
  })
}

/** The same for several subjects of a cycle, or all. @returns how many releases have ended */
export async function withdrawReleases(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  whose: Whose,
  now: Date,
): Promise<{ kind: "withdrawn"; count: number }> {
  return transact(
    db,
    async (tx) => {
      await lockWorkspace(tx, organiser)
      const where = { AND: [reportsOf(organiser), { cycleId, ...subjectsOf(whose) }] }
      return { kind: "withdrawn", count: await withdraw(tx, organiser, where, now) }
    },
    LONG,
  )
}

async function withdraw(
  tx: Transaction,
  organiser: Organiser,
  where: Prisma.ReportWhereInput,
  now: Date,
): Promise<number> {
  const released = { OR: [{ releasedAt: { not: null } }, { coachReleasedAt: { not: null } }] }
  const reports = await tx.report.findMany({
    where: { AND: [where, released] },
    orderBy: { id: "asc" },
    select: ABOUT_REPORT,
  })
  for (const portion of portionsOf(reports)) {
    const ids = { in: portion.map(({ id }) => id) }
    await tx.report.updateMany({
      where: { id: ids },
      data: { releasedAt: null, coachReleasedAt: null, tokenHash: null, tokenVersion: { increment: 1 } },
    })
    await tx.reportCode.deleteMany({ where: { reportId: ids } })
    await tx.message.deleteMany({ where: { reportId: ids, sentOn: null } })
  }
  const events = reports.map((report) => ({ kind: "report.withdrawn" as const, about: aboutReport(report) }))
  await recordEvents(tx, organiser, events, now)
  return reports.length
}
