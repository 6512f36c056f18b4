import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import { stillAsked } from "@/lib/cycle/stillAsked"
import { toAnnounce } from "@/lib/cycle/toAnnounce"
import { SET_UP_STAGES } from "@/lib/cycle/stages"
import type { Db } from "@/lib/db/database"
import type { Prisma } from "@/prisma/client/client"

export interface Announcements {
  /** How many were told, or will be in a moment. */
  told: number
  /** How many would be. */
  toTell: number
  /** Whom nothing reached: the first of them by name, and how many. */
  bounced: { people: { id: string; name: string; email: string }[]; count: number }
}

const NAMES_SHOWN = 10

const BOUNCED = { kind: "announcement", failedOn: { not: null } } satisfies Prisma.MessageWhereInput

/** Who of those who will be asked in a draft was told of it. */
export async function findAnnouncements(db: Db, organiser: Organiser, cycleId: string): Promise<Announcements> {
  const cycle = { ...cyclesOf(organiser), stage: { in: SET_UP_STAGES } }
  const failed = { ...stillAsked(cycleId), cycle, messages: { some: BOUNCED } }
  const bounced = await db.rater.findMany({
    where: failed,
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    take: NAMES_SHOWN,
    select: { person: { select: { id: true, name: true, email: true } } },
  })
  const asked = await db.rater.count({ where: { ...stillAsked(cycleId), cycle } })
  const toTell = await db.rater.count({ where: { ...toAnnounce(cycleId), cycle } })
  return {
    told: asked - toTell,
    toTell,
    bounced: { people: bounced.map(({ person }) => person!), count: await db.rater.count({ where: failed }) },
  }
}
