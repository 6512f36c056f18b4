import type { Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"

/** Erases the workspace and all that belongs to it, for good. */
export async function deleteWorkspace(db: Db, { workspaceId }: Owner): Promise<void> {
  await db.workspace.deleteMany({ where: { id: workspaceId } })
}
