import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import type { Stage } from "@/prisma/client/client"

/** A cycle that has a key in the store. */
export interface StoredCycleKey {
  cycleId: string
  /** Of its keys, ascending. */
  versions: number[]
  /** Null where the database does not know the cycle. */
  stage: Stage | null
  /** Whether its destruction is due, now or later. */
  isToGo: boolean
}

/** Every cycle that has a key in the store, in the order of their ids. */
export async function listKeys(db: Db, keys: Keys): Promise<StoredCycleKey[]> {
  const versions = new Map<string, Set<number>>()
  for (const { cycleId, version } of await keys.store.list(queryOf(db)))
    versions.set(cycleId, (versions.get(cycleId) ?? new Set()).add(version))
  const ids = [...versions.keys()].toSorted()
  const cycles = await db.cycle.findMany({ where: { id: { in: ids } }, select: { id: true, stage: true } })
  const toGo = await db.keyDestruction.findMany({ where: { cycleId: { in: ids } }, select: { cycleId: true } })
  return ids.map((cycleId) => ({
    cycleId,
    versions: [...versions.get(cycleId)!].toSorted((a, b) => a - b),
    stage: cycles.find(({ id }) => id === cycleId)?.stage ?? null,
    isToGo: toGo.some((row) => row.cycleId === cycleId),
  }))
}
