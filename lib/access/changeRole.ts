import type { Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvent } from "@/lib/log/recordEvent"
import type { Role } from "@/prisma/client/enums"

/** Gives a member another role, from their next page on; the last owner stays one. */
export async function changeRole(
  db: Db,
  owner: Owner,
  userId: string,
  role: Role,
  now: Date,
): Promise<{ kind: "changed" } | { kind: "lastOwner" } | { kind: "gone" }> {
  const { workspaceId } = owner
  return transact(db, async (tx) => {
    // So that two owners cannot make organisers of each other at once.
    await lockWorkspace(tx, owner)
    const user = await tx.user.findFirst({ where: { id: userId, workspaceId }, select: { role: true } })
    if (!user) return { kind: "gone" }
    if (user.role === role) return { kind: "changed" }
    const others = await tx.user.count({ where: { workspaceId, role: "owner", id: { not: userId } } })
    if (others === 0) return { kind: "lastOwner" }
    await tx.user.updateMany({ where: { id: userId, workspaceId }, data: { role } })
    await recordEvent(tx, owner, { kind: "member.role", about: { user: userId, role } }, now)
    return { kind: "changed" }
  })
}
