import { launchCycle } from "@/lib/cycle/launchCycle"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { addDraftCycle } from "@/lib/demo/addDraftCycle"
import type { CyclePlan, Northwind, PlannedCycle } from "@/lib/demo/northwind"
import type { Keys } from "@/lib/keys/keys"

/** Sets a cycle up in Northwind and launches it. */
export async function addCollectingCycle(
  db: Db,
  keys: Keys,
  northwind: Northwind,
  plan: CyclePlan,
  now: Date,
): Promise<PlannedCycle> {
  return transact(
    db,
    async (tx) => {
      const cycle = await addDraftCycle(tx, keys, northwind, plan, now)
      // A plan says who is asked, and means it.
      const confirmation = { unshown: [...cycle.subjects.values()], mailWay: plan.mailWay ?? "mailbox" }
      const { kind } = await launchCycle(tx, keys, northwind.owner, cycle.cycleId, confirmation, now)
      if (kind !== "launched") throw new Error(`A cycle of Northwind was not launched: ${kind}.`)
      return cycle
    },
    LONG,
  )
}
