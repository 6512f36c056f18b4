import type { Coach } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { coachedReportsOf } from "@/lib/report/scope"

export interface CoachedReport {
  reportId: string
  subjectId: string
  subjectName: string
  cycleName: string
  /** Since when the coach may read it. */
  since: Date
  /** Null while the subject waits for it. */
  releasedAt: Date | null
  /** The day on which the coach talked with them about it; null until it is marked as held. */
  talkHeldOn: Date | null
}

/** The reports that somebody may read as a coach, the latest first. */
export async function listCoachedReports(db: Db, coach: Coach): Promise<CoachedReport[]> {
  const rows = await db.report.findMany({
    where: coachedReportsOf(coach),
    orderBy: [{ coachReleasedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      subjectId: true,
      coachReleasedAt: true,
      releasedAt: true,
      cycle: { select: { name: true } },
      subject: { select: { talkHeldOn: true, person: { select: { name: true } } } },
    },
  })
  return rows.map(({ id, subjectId, subject, cycle, coachReleasedAt, releasedAt }) => ({
    reportId: id,
    subjectId,
    subjectName: subject.person.name,
    cycleName: cycle.name,
    since: coachReleasedAt!,
    releasedAt,
    talkHeldOn: subject.talkHeldOn,
  }))
}
