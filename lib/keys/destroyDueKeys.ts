import type { Database } from "@/lib/db/database"
import { findStage } from "@/lib/keys/findStage"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import type { Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"

/**
 * Destroys the keys that are due: for the rows of KeyDestruction alone, never because a cycle is unknown, and never while
 * the cycle collects. First the end of the cycle is made durable, then the key goes, then the row: a crash anywhere is
 * finished by the next round. A key that cannot be destroyed now stops no other.
 *
 * @param makeDurable brings what was committed onto the disk
 * @returns of how many cycles
 * @throws what stopped the first that could not be destroyed
 */
export async function destroyDueKeys(
  db: Database,
  keys: Keys,
  makeDurable: () => Promise<void>,
  now: Date,
): Promise<number> {
  const ended = await listEnded(db, now)
  if (ended.length === 0) return 0
  await makeDurable()
  const failures: unknown[] = []
  for (const cycleId of ended) {
    try {
      await keys.store.destroy(queryOf(db), cycleId)
      forgetLinkKey(keys, cycleId)
      await db.keyDestruction.deleteMany({ where: { cycleId } })
    } catch (error) {
      failures.push(error)
    }
  }
  // Tidying, which erases little of what deleted rows have left; it is the key's end that counts.
  await db.$executeRawUnsafe("VACUUM")
  if (failures.length > 0) throw failures[0]
  return ended.length
}

/** Cycles whose key is due and that have ended, as the database says now. */
async function listEnded(db: Database, now: Date): Promise<string[]> {
  const due = await db.keyDestruction.findMany({ where: { dueAt: { lte: now } }, select: { cycleId: true } })
  const ended: string[] = []
  for (const { cycleId } of due) {
    const stage = await findStage(db, cycleId)
    if (stage === "closed" || stage === "gone") ended.push(cycleId)
  }
  return ended
}
