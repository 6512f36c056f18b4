import type { Transaction } from "@/lib/db/database"

/**
 * Writes a thank-you to everyone who is asked in a cycle, whether they have answered or not; part of its close, and one
 * statement, so that a large one takes no longer. In the order of their ids, which are random: no order of rows follows what
 * anybody did. Where mails of the cycle stay in the mailbox they lie there at once: laid in portions, as others are, each
 * row would tell its portion.
 *
 * @returns how many were written
 */
export async function writeThanks(tx: Transaction, cycleId: string, now: Date): Promise<number> {
  const moment = now.toISOString()
  return tx.$executeRaw`
    INSERT INTO "Message" ("id", "workspaceId", "kind", "uniqueKey", "cycleId", "raterId", "dueAt", "sentOn")
    SELECT gen_random_uuid(), "Workspace"."id", 'thanks', 'thanks:' || "Rater"."id", "Cycle"."id", "Rater"."id",
      ${moment}::timestamptz AT TIME ZONE 'UTC',
      CASE WHEN "mailWay" IS NULL OR "mailWay" = 'mailbox' THEN (${moment}::timestamptz AT TIME ZONE "timeZone")::date END
    FROM "Rater"
    JOIN "Cycle" ON "Cycle"."id" = "Rater"."cycleId"
    JOIN "Workspace" ON "Workspace"."id" = "Cycle"."workspaceId"
    WHERE "Cycle"."id" = ${cycleId}::uuid AND "personId" IS NOT NULL
      AND EXISTS (SELECT 1 FROM "Invitation" WHERE "raterId" = "Rater"."id" AND "withdrawnOn" IS NULL)
    ORDER BY "Rater"."id"`
}
