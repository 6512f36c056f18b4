import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"

/** More than anybody wants to choose from. */
const MOST = 100

/** The cycles of every stage, the newest first, to choose one. */
export async function listNewestCycles(db: Db, organiser: Organiser): Promise<{ id: string; name: string }[]> {
  return db.cycle.findMany({
    where: cyclesOf(organiser),
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, name: true },
    take: MOST,
  })
}
