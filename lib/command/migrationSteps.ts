import type { MigrationSteps } from "@/lib/db/migrate"
import type { Secret } from "@/lib/keys/secret"
import { foldResponses } from "@/lib/report/foldResponses"

/** What migrations need beside their SQL. */
export function migrationSteps(secret: Secret): MigrationSteps {
  return { "20261129130000_no_answer_is_written_readable": (session) => foldResponses(session, secret) }
}
