import type { Transaction } from "@/lib/db/database"

/** Notes, in the transaction that erases words, that files of the database still hold them (eraseRemains.ts). */
export async function noteRemains(tx: Transaction): Promise<void> {
  await tx.installation.updateMany({ where: { id: 1 }, data: { remains: { increment: 1 } } })
}
