import type { Transaction } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"

/**
 * Has a cycle's key destroyed, once what ends the cycle is committed (destroyDueKeys.ts). On PostgreSQL an hour later,
 * since a standby that takes over may lack the end.
 */
export async function destroyKeyOf(tx: Transaction, keys: Keys, cycleId: string, now: Date): Promise<void> {
  const dueAt = new Date(now.getTime() + keys.graceMinutes * 60_000)
  await tx.keyDestruction.createMany({ data: { cycleId, dueAt }, skipDuplicates: true })
}
