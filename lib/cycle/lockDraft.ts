import type { Organiser } from "@/lib/authority/authority"
import { lockCycle, type LockedCycle } from "@/lib/cycle/lockCycle"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"

/** There is no such cycle in its set-up: it was launched, or there is none for this organiser. */
export type NoDraft = { kind: "notDraft" } | { kind: "gone" }

/**
 * Does something to a draft while its row is locked, so that it is not launched or deleted meanwhile. A cycle for which
 * raters are being proposed is set up in the same way.
 */
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
        case "nominating":
          return change(tx, cycle)
      }
    },
    LONG,
  )
}
