import type { SessionKey } from "@/lib/access/session"
import { startSession } from "@/lib/access/startSession"
import type { Transaction } from "@/lib/db/database"
import { recordEvent } from "@/lib/log/recordEvent"

/** Gives a user another password, which ends all their sessions and links, and begins a new session. */
export async function setPassword(
  tx: Transaction,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<SessionKey> {
  const { workspaceId } = await tx.user.update({
    where: { id: userId },
    data: { passwordHash },
    select: { workspaceId: true },
  })
  await tx.session.deleteMany({ where: { userId } })
  await tx.accessLink.deleteMany({ where: { userId } })
  await recordEvent(tx, { workspaceId, userId }, { kind: "password.changed", about: {} }, now)
  return startSession(tx, userId, now)
}
