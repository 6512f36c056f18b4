import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { KeptImport } from "@/lib/sheet/keptImport"
import { packed } from "@/lib/sheet/keepImport"

/** Keeps what was set, chosen or mended of a list; with a sheet, its lines become those. */
export async function changeImport(
  db: Db,
  { workspaceId, userId }: Organiser,
  { id, state }: Pick<KeptImport, "id" | "state">,
  sheet?: KeptImport["sheet"],
): Promise<void> {
  const data = { state, ...(sheet && { content: packed(sheet) }) }
  await db.import.updateMany({ where: { id, workspaceId, userId }, data })
}
