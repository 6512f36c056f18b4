import type { Transaction } from "@/lib/db/database"

/**
 * Writes a thank-you to everyone who is asked in a cycle, whether they have answered or not; part of its close, and one
 * statement, so that a large one takes no longer. By ids, which are random: no order of rows follows what anybody did.
 *
 * @returns how many were written
 */
export async function writeThanks(
  tx: Transaction,
  { id: cycleId, workspaceId }: { id: string; workspaceId: string },
  now: Date,
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO "Message" ("id", "workspaceId", "kind", "uniqueKey", "cycleId", "raterId", "dueAt")
    SELECT gen_random_uuid(), ${workspaceId}::uuid, 'thanks', 'thanks:' || "id", "cycleId", "id",
      ${now.toISOString()}::timestamptz AT TIME ZONE 'UTC'
    FROM "Rater"
    WHERE "cycleId" = ${cycleId}::uuid AND "personId" IS NOT NULL
      AND EXISTS (SELECT 1 FROM "Invitation" WHERE "raterId" = "Rater"."id" AND "withdrawnOn" IS NULL)
    ORDER BY "id"`
}
