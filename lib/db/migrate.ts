import { createHash, randomUUID } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { PGlite } from "@electric-sql/pglite"
import type pg from "pg"
import { ownFile } from "@/lib/db/ownFiles"

/** What a migration run needs of a database: statements without parameters, and queries with. */
export interface SqlSession {
  script(sql: string): Promise<unknown>
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>
}

/** What migrations do beside their SQL, by their names: just before it and in the same transaction. */
export type MigrationSteps = Record<string, (session: SqlSession) => Promise<void>>

/** Any fixed number: the key of the lock that makes several servers migrate one after the other. */
const MIGRATION_LOCK = 360_360

/**
 * Applies the migrations of `prisma/migrations` that this database has not seen, each in a transaction of its
 * own, and records them in `_prisma_migrations` as Prisma does. Where a step beside the SQL is needed, the SQL itself
 * refuses to run without it.
 *
 * @returns the names of the migrations applied now
 * @throws when an applied migration was changed afterwards, or the database knows one that these files lack
 */
export async function migrate(
  session: SqlSession,
  { folder = ownFile("prisma/migrations"), steps = {} }: { folder?: string; steps?: MigrationSteps } = {},
): Promise<string[]> {
  await session.script(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`)
  try {
    await session.script(MIGRATIONS_TABLE)
    const seen = new Map(
      (
        await session.query<{ migration_name: string; checksum: string }>(
          `SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL`,
        )
      ).map((row) => [row.migration_name, row.checksum]),
    )
    const files = await migrationFiles(folder)
    for (const name of seen.keys()) {
      if (!files.some((file) => file.name === name)) {
        throw new MigrationError(`The database was used by a newer version of Parallax (it knows "${name}").`)
      }
    }
    const applied: string[] = []
    for (const { name, sql, checksum } of files) {
      if (seen.has(name)) {
        if (seen.get(name) !== checksum) throw new MigrationError(`Migration "${name}" was changed after it ran.`)
        continue
      }
      await session.script("BEGIN")
      await steps[name]?.(session)
      await session.script(
        `${sql}\n;INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ('${randomUUID()}', '${checksum}', '${name}', now(), now(), 1);\nCOMMIT;`,
      )
      applied.push(name)
    }
    return applied
  } catch (error) {
    await session.script("ROLLBACK")
    throw error
  } finally {
    await session.script(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`)
  }
}

/** The database and these files do not fit together; the message is meant for the operator. */
export class MigrationError extends Error {}

export function pgliteSession(pglite: PGlite): SqlSession {
  return {
    script: (sql) => pglite.exec(sql),
    query: async <Row>(sql: string, values?: unknown[]) => (await pglite.query<Row>(sql, values)).rows,
  }
}

export function postgresSession(client: pg.Client): SqlSession {
  return {
    script: (sql) => client.query(sql),
    query: async <Row>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as Row[],
  }
}

async function migrationFiles(folder: string) {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8")
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
    }),
  )
}

const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`
