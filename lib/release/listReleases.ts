import type { Organiser } from "@/lib/authority/authority"
import { isSelf } from "@/lib/authority/ownReview"
import type { Db } from "@/lib/db/database"
import { hasOtherOrganiser } from "@/lib/release/hasOtherOrganiser"
import { RELEASE, RELEASED_TO, stateOf, type ReleaseState } from "@/lib/release/releaseState"

export interface ReleaseRow extends ReleaseState {
  reportId: string
  subjectId: string
  subjectName: string
  /** Whether it is about the organiser, who reads it once it is released. */
  isOwn: boolean
}

export interface Releases {
  cycleName: string
  reports: ReleaseRow[]
  /** Whether there is another organiser, who alone then releases what is about this one. */
  hasOther: boolean
}

/** The newest report of each subject of a closed cycle, and its way; null when the organiser has no such cycle. */
export async function listReleases(db: Db, organiser: Organiser, cycleId: string): Promise<Releases | null> {
  const { workspaceId } = organiser
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, workspaceId, stage: "closed" },
    select: {
      name: true,
      subjects: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: {
          ...RELEASED_TO,
          id: true,
          person: { select: { name: true, email: true } },
          reports: { orderBy: { version: "desc" }, take: 1, select: RELEASE },
        },
      },
    },
  })
  if (!cycle) return null
  const users = await db.user.findMany({ where: { workspaceId }, select: { id: true, name: true } })
  const reports = cycle.subjects.flatMap(({ reports: [report], ...subject }): ReleaseRow[] => {
    if (!report) return []
    const { id: subjectId, person } = subject
    const of = { subjectId, subjectName: person.name, isOwn: isSelf(organiser, person) }
    return [{ reportId: report.id, ...of, ...stateOf(report, subject, users) }]
  })
  return { cycleName: cycle.name, reports, hasOther: await hasOtherOrganiser(db, organiser) }
}
