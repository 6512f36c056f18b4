import type { Organiser } from "@/lib/authority/authority"
import { changeDraft, type ChangedMeanwhile } from "@/lib/cycle/changeDraft"
import type { NoDraft } from "@/lib/cycle/lockDraft"
import type { Db } from "@/lib/db/database"

/** What an organiser decides about a draft; what is left out stays as it is. */
export interface CycleChanges {
  name?: string
  deadline?: Date | null
  /** Never below the workspace's own: that one is taken instead. */
  threshold?: number
  /** The same, and never below the threshold. */
  behaviourThreshold?: number
  /** On so many days before the last one who is missing is reminded. */
  reminderDays?: number[]
  /** Whether everyone who was asked is thanked after the close. */
  thanks?: boolean
  welcome?: string
}

export interface DetailsChanged {
  kind: "changed"
  /** What the threshold has raised the behaviour threshold to, where it would be below it; else null. */
  raisedTo: number | null
}

/** Changes what a draft is called, how long it collects, and how it protects. */
export async function changeDetails(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { changes, seen }: { changes: CycleChanges; seen: number | null },
  now: Date,
): Promise<DetailsChanged | ChangedMeanwhile | NoDraft> {
  const change = await changeDraft(db, organiser, cycleId, { part: "details", seen }, now, async (tx) => {
    const select = { threshold: true, behaviourThreshold: true }
    const least = await tx.workspace.findUniqueOrThrow({ where: { id: organiser.workspaceId }, select })
    const before = await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select })
    const chosen = (name: keyof typeof select) =>
      changes[name] === undefined ? before[name] : Math.max(changes[name], least[name])
    const [threshold, wanted] = [chosen("threshold"), chosen("behaviourThreshold")]
    const behaviourThreshold = Math.max(wanted, threshold)
    await tx.cycle.update({ where: { id: cycleId }, data: { ...changes, threshold, behaviourThreshold } })
    return behaviourThreshold > wanted ? behaviourThreshold : null
  })
  return change.kind === "changed" ? { kind: "changed", raisedTo: change.result } : change
}
