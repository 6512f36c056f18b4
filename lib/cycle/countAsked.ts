import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import { stillAsked } from "@/lib/cycle/stillAsked"
import type { Db } from "@/lib/db/database"

/** To how many people a mail to everyone who is asked in a cycle goes. */
export async function countAsked(db: Db, organiser: Organiser, cycleId: string): Promise<number> {
  return db.rater.count({ where: { ...stillAsked(cycleId), cycle: cyclesOf(organiser) } })
}
