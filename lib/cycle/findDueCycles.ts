import type { LockedCycle } from "@/lib/cycle/lockCycle"
import type { Db, Transaction } from "@/lib/db/database"
import { Prisma } from "@/prisma/client/client"

/** The cycles whose last day is over where their workspace is, those first that have waited longest. */
export async function findDueCycles(db: Db, now: Date): Promise<{ id: string }[]> {
  return db.$queryRaw<{ id: string }[]>`
    SELECT "Cycle"."id"::text FROM ${dueCycles(now)} ORDER BY "deadline", "Cycle"."id"`
}

/** One of them, locked until the transaction ends; null when it is not, or no longer, due. */
export async function lockDueCycle(tx: Transaction, cycleId: string, now: Date): Promise<LockedCycle | null> {
  const [row] = await tx.$queryRaw<LockedCycle[]>`
    SELECT "Cycle"."id"::text, "stage"::text, "Cycle"."name" FROM ${dueCycles(now)}
    AND "Cycle"."id" = ${cycleId}::uuid FOR UPDATE OF "Cycle"`
  return row ?? null
}

/** As text with its zone, a moment is the same in every session. */
function dueCycles(now: Date): Prisma.Sql {
  return Prisma.sql`"Cycle" JOIN "Workspace" ON "Workspace"."id" = "Cycle"."workspaceId"
    WHERE "stage" = 'collecting'
    AND "deadline" < (${now.toISOString()}::timestamptz AT TIME ZONE "Workspace"."timeZone")::date`
}
