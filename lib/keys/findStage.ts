import type { Db } from "@/lib/db/database"
import { queryOf } from "@/lib/keys/query"
import type { Stage } from "@/prisma/client/client"

/** What the database knows of a cycle whose key may have to go. */
export type KnownStage = Stage | "gone" | "unsure"

/** Unsure where this is a standby: what it says may be old. Both are asked in one statement, of one server. */
export async function findStage(db: Db, cycleId: string): Promise<KnownStage> {
  const [row] = await queryOf(db)<{ isStandby: boolean; stage: Stage | null }>(
    `SELECT pg_is_in_recovery() AS "isStandby", (SELECT "stage"::text FROM "Cycle" WHERE "id" = $1::uuid) AS "stage"`,
    [cycleId],
  )
  if (!row || row.isStandby) return "unsure"
  return row.stage ?? "gone"
}
