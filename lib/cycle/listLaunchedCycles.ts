import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"

/** More than anybody wants to choose from. */
const MOST = 100

/** The cycles that were launched, the newest first: those that a choice of cycles offers. */
export async function listLaunchedCycles(db: Db, organiser: Organiser): Promise<{ id: string; name: string }[]> {
  return db.cycle.findMany({
    where: { ...cyclesOf(organiser), stage: { not: "draft" } },
    orderBy: [{ launchedAt: "desc" }, { id: "asc" }],
    select: { id: true, name: true },
    take: MOST,
  })
}
