import type { Organiser } from "@/lib/authority/authority"
import { isSelf, OF_SELF } from "@/lib/authority/ownReview"
import type { Irregularities } from "@/lib/ballot/irregularities"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"

/** How many subjects the page of a closed cycle shows; the list of reports has all. */
const SUBJECTS_SHOWN = 20

export interface ClosedCycle {
  invited: number
  counted: number
  irregularities: Irregularities
  /** Of how many subjects, and of how many of them the report is released. */
  all: number
  released: number
  /** The first by name. */
  subjects: {
    id: string
    name: string
    report: "notReleased" | "withCoach" | "released"
    /** Not the organiser's own before it is released. */
    isReadable: boolean
  }[]
}

/** What there is to say of a closed cycle; nothing finer than reports publish, so nobody is listed as missing. */
export async function findClosedCycle(db: Db, organiser: Organiser, cycleId: string): Promise<ClosedCycle | null> {
  const cycle = await db.cycle.findFirst({
    where: { ...cyclesOf(organiser), id: cycleId, stage: "closed" },
    select: {
      _count: { select: { invitations: { where: { withdrawnOn: null } }, subjects: true } },
      ballotBox: { select: { notOpened: true, missing: true, unexpected: true } },
      subjects: {
        orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
        take: SUBJECTS_SHOWN,
        select: {
          id: true,
          person: { select: { name: true, ...OF_SELF } },
          reports: { orderBy: { version: "desc" }, select: { releasedAt: true, coachReleasedAt: true }, take: 1 },
        },
      },
    },
  })
  if (!cycle) return null
  const [sums] = await db.$queryRaw<{ counted: number; released: number }[]>`
    SELECT
      coalesce((SELECT cardinality("receipts") FROM "BallotBox" WHERE "cycleId" = ${cycleId}::uuid), 0)::int AS "counted",
      (SELECT count(*) FROM (
        SELECT DISTINCT ON ("subjectId") "releasedAt" FROM "Report"
        WHERE "cycleId" = ${cycleId}::uuid ORDER BY "subjectId", "version" DESC
      ) AS "newest" WHERE "releasedAt" IS NOT NULL)::int AS "released"`
  return {
    invited: cycle._count.invitations,
    counted: sums!.counted,
    irregularities: cycle.ballotBox ?? { notOpened: 0, missing: 0, unexpected: 0 },
    all: cycle._count.subjects,
    released: sums!.released,
    subjects: cycle.subjects.map(({ id, person, reports: [newest] }) => ({
      id,
      name: person.name,
      isReadable: !isSelf(organiser, person) || Boolean(newest?.releasedAt),
      report: newest?.releasedAt ? "released" : newest?.coachReleasedAt ? "withCoach" : "notReleased",
    })),
  }
}
