import type { Db } from "@/lib/db/database"
import { findStage, type KnownStage } from "@/lib/keys/findStage"
import type { Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"

export type OrphanDestruction =
  | { kind: "destroyed" }
  /** The store has no key of this cycle. */
  | { kind: "none" }
  /** The cycle may still need it. */
  | { kind: "needed"; stage: Exclude<KnownStage, "closed" | "gone"> }

/** Destroys by hand the key of a cycle that the database does not know, or knows as closed. */
export async function destroyOrphan(db: Db, keys: Keys, cycleId: string): Promise<OrphanDestruction> {
  const query = queryOf(db)
  if (!(await keys.store.list(query)).some((name) => name.cycleId === cycleId)) return { kind: "none" }
  const stage = await findStage(db, cycleId)
  if (stage !== "closed" && stage !== "gone") return { kind: "needed", stage }
  await keys.store.destroy(query, cycleId)
  return { kind: "destroyed" }
}
