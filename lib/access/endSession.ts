import type { SessionKey } from "@/lib/access/session"
import type { Db } from "@/lib/db/database"

/** Ends a session for good: copies of its cookie are worth nothing from now on. */
export async function endSession(db: Db, { sessionId }: SessionKey): Promise<void> {
  await db.session.deleteMany({ where: { id: sessionId } })
}
