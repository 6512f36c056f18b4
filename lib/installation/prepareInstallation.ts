import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import { makeDurable } from "@/lib/db/makeDurable"
import { migrate, pgliteSession, postgresSession, type MigrationSteps } from "@/lib/db/migrate"
import { openDatabase } from "@/lib/db/openDatabase"
import { ConfigurationError, type Configuration } from "@/lib/installation/configuration"
import { readSecret } from "@/lib/installation/readSecret"
import { openKeyStore, type KeyStorePlace } from "@/lib/keys/openKeyStore"
import { deriveKey, type Secret } from "@/lib/keys/secret"

/** What a migration's step works with, beside the database's session. */
export interface MigrationPlace {
  secret: Secret
  keyStore: KeyStorePlace
  /** Whether mail leaves by a server. */
  hasMailServer: boolean
}

/**
 * Makes the database ready for this version: reachable, migrated, made with the same secret, and beside its own key store.
 *
 * @param stepsWith what migrations do beside their SQL
 * @throws ConfigurationError, KeyStoreError or MigrationError with a sentence for the operator
 */
export async function prepareInstallation(
  configuration: Configuration,
  stepsWith: (place: MigrationPlace) => MigrationSteps,
): Promise<void> {
  const secret = await readSecret(configuration)
  await migrateLocation(configuration, stepsWith({ secret, keyStore: configuration.keyStore, hasMailServer: configuration.mail !== null }))
  const db = await openDatabase(configuration.location)
  try {
    const secretFingerprint = deriveKey(secret, "fingerprint").toString("hex")
    const made = await db.installation.createMany({ data: [{ id: 1, secretFingerprint }], skipDuplicates: true })
    const known = await db.installation.findUniqueOrThrow({
      where: { id: 1 },
      select: { secretFingerprint: true, uuid: true },
    })
    if (known.secretFingerprint !== secretFingerprint) {
      throw new ConfigurationError(
        "This database was made with another secret, so its links could not be recognised; set AUTH_SECRET (or put back the file DATA_DIR/secret) as it was.",
      )
    }
    // The store is marked with this id: a power cut must not take it from the database alone.
    if (made.count > 0) await makeDurable(db, configuration.location)
    await openKeyStore(configuration.keyStore, known.uuid)
  } finally {
    await db.$disconnect()
  }
}

async function migrateLocation({ location }: Configuration, steps: MigrationSteps): Promise<void> {
  if ("folder" in location) {
    const pglite = await PGlite.create({ dataDir: location.folder })
    await migrate(pgliteSession(pglite), { steps })
    return pglite.close()
  }
  const client = new pg.Client({ connectionString: location.url })
  await client.connect().catch((error) => {
    const { host, pathname } = new URL(location.url)
    throw new ConfigurationError(
      `Cannot open the PostgreSQL at ${host}${pathname} (${reasonOf(error)}); check DATABASE_URL.`,
    )
  })
  try {
    await migrate(postgresSession(client), { steps })
  } finally {
    await client.end()
  }
}

/** A connection refused on both ::1 and 127.0.0.1 arrives as an AggregateError with no message of its own. */
function reasonOf(error: Error & { code?: string }): string {
  return error.message || error.code || "no reason given"
}
