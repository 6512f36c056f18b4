import { gunzipSync } from "node:zlib"
import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { ImportStateSchema, type KeptImport } from "@/lib/sheet/keptImport"
import type { Sheet } from "@/lib/sheet/sheet"

/** A list that this user keeps, of people, or of pairs of this draft. */
export async function findImport(
  db: Db,
  { workspaceId, userId }: Organiser,
  importId: string,
  cycleId: string | null,
): Promise<KeptImport | null> {
  const row = await db.import.findFirst({
    where: { id: importId, workspaceId, userId, cycleId },
    select: { id: true, fileName: true, createdAt: true, content: true, state: true },
  })
  if (!row) return null
  const { content, state, ...rest } = row
  // Written by this very program, from a sheet.
  const sheet = JSON.parse(gunzipSync(content).toString("utf8")) as Sheet
  return { ...rest, sheet, state: ImportStateSchema.parse(state) }
}
