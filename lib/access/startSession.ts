import { randomUUID } from "node:crypto"
import { SESSION_DAYS, type BegunSession } from "@/lib/access/session"
import type { Db } from "@/lib/db/database"

/** Begins a session of a user; the caller has made sure that it is them. */
export async function startSession(db: Db, userId: string, now: Date): Promise<BegunSession> {
  const sessionId = randomUUID()
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000)
  await db.session.create({ data: { id: sessionId, userId, createdAt: now, expiresAt } })
  return { sessionId, userId }
}
