import type { Coach, Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Reader } from "@/lib/release/reader"
import { RELEASE, RELEASED_TO, stateOf, type ReleaseState } from "@/lib/release/releaseState"
import { releasedBy } from "@/lib/release/scope"
import { coachedReportsOf, reportsOf } from "@/lib/report/scope"
import type { Prisma } from "@/prisma/client/client"

/** The way of one report, for organisers; null when there is no such report. */
export async function findRelease(db: Db, organiser: Organiser, reportId: string): Promise<ReleaseState | null> {
  return findState(db, { AND: [reportsOf(organiser), { id: reportId }] })
}

/** The same for the coach to whom it was released. */
export async function findCoachedRelease(db: Db, coach: Coach, reportId: string): Promise<ReleaseState | null> {
  return findState(db, { AND: [coachedReportsOf(coach), { id: reportId }] })
}

/** The same for the person it is about; null once the release is taken back. */
export async function findOwnRelease(db: Db, reader: Reader): Promise<ReleaseState | null> {
  return findState(db, releasedBy(reader))
}

async function findState(db: Db, where: Prisma.ReportWhereInput): Promise<ReleaseState | null> {
  const found = await db.report.findFirst({
    where,
    select: {
      ...RELEASE,
      cycle: { select: { workspaceId: true } },
      subject: { select: RELEASED_TO },
    },
  })
  if (!found) return null
  const { subject, cycle, ...report } = found
  const { workspaceId } = cycle
  const users = await db.user.findMany({ where: { workspaceId }, select: { id: true, name: true } })
  return stateOf(report, subject, users)
}
