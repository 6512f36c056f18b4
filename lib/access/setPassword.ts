import type { BegunSession } from "@/lib/access/session"
import { startSession } from "@/lib/access/startSession"
import type { Transaction } from "@/lib/db/database"
import { recordEvent } from "@/lib/log/recordEvent"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn } from "@/lib/words/day"

/**
 * Gives a user another password, which ends all their sessions and links, and begins a new session. They are told by mail,
 * unless it is their first.
 */
export async function setPassword(
  tx: Transaction,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<BegunSession> {
  const { workspaceId, workspace, ...before } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { workspaceId: true, passwordHash: true, workspace: { select: { timeZone: true } } },
  })
  await tx.user.update({ where: { id: userId }, data: { passwordHash } })
  await tx.session.deleteMany({ where: { userId } })
  await tx.accessLink.deleteMany({ where: { userId } })
  await recordEvent(tx, { workspaceId, userId }, { kind: "password.changed", about: {} }, now)
  const session = await startSession(tx, userId, now)
  if (before.passwordHash !== null) {
    const told = { kind: "passwordChanged" as const, uniqueKey: `passwordChanged:${session.sessionId}`, dueAt: now }
    await enqueueMessages(tx, [{ ...told, workspaceId, userId, happenedOn: dayIn(workspace.timeZone, now) }])
  }
  return session
}
