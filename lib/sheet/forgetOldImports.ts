import type { Db } from "@/lib/db/database"

const KEPT_HOURS = 24

/** Forgets lists that nobody has taken over within a day; a duty of the worker. */
export async function forgetOldImports(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_HOURS * 60 * 60 * 1000)
  await db.import.deleteMany({ where: { createdAt: { lt: before } } })
}
