import type { Organiser } from "@/lib/authority/authority"
import { lockCycle } from "@/lib/cycle/lockCycle"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { destroyKeyOf } from "@/lib/keys/destroyKeyOf"
import type { Keys } from "@/lib/keys/keys"
import { recordEvent } from "@/lib/log/recordEvent"
import type { Stage } from "@/prisma/client/enums"

export type Deletion =
  | { kind: "deleted" }
  /** It is not, or no longer, in the stage in which its organiser has seen it. */
  | { kind: "otherStage"; stage: Stage }
  | { kind: "gone" }

/** Erases a cycle with its answers and reports, for good. @param stage the one in which the organiser has seen it */
export async function deleteCycle(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  cycleId: string,
  stage: Stage,
  now: Date,
): Promise<Deletion> {
  return transact(
    db,
    async (tx): Promise<Deletion> => {
      const cycle = await lockCycle(tx, organiser, cycleId)
      if (!cycle) return { kind: "gone" }
      if (cycle.stage !== stage) return { kind: "otherStage", stage: cycle.stage }
      await tx.cycle.delete({ where: { id: cycleId } })
      await destroyKeyOf(tx, keys, cycleId, now)
      await recordEvent(tx, organiser, { kind: "cycle.deleted", about: { cycle: cycleId, cycleName: cycle.name } }, now)
      return { kind: "deleted" }
    },
    LONG,
  )
}
