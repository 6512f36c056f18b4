import type { Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"

/** After how many months closed cycles are erased from now on; null: when somebody deletes them. */
export async function changeRetention(db: Db, owner: Owner, months: number | null, now: Date): Promise<void> {
  await transact(db, async (tx) => {
    await tx.workspace.update({ where: { id: owner.workspaceId }, data: { retentionMonths: months } })
    await recordEvent(tx, owner, { kind: "workspace.retention", about: { months: months ?? 0 } }, now)
  })
}
