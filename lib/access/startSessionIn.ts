import type { BegunSession } from "@/lib/access/session"
import { startSession } from "@/lib/access/startSession"
import type { Transaction } from "@/lib/db/database"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn } from "@/lib/words/day"

/**
 * Begins a session of a user in a browser; the caller has made sure that it is them. Where that browser has not signed them
 * in before, they are told by mail.
 *
 * @param knownUsers whom this browser has signed in before
 */
export async function startSessionIn(
  tx: Transaction,
  userId: string,
  knownUsers: string[],
  now: Date,
): Promise<BegunSession> {
  const session = await startSession(tx, userId, now)
  if (knownUsers.includes(userId)) return session
  const select = { workspaceId: true, workspace: { select: { timeZone: true } } }
  const { workspaceId, workspace } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select })
  const happenedOn = dayIn(workspace.timeZone, now)
  const uniqueKey = `newSignIn:${session.sessionId}`
  await enqueueMessages(tx, [{ workspaceId, kind: "newSignIn", uniqueKey, dueAt: now, userId, happenedOn }])
  return session
}
