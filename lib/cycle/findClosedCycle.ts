import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"

export interface ClosedCycle {
  invited: number
  counted: number
  /** Ballots that could not be opened. */
  damaged: number
  subjects: { id: string; name: string; report: "notReleased" | "withCoach" | "released" }[]
}

/** What there is to say of a closed cycle; nothing finer than reports publish, so nobody is listed as missing. */
export async function findClosedCycle(db: Db, organiser: Organiser, cycleId: string): Promise<ClosedCycle | null> {
  const cycle = await db.cycle.findFirst({
    where: { ...cyclesOf(organiser), id: cycleId, stage: "closed" },
    select: {
      _count: { select: { invitations: { where: { withdrawnOn: null } } } },
      ballotBox: { select: { receipts: true, damaged: true } },
      subjects: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          person: { select: { name: true } },
          reports: { orderBy: { version: "desc" }, select: { releasedAt: true, coachReleasedAt: true }, take: 1 },
        },
      },
    },
  })
  if (!cycle) return null
  return {
    invited: cycle._count.invitations,
    counted: cycle.ballotBox?.receipts.length ?? 0,
    damaged: cycle.ballotBox?.damaged.length ?? 0,
    subjects: cycle.subjects.map(({ id, person, reports: [newest] }) => ({
      id,
      name: person.name,
      report: newest?.releasedAt ? "released" : newest?.coachReleasedAt ? "withCoach" : "notReleased",
    })),
  }
}
