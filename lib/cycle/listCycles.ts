import type { Organiser } from "@/lib/authority/authority"
import { anyoneBut } from "@/lib/authority/ownReview"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import type { Prisma } from "@/prisma/client/client"
import type { Stage } from "@/prisma/client/enums"

export interface CycleSummary {
  id: string
  name: string
  stage: Stage
  deadline: Date | null
  closedAt: Date | null
  subjects: number
  /** Without those who were withdrawn, and, while it collects, without those who are asked about the organiser. */
  invited: number
  /** Of the same; once it is closed: whose ballots were counted, which the public ballot box says. */
  answered: number
}

/** All cycles of the organiser's workspace, newest first. */
export async function listCycles(db: Db, organiser: Organiser): Promise<CycleSummary[]> {
  const cycles = await db.cycle.findMany({
    where: cyclesOf(organiser),
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      stage: true,
      deadline: true,
      closedAt: true,
      _count: { select: { subjects: true } },
      ballotBox: { select: { receipts: true } },
    },
  })
  const ofOthers = { subject: { person: anyoneBut(organiser) } }
  const count = async (state: Prisma.InvitationWhereInput) => {
    const rows = await db.invitation.groupBy({
      by: "cycleId",
      where: { cycle: cyclesOf(organiser), ...state, OR: [{ cycle: { stage: { not: "collecting" } } }, ofOthers] },
      _count: true,
    })
    return new Map(rows.map((row) => [row.cycleId, row._count]))
  }
  const invited = await count({ withdrawnOn: null })
  const sent = await count({ sent: { isNot: null } })
  return cycles.map(({ _count, ballotBox, ...cycle }) => ({
    ...cycle,
    subjects: _count.subjects,
    invited: invited.get(cycle.id) ?? 0,
    answered: ballotBox?.receipts.length ?? sent.get(cycle.id) ?? 0,
  }))
}
