import type { Viewer } from "@/lib/authority/viewer"
import type { Db } from "@/lib/db/database"

export interface WorkspaceSettings {
  name: string
  threshold: number
  /** Never below the threshold. */
  behaviourThreshold: number
  timeZone: string
  /** After how many months closed cycles are erased; null: when somebody deletes them. */
  retentionMonths: number | null
  isDemo: boolean
}

export async function getSettings(db: Db, { workspaceId }: Viewer): Promise<WorkspaceSettings> {
  return db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: {
      name: true,
      threshold: true,
      behaviourThreshold: true,
      timeZone: true,
      retentionMonths: true,
      isDemo: true,
    },
  })
}
