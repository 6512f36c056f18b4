import type { Organiser } from "@/lib/authority/authority"
import { isSelf } from "@/lib/authority/ownReview"
import type { Irregularities } from "@/lib/ballot/irregularities"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"

export interface ClosedCycle {
  invited: number
  counted: number
  irregularities: Irregularities
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
      _count: { select: { invitations: { where: { withdrawnOn: null } } } },
      ballotBox: { select: { receipts: true, notOpened: true, missing: true, unexpected: true } },
      subjects: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          person: { select: { name: true, email: true } },
          reports: { orderBy: { version: "desc" }, select: { releasedAt: true, coachReleasedAt: true }, take: 1 },
        },
      },
    },
  })
  if (!cycle) return null
  const { receipts, ...irregularities } = cycle.ballotBox ?? { receipts: [], notOpened: 0, missing: 0, unexpected: 0 }
  return {
    invited: cycle._count.invitations,
    counted: receipts.length,
    irregularities,
    subjects: cycle.subjects.map(({ id, person, reports: [newest] }) => ({
      id,
      name: person.name,
      isReadable: !isSelf(organiser, person) || Boolean(newest?.releasedAt),
      report: newest?.releasedAt ? "released" : newest?.coachReleasedAt ? "withCoach" : "notReleased",
    })),
  }
}
