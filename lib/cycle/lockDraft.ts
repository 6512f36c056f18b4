import type { Organiser } from "@/lib/authority/authority"
import { lockCycle, type LockedCycle } from "@/lib/cycle/lockCycle"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"

/** There is no such draft: it was launched, or there is no such cycle for this organiser. */
export type NoDraft = { kind: "notDraft" } | { kind: "gone" }

/** Does something to a draft while its row is locked, so that it is not launched or deleted meanwhile. */
export async function lockDraft<Outcome>(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  change: (tx: Transaction, cycle: LockedCycle) => Promise<Outcome>,
): Promise<Outcome | NoDraft> {
  return transact(
    db,
    async (tx): Promise<Outcome | NoDraft> => {
      const cycle = await lockCycle(tx, organiser, cycleId)
      switch (cycle?.stage) {
        case undefined:
          return { kind: "gone" }
        case "collecting":
        case "closed":
          return { kind: "notDraft" }
        case "draft":
          return change(tx, cycle)
      }
    },
    LONG,
  )
}
