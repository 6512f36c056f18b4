import type { Owner } from "@/lib/authority/authority"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"

/**
 * Says that a member is not the people of the directory to whom they are tied: an address was mistyped, or the wrong person
 * chosen. Another owner says so, never the member: whoever could end their own tie could read who has answered about them.
 */
export async function removeTies(
  db: Database,
  owner: Owner,
  userId: string,
  now: Date,
): Promise<{ kind: "removed" } | { kind: "own" } | { kind: "gone" }> {
  if (userId === owner.userId) return { kind: "own" }
  return transact(db, async (tx) => {
    const { count } = await tx.tie.deleteMany({ where: { userId, user: { workspaceId: owner.workspaceId } } })
    if (count === 0) return { kind: "gone" }
    await recordEvent(tx, owner, { kind: "member.untied", about: { user: userId } }, now)
    return { kind: "removed" }
  })
}
