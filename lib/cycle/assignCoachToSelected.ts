import type { Organiser } from "@/lib/authority/authority"
import { findCounted } from "@/lib/cycle/countAnswers"
import { listSelected } from "@/lib/cycle/listProgress"
import type { Selection } from "@/lib/cycle/overview"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { assignCoaches } from "@/lib/release/assignCoach"

/** Says who coaches the chosen subjects of a collecting cycle, or that nobody does. */
export async function assignCoachToSelected(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  selection: Selection,
  coachId: string | null,
  now: Date,
): Promise<Awaited<ReturnType<typeof assignCoaches>> | { kind: "gone" }> {
  return transact(
    db,
    async (tx) => {
      await lockWorkspace(tx, organiser)
      const counted = await findCounted(tx, organiser, cycleId, now)
      if (!counted) return { kind: "gone" }
      const subjectIds = await listSelected(tx, counted, selection)
      return assignCoaches(tx, organiser, { cycleId, subjectIds }, coachId, now)
    },
    LONG,
  )
}
