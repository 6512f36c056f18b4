import type { Owner } from "@/lib/authority/authority"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import type { WorkspaceSettings } from "@/lib/workspace/getSettings"

export interface SettingsChanged {
  kind: "changed"
  /** What the threshold has raised the behaviour threshold to, where it was asked for below it; else null. */
  raisedTo: number | null
}

/** Changes name, thresholds and time zone; cycles that exist keep their own thresholds. */
export async function changeSettings(
  db: Database,
  owner: Owner,
  settings: Omit<WorkspaceSettings, "isDemo" | "retentionMonths">,
  now: Date,
): Promise<SettingsChanged> {
  const { threshold, timeZone } = settings
  const behaviourThreshold = Math.max(settings.behaviourThreshold, threshold)
  await transact(db, async (tx) => {
    const data = { ...settings, behaviourThreshold }
    await tx.workspace.update({ where: { id: owner.workspaceId }, data })
    const about = { threshold, behaviourThreshold, timeZone }
    await recordEvent(tx, owner, { kind: "workspace.changed", about }, now)
  })
  return { kind: "changed", raisedTo: behaviourThreshold > settings.behaviourThreshold ? behaviourThreshold : null }
}
