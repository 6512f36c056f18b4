import type { Db } from "@/lib/db/database"
import { dayIn, monthsBefore } from "@/lib/words/day"

/** A closed cycle that is older than its workspace lets it get. */
export interface OldCycle {
  id: string
  name: string
}

/** The cycles of a workspace that were closed more than so many months ago, the oldest first. */
export async function listOldCycles(
  db: Db,
  { workspaceId, timeZone }: { workspaceId: string; timeZone: string },
  months: number,
  now: Date,
): Promise<OldCycle[]> {
  const closedAt = { lt: monthsBefore(dayIn(timeZone, now), months) }
  return db.cycle.findMany({
    where: { workspaceId, stage: "closed", closedAt },
    orderBy: [{ closedAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  })
}
