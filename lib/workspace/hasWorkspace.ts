import type { Db } from "@/lib/db/database"

/** Whether there is any workspace yet: an empty installation greets its first visitor. */
export async function hasWorkspace(db: Db): Promise<boolean> {
  return (await db.workspace.findFirst({ select: { id: true } })) !== null
}
