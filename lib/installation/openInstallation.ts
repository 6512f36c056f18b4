import type { Database } from "@/lib/db/database"
import { openDatabase } from "@/lib/db/openDatabase"
import type { Configuration } from "@/lib/installation/configuration"
import { readSecret } from "@/lib/installation/readSecret"
import type { Keys } from "@/lib/keys/keys"
import { openKeyStore } from "@/lib/keys/openKeyStore"
import type { Secret } from "@/lib/keys/secret"

/** How long a standby of a PostgreSQL may lack what was committed. */
const STANDBY_MINUTES = 60

/** What a running process of the product works with. */
export interface Installation {
  db: Database
  secret: Secret
  keys: Keys
  configuration: Configuration
}

/**
 * Opens a prepared installation; call `db.$disconnect()` when done.
 * @param opened its database, if it is open already
 * @throws ConfigurationError or KeyStoreError with a sentence for the operator
 */
export async function openInstallation(configuration: Configuration, opened?: Database): Promise<Installation> {
  const secret = await readSecret(configuration)
  const db = opened ?? (await openDatabase(configuration.location))
  try {
    const { uuid } = await db.installation.findUniqueOrThrow({ where: { id: 1 }, select: { uuid: true } })
    const store = await openKeyStore(configuration.keyStore, uuid)
    const graceMinutes = "url" in configuration.location ? STANDBY_MINUTES : 0
    return { db, secret, keys: { secret, store, installation: uuid, graceMinutes }, configuration }
  } catch (error) {
    await db.$disconnect()
    throw error
  }
}
