import type { Organiser } from "@/lib/authority/authority"
import type { Transaction } from "@/lib/db/database"
import type { Stage } from "@/prisma/client/enums"

export interface LockedCycle {
  id: string
  stage: Stage
  name: string
}

/**
 * Locks a cycle's row until the transaction ends, so that nothing slips in beside a launch or a close; null when this
 * organiser has no such cycle.
 */
export async function lockCycle(tx: Transaction, organiser: Organiser, cycleId: string): Promise<LockedCycle | null> {
  const [row] = await tx.$queryRaw<LockedCycle[]>`
    SELECT "id"::text, "stage"::text, "name" FROM "Cycle"
    WHERE "id" = ${cycleId}::uuid AND "workspaceId" = ${organiser.workspaceId}::uuid FOR UPDATE`
  return row ?? null
}

/** Why nothing can be done to a cycle that only one that collects allows. */
export type NoCollecting = { kind: "notCollecting" } | { kind: "gone" }

/** The same for a cycle that collects; says why not, if it does not, or is none of this organiser's. */
export async function lockCollecting(
  tx: Transaction,
  organiser: Organiser,
  cycleId: string,
): Promise<{ kind: "locked"; cycle: LockedCycle } | NoCollecting> {
  const cycle = await lockCycle(tx, organiser, cycleId)
  switch (cycle?.stage) {
    case undefined:
      return { kind: "gone" }
    case "draft":
    case "nominating":
    case "closed":
      return { kind: "notCollecting" }
    case "collecting":
      return { kind: "locked", cycle }
  }
}
