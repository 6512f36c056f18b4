import type { Organiser } from "@/lib/authority/authority"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import type { Db } from "@/lib/db/database"

/**
 * Sets about how many colleagues one person may be asked in a cycle, or takes that cap away. Who is asked more often
 * already stays; they are named before the launch.
 */
export async function changeMostAsked(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  mostAsked: number | null,
): Promise<{ kind: "changed" } | NoDraft> {
  return lockDraft(db, organiser, cycleId, async (tx) => {
    await tx.cycle.update({ where: { id: cycleId }, data: { mostAsked } })
    return { kind: "changed" as const }
  })
}
