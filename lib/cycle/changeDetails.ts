import type { Organiser } from "@/lib/authority/authority"
import { changeDraft, type ChangedMeanwhile, type NoDraft } from "@/lib/cycle/changeDraft"
import type { Db } from "@/lib/db/database"

/** What an organiser decides about a draft; what is left out stays as it is. */
export interface CycleChanges {
  name?: string
  deadline?: Date | null
  /** Never below the workspace's own: that one is taken instead. */
  threshold?: number
  welcome?: string
}

/** Changes what a draft is called, how long it collects, and how it protects. */
export async function changeDetails(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { changes, seen }: { changes: CycleChanges; seen: number | null },
  now: Date,
): Promise<{ kind: "changed" } | ChangedMeanwhile | NoDraft> {
  return changeDraft(db, organiser, cycleId, { part: "details", seen }, now, async (tx) => {
    const { threshold: least } = await tx.workspace.findUniqueOrThrow({
      where: { id: organiser.workspaceId },
      select: { threshold: true },
    })
    const { threshold, ...rest } = changes
    const data = threshold === undefined ? rest : { ...rest, threshold: Math.max(threshold, least) }
    await tx.cycle.update({ where: { id: cycleId }, data })
  })
}
