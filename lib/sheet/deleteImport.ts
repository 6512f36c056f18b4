import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"

/** Forgets a list; one that is forgotten already is forgotten. */
export async function deleteImport(db: Db, { workspaceId, userId }: Organiser, importId: string): Promise<void> {
  await db.import.deleteMany({ where: { id: importId, workspaceId, userId } })
}
