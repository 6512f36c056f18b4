import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { listNominated } from "@/lib/nomination/listNominated"
import { proposerOf } from "@/lib/nomination/roles"
import type { NominationWay } from "@/prisma/client/enums"

/** How many people propose raters in a cycle, each once: so many mails ask for proposals. */
export async function countProposers(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  way: NominationWay,
): Promise<number> {
  const subjects = await listNominated(db, { cycleId, cycle: cyclesOf(organiser) })
  return new Set(subjects.map((subject) => proposerOf(way, subject))).size
}
