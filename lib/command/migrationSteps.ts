import type { MigrationSteps } from "@/lib/db/migrate"
import type { MigrationPlace } from "@/lib/installation/prepareInstallation"
import { foldResponses } from "@/lib/report/foldResponses"

/** What migrations need beside their SQL. */
export function migrationSteps({ secret }: MigrationPlace): MigrationSteps {
  return { "20261129130000_no_answer_is_written_readable": (session) => foldResponses(session, secret) }
}
