import type { Db } from "@/lib/db/database"

/** Which of these workspaces have messages that are due. */
export async function listDue(db: Db, workspaceIds: string[], now: Date): Promise<string[]> {
  if (workspaceIds.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM unnest(${workspaceIds}::uuid[]) AS "asked"("id")
    WHERE EXISTS (
      SELECT FROM "Message"
      WHERE "workspaceId" = "asked"."id" AND "sentOn" IS NULL AND "failedOn" IS NULL AND "dueAt" <= ${now}
    )`
  return rows.map(({ id }) => id)
}
