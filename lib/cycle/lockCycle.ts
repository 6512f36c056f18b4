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
