import type { Transaction } from "@/lib/db/database"

/** Fewer rows change no plan. */
const MANY_ROWS = 1000

/**
 * Has the database look anew at who is reviewed and asked, where so many rows were written that its plans should go by
 * them. A PostgreSQL does that by itself after a while, the embedded database never does.
 */
export async function measureRaters(tx: Transaction, written: number): Promise<void> {
  if (written >= MANY_ROWS) await tx.$executeRaw`ANALYZE "Subject", "Rater", "Invitation"`
}
