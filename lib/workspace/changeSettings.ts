import type { Owner } from "@/lib/authority/authority"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import type { WorkspaceSettings } from "@/lib/workspace/getSettings"

/** Changes name, threshold and time zone; cycles that exist keep their own threshold. */
export async function changeSettings(
  db: Database,
  owner: Owner,
  settings: Omit<WorkspaceSettings, "isDemo">,
  now: Date,
): Promise<void> {
  const { threshold, timeZone } = settings
  await transact(db, async (tx) => {
    await tx.workspace.update({ where: { id: owner.workspaceId }, data: settings })
    await recordEvent(tx, owner, { kind: "workspace.changed", about: { threshold, timeZone } }, now)
  })
}
