import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { RELEASE, stateOf, type ReleaseState } from "@/lib/release/releaseState"

export interface ReleaseRow extends ReleaseState {
  reportId: string
  subjectId: string
  subjectName: string
}

/** The newest report of each subject of a closed cycle, and its way; null when the organiser has no such cycle. */
export async function listReleases(
  db: Db,
  { workspaceId }: Organiser,
  cycleId: string,
): Promise<{ cycleName: string; reports: ReleaseRow[] } | null> {
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, workspaceId, stage: "closed" },
    select: {
      name: true,
      subjects: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          person: { select: { name: true } },
          coach: { select: { id: true, name: true } },
          reports: { orderBy: { version: "desc" }, take: 1, select: RELEASE },
        },
      },
    },
  })
  if (!cycle) return null
  const users = await db.user.findMany({ where: { workspaceId }, select: { id: true, name: true } })
  const reports = cycle.subjects.flatMap(({ id: subjectId, person, coach, reports: [report] }): ReleaseRow[] => {
    if (!report) return []
    const subject = { subjectId, subjectName: person.name }
    return [{ reportId: report.id, ...subject, ...stateOf(report, coach, person.name, users) }]
  })
  return { cycleName: cycle.name, reports }
}
