import type { Db } from "@/lib/db/database"

/** Forgets codes whose time is over; a duty of the worker. */
export async function forgetOldCodes(db: Db, now: Date): Promise<void> {
  await db.reportCode.deleteMany({ where: { expiresAt: { lte: now } } })
}
