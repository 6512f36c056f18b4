import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import { makeDurable } from "@/lib/db/makeDurable"
import { migrate, pgliteSession, postgresSession, type MigrationSteps, type SqlSession } from "@/lib/db/migrate"
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
  const secretFingerprint = deriveKey(secret, "fingerprint").toString("hex")
  const steps = stepsWith({ secret, keyStore: configuration.keyStore, hasMailServer: configuration.mail !== null })
  await inSession(configuration, async (session) => {
    // Before anything is locked under it.
    const known = await findFingerprint(session)
    if (known !== null && known !== secretFingerprint) throw anotherSecret()
    await migrate(session, { steps })
  })
  const db = await openDatabase(configuration.location)
  try {
    const made = await db.installation.createMany({ data: [{ id: 1, secretFingerprint }], skipDuplicates: true })
    const known = await db.installation.findUniqueOrThrow({
      where: { id: 1 },
      select: { secretFingerprint: true, uuid: true },
    })
    // Another server may have been quicker.
    if (known.secretFingerprint !== secretFingerprint) throw anotherSecret()
    // The store is marked with this id: a power cut must not take it from the database alone.
    if (made.count > 0) await makeDurable(db, configuration.location)
    await openKeyStore(configuration.keyStore, known.uuid)
  } finally {
    await db.$disconnect()
  }
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

async function inSession({ location }: Configuration, work: (session: SqlSession) => Promise<void>): Promise<void> {
  if ("folder" in location) {
    const pglite = await PGlite.create({ dataDir: location.folder })
    try {
      await work(pgliteSession(pglite))
    } finally {
      await pglite.close()
    }
    return
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
}

/** A connection refused on both ::1 and 127.0.0.1 arrives as an AggregateError with no message of its own. */
function reasonOf(error: Error & { code?: string }): string {
  return error.message || error.code || "no reason given"
}
