import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import { deriveKey, type Secret } from "@/lib/access/secret"
import { ConfigurationError, type Configuration } from "@/lib/command/configuration"
import { readSecret } from "@/lib/command/secret"
import { openDatabase, type Database } from "@/lib/db/client"
import { migrate, pgliteSession, postgresSession } from "@/lib/db/migrate"
import { openTransport, type Transport } from "@/lib/mail/transport"

/** What a running process of the product works with. */
export interface Installation {
  db: Database
  secret: Secret
  /** How mail leaves; null where messages stay in the Mailbox. */
  transport: Transport | null
  configuration: Configuration
}

/** Opens a prepared installation; call `db.$disconnect()` when done. */
export async function openInstallation(configuration: Configuration): Promise<Installation> {
  const secret = await readSecret(configuration)
  const db = await openDatabase(configuration.location)
  return { db, secret, transport: configuration.mail && openTransport(configuration.mail), configuration }
}

/**
 * Makes the database ready for this version: reachable, migrated, and made with the same secret.
 * @throws ConfigurationError or MigrationError with a sentence for the operator
 */
export async function prepareInstallation(configuration: Configuration): Promise<void> {
  const secret = await readSecret(configuration)
  await migrateLocation(configuration)
  const db = await openDatabase(configuration.location)
  try {
    const secretFingerprint = deriveKey(secret, "fingerprint").toString("hex")
    await db.installation.createMany({ data: [{ id: 1, secretFingerprint }], skipDuplicates: true })
    const known = await db.installation.findUniqueOrThrow({ where: { id: 1 }, select: { secretFingerprint: true } })
    if (known.secretFingerprint !== secretFingerprint) {
      throw new ConfigurationError(
        "This database was made with another secret, so its links could not be recognised; set AUTH_SECRET (or put back the file DATA_DIR/secret) as it was.",
      )
    }
  } finally {
    await db.$disconnect()
  }
}

async function migrateLocation({ location }: Configuration): Promise<void> {
  if ("folder" in location) {
    const pglite = await PGlite.create({ dataDir: location.folder })
    await migrate(pgliteSession(pglite))
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
    await migrate(postgresSession(client))
  } finally {
    await client.end()
  }
}

/** A connection refused on both ::1 and 127.0.0.1 arrives as an AggregateError with no message of its own. */
function reasonOf(error: Error & { code?: string }): string {
  return error.message || error.code || "no reason given"
}
