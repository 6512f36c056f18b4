import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import { from } from "pg-copy-streams"
import type { DatabaseName } from "@/lib/bench/row"
import type { Database } from "@/lib/db/database"
import { migrate, pgliteSession, postgresSession } from "@/lib/db/migrate"
import { openDatabase, openEmbedded } from "@/lib/db/openDatabase"
import { startPostgres } from "@/lib/db/testing/postgres"
import { asClient, databaseUrl } from "@/lib/db/testing/setup"

export interface Fresh {
  db: Database
  /** One COPY of lines of CSV into a table and its columns, past the product. */
  copy(into: string, csv: string): Promise<void>
  remove(): Promise<void>
}

/** One of the two databases, on which something is measured. */
export interface Place {
  database: DatabaseName
  /** A migrated and empty database, open in this process. */
  openFresh(): Promise<Fresh>
  /** What a server process is started with to have an empty installation of its own. */
  settings(): Promise<{ env: Record<string, string>; remove(): Promise<void> }>
  close(): Promise<void>
}

export function openPglite(): Place {
  return {
    database: "PGlite",
    openFresh: async () => {
      const folder = await emptyFolder()
      const pglite = await PGlite.create({ dataDir: folder })
      await migrate(pgliteSession(pglite))
      const db = openEmbedded(pglite)
      const remove = async () => {
        await db.$disconnect()
        await pglite.close()
        await removeFolder(folder)
      }
      const copy = async (into: string, csv: string) => {
        const blob = new Blob([csv])
        await pglite.query(`COPY ${into} FROM '/dev/blob' WITH (FORMAT csv)`, [], { blob })
      }
      return { db, copy, remove }
    },
    settings: async () => {
      const folder = await emptyFolder()
      return { env: { DATA_DIR: folder }, remove: () => removeFolder(folder) }
    },
    close: async () => {},
  }
}

/** Null where no PostgreSQL can be started; it is said why. */
export async function openPostgres(say: (sentence: string) => void): Promise<Place | null> {
  const server = await startPostgres()
  if ("missing" in server) {
    say(`PostgreSQL: ${server.missing}`)
    return null
  }
  return {
    database: "PostgreSQL",
    openFresh: async () => {
      const { url, drop } = await makeDatabase(server.url)
      await asClient(url, (client) => migrate(postgresSession(client)))
      const db = await openDatabase({ url })
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      const remove = async () => {
        await db.$disconnect()
        await client.end()
        await drop()
      }
      const copy = async (into: string, csv: string) => {
        await pipeline(Readable.from([csv]), client.query(from(`COPY ${into} FROM STDIN WITH (FORMAT csv)`)))
      }
      return { db, copy, remove }
    },
    settings: async () => {
      const { url, drop } = await makeDatabase(server.url)
      const folder = await emptyFolder()
      const remove = async () => {
        await drop()
        await removeFolder(folder)
      }
      return { env: { DATA_DIR: folder, DATABASE_URL: url, KEY_STORE: join(folder, "keys") }, remove }
    },
    close: () => server.stop(),
  }
}

async function makeDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `bench_${randomUUID().replaceAll("-", "")}`
  await asClient(server, (client) => client.query(`CREATE DATABASE ${name}`))
  const drop = async () => void (await asClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)))
  return { url: databaseUrl(server, name), drop }
}

async function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "parallax-bench-"))
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}
