import { closeCycle } from "@/lib/cycle/closeCycle"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { addCollectingCycle } from "@/lib/demo/addCollectingCycle"
import { answerInvitations, type Reaction } from "@/lib/demo/answerInvitations"
import type { CyclePlan, Northwind, PlannedCycle } from "@/lib/demo/northwind"
import type { Keys } from "@/lib/keys/keys"
import type { RaterLink } from "@/lib/ballot/raterLink"

/** When the parts of a cycle that is over took place. */
export interface Times {
  launched: Date
  answered: Date
  closed: Date
}

/** Sets a cycle up in Northwind, launches it, lets its raters react, and closes it. */
export async function addClosedCycle(
  db: Db,
  keys: Keys,
  northwind: Northwind,
  plan: CyclePlan,
  react: (link: RaterLink, place: number) => Reaction,
  { launched, answered, closed }: Times,
): Promise<PlannedCycle> {
  return transact(
    db,
    async (tx) => {
      const cycle = await addCollectingCycle(tx, keys, northwind, plan, launched)
      await answerInvitations(tx, keys, cycle.cycleId, react, answered)
      const { kind } = await closeCycle(tx, keys, northwind.owner, cycle.cycleId, closed)
      if (kind !== "closed") throw new Error(`A cycle of Northwind was not closed: ${kind}.`)
      return cycle
    },
    LONG,
  )
}
