import type { Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { destroyKeyOf } from "@/lib/keys/destroyKeyOf"
import type { Keys } from "@/lib/keys/keys"

/** Erases the workspace and all that belongs to it, for good. */
export async function deleteWorkspace(db: Db, keys: Keys, { workspaceId }: Owner, now: Date): Promise<void> {
  await transact(
    db,
    async (tx) => {
      const cycles = await tx.cycle.findMany({ where: { workspaceId }, select: { id: true } })
      await tx.workspace.deleteMany({ where: { id: workspaceId } })
      for (const { id } of cycles) await destroyKeyOf(tx, keys, id, now)
    },
    LONG,
  )
}
