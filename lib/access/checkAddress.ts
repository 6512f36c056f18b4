import type { Viewer } from "@/lib/authority/viewer"
import type { Db } from "@/lib/db/database"

/**
 * Whether a user cannot take an address: another user has it, or somebody else in the directory of the workspace, where the
 * user's present address is one person's and the new one another's.
 */
export async function isAddressTaken(
  db: Db,
  { userId, workspaceId, email: present }: Pick<Viewer, "userId" | "workspaceId" | "email">,
  email: string,
): Promise<boolean> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true } })
  if (user && user.id !== userId) return true
  const people = await db.person.count({ where: { workspaceId, email: { in: [present, email] } } })
  return present !== email && people === 2
}
