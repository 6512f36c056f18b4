import pg from "pg"
import type { Database, DatabaseLocation } from "@/lib/db/database"
import { makeDurable } from "@/lib/db/makeDurable"
import { migrate, pgliteSession, postgresSession, type MigrationSteps, type SqlSession } from "@/lib/db/migrate"
import { createPglite, openDatabase, openEmbedded } from "@/lib/db/openDatabase"
import { ConfigurationError, type Configuration } from "@/lib/installation/configuration"
import { openInstallation, type Installation } from "@/lib/installation/openInstallation"
import { readSecret } from "@/lib/installation/readSecret"
import type { KeyStorePlace } from "@/lib/keys/openKeyStore"
import { deriveKey, type Secret } from "@/lib/keys/secret"

/** What a migration's step works with, beside the database's session. */
export interface MigrationPlace {
  secret: Secret
  keyStore: KeyStorePlace
  /** Whether mail leaves by a server. */
  hasMailServer: boolean
}

/**
 * Opens an installation and makes it ready for this version: reachable, migrated, made with the same secret, and beside its
 * own key store. Call `db.$disconnect()` when done.
 *
 * @param stepsWith what migrations do beside their SQL
 * @throws ConfigurationError, KeyStoreError or MigrationError with a sentence for the operator
 */
export async function prepareInstallation(
  configuration: Configuration,
  stepsWith: (place: MigrationPlace) => MigrationSteps,
): Promise<Installation> {
  const secret = await readSecret(configuration)
  const secretFingerprint = deriveKey(secret, "fingerprint").toString("hex")
  const steps = stepsWith({ secret, keyStore: configuration.keyStore, hasMailServer: configuration.mail !== null })
  const db = await openAfter(configuration.location, async (session) => {
    // Before anything is locked under it.
    const known = await findFingerprint(session)
    if (known !== null && known !== secretFingerprint) throw anotherSecret()
    await migrate(session, { steps })
  })
  try {
    const made = await db.installation.createMany({ data: [{ id: 1, secretFingerprint }], skipDuplicates: true })
    const known = await db.installation.findUniqueOrThrow({ where: { id: 1 }, select: { secretFingerprint: true } })
    // Another server may have been quicker.
    if (known.secretFingerprint !== secretFingerprint) throw anotherSecret()
    // The store is marked with this id: a power cut must not take it from the database alone.
    if (made.count > 0) await makeDurable(db, configuration.location)
  } catch (error) {
    await db.$disconnect()
    throw error
  }
  return openInstallation(configuration, db)
}

function anotherSecret(): ConfigurationError {
  return new ConfigurationError(
    "This database was made with another secret, so its links could not be recognised; set AUTH_SECRET (or put back the file DATA_DIR/secret) as it was.",
  )
}

/** Null where nobody has used this database yet. */
async function findFingerprint(session: SqlSession): Promise<string | null> {
  const [table] = await session.query<{ name: string | null }>(`SELECT to_regclass('"Installation"')::text AS name`)
  if (!table?.name) return null
  const [row] = await session.query<{ known: string }>(
    `SELECT "secretFingerprint" AS known FROM "Installation" WHERE "id" = 1`,
  )
  return row?.known ?? null
}

/** Opens the database after some work in a session of its own; the embedded one, whose opening takes long, only once. */
async function openAfter(location: DatabaseLocation, work: (session: SqlSession) => Promise<void>): Promise<Database> {
  if ("folder" in location) {
    const pglite = await createPglite(location.folder)
    try {
      await work(pgliteSession(pglite))
    } catch (error) {
      await pglite.close()
      throw error
    }
    return openEmbedded(pglite)
  }
  const client = new pg.Client({ connectionString: location.url })
  await client.connect().catch((error) => {
    const { host, pathname } = new URL(location.url)
    throw new ConfigurationError(
      `Cannot open the PostgreSQL at ${host}${pathname} (${reasonOf(error)}); check DATABASE_URL.`,
    )
  })
  try {
    await work(postgresSession(client))
  } finally {
    await client.end()
  }
  return openDatabase(location)
}

/** A connection refused on both ::1 and 127.0.0.1 arrives as an AggregateError with no message of its own. */
function reasonOf(error: Error & { code?: string }): string {
  return error.message || error.code || "no reason given"
}
