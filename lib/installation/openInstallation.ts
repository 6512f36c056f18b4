import type { Database } from "@/lib/db/database"
import { openDatabase } from "@/lib/db/openDatabase"
import type { Configuration } from "@/lib/installation/configuration"
import { readSecret } from "@/lib/installation/readSecret"
import type { Secret } from "@/lib/keys/secret"

/** What a running process of the product works with. */
export interface Installation {
  db: Database
  secret: Secret
  configuration: Configuration
}

/** Opens a prepared installation; call `db.$disconnect()` when done. */
export async function openInstallation(configuration: Configuration): Promise<Installation> {
  const secret = await readSecret(configuration)
  const db = await openDatabase(configuration.location)
  return { db, secret, configuration }
}
