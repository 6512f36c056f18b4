import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { storedRules, type Rules } from "@/lib/nomination/rules"

/** How raters are proposed in a cycle of the organiser's; null where nothing is said of it. */
export async function findRules(db: Db, organiser: Organiser, cycleId: string): Promise<Rules | null> {
  const rules = await db.nominationRules.findFirst({ where: { cycleId, cycle: cyclesOf(organiser) } })
  return rules && storedRules(rules)
}
