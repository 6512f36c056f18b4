import { createHmac } from "node:crypto"
import { LIMITS, type LimitKind } from "@/lib/access/limits"
import type { Db } from "@/lib/db/database"
import { deriveKey, type Secret } from "@/lib/keys/secret"

/**
 * Counts an attempt. The key is stored as an HMAC: the table must not become a list of addresses.
 * @returns "tooOften" once there were too many in the current window
 */
export async function countAttempt(
  db: Db,
  secret: Secret,
  kind: LimitKind,
  key: string,
  now: Date,
): Promise<"allowed" | "tooOften"> {
  const { limit, windowMinutes } = LIMITS[kind]
  const hashed = attemptKey(secret, kind, key)
  const expiresAt = new Date(now.getTime() + windowMinutes * 60_000)
  // One statement, so that attempts at the same moment are all counted.
  const [row] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "Attempt" ("key", "count", "expiresAt") VALUES (${hashed}, 1, ${expiresAt})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Attempt"."expiresAt" <= ${now} THEN 1 ELSE "Attempt"."count" + 1 END,
      "expiresAt" = CASE WHEN "Attempt"."expiresAt" <= ${now} THEN ${expiresAt} ELSE "Attempt"."expiresAt" END
    RETURNING "count"`
  return row!.count <= limit ? "allowed" : "tooOften"
}

/** Forgets the attempts with a key, as when the right one came in the end. */
export async function forgiveAttempts(db: Db, secret: Secret, kind: LimitKind, key: string): Promise<void> {
  await db.attempt.deleteMany({ where: { key: attemptKey(secret, kind, key) } })
}

function attemptKey(secret: Secret, kind: LimitKind, key: string): string {
  return createHmac("sha256", deriveKey(secret, "attempts")).update(`${kind} ${key}`).digest("hex")
}
