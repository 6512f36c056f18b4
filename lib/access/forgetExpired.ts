import type { Db } from "@/lib/db/database"

/** Forgets sessions, links and windows of attempts whose time is over; a duty of the worker. */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
  const expired = { where: { expiresAt: { lte: now } } }
  await db.attempt.deleteMany(expired)
  await db.accessLink.deleteMany(expired)
  await db.session.deleteMany(expired)
}
