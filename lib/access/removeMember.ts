import type { Owner } from "@/lib/authority/authority"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvent } from "@/lib/log/recordEvent"

/** Removes a member; the last owner stays. */
export async function removeMember(
  db: Database,
  owner: Owner,
  userId: string,
  now: Date,
): Promise<{ kind: "removed" } | { kind: "lastOwner" } | { kind: "gone" }> {
  const { workspaceId } = owner
  return transact(db, async (tx) => {
    // So that two owners cannot remove each other at once.
    await lockWorkspace(tx, owner)
    const owners = await tx.user.findMany({ where: { workspaceId, role: "owner" }, select: { id: true } })
    if (owners.every(({ id }) => id === userId)) return { kind: "lastOwner" }
    const { count } = await tx.user.deleteMany({ where: { id: userId, workspaceId } })
    if (count === 0) return { kind: "gone" }
    await recordEvent(tx, owner, { kind: "member.removed", about: { user: userId } }, now)
    return { kind: "removed" }
  })
}
