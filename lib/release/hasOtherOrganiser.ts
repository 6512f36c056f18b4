import { ORGANISERS } from "@/lib/authority/viewer"
import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"

/** Whether somebody else runs cycles in this workspace, who can release what is about this organiser. */
export async function hasOtherOrganiser(db: Db, { workspaceId, userId }: Organiser): Promise<boolean> {
  const others = { workspaceId, id: { not: userId }, ...ORGANISERS }
  return (await db.user.count({ where: others })) > 0
}
