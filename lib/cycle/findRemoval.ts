import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"

/** Who was taken out of a draft, as long as that can be undone. */
export async function findRemoval(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  removalId: string,
): Promise<{ id: string; name: string } | null> {
  const removal = await db.removedSubject.findFirst({
    where: { id: removalId, cycleId, cycle: cyclesOf(organiser) },
    select: { id: true, person: { select: { name: true } } },
  })
  return removal && { id: removal.id, name: removal.person.name }
}
