// A fresh migrated database for a test file: a copy of the base that the global set-up made.

import { randomUUID } from "node:crypto"
import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import { afterAll, inject, vi } from "vitest"
import type { Database } from "@/lib/db/database"
import { pgliteSession, postgresSession, type SqlSession } from "@/lib/db/migrate"
import { openDatabase, openEmbedded } from "@/lib/db/openDatabase"
import { asClient, databaseUrl } from "@/lib/db/testing/setup"

/** Which database this run is on. */
export const onPostgres = process.env.TEST_DATABASE === "postgres"

export interface TestDatabase {
  db: Database
  /** Only on PostgreSQL: its address, for a second client or a process of its own. */
  url?: string
  /** SQL past the product's own queries, as an insider would read it. */
  sql<Row = Record<string, unknown>>(text: string): Promise<Row[]>
  /** How many statements something sends to the database. */
  statementsOf(work: () => Promise<unknown>): Promise<number>
}

/** Call at the top of a test file or a `describe`; the copy is removed when its tests are done. */
export async function testDatabase(): Promise<TestDatabase> {
  return onPostgres ? postgresCopy() : pgliteCopy()
}

async function pgliteCopy(): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([Buffer.from(inject("pgliteBase"), "base64")]) })
  const db = openEmbedded(pglite)
  afterAll(async () => {
    await db.$disconnect()
    await pglite.close()
  })
  return {
    db,
    sql: async <Row>(text: string) => (await pglite.query<Row>(text)).rows,
    statementsOf: async (work) => {
      // Statements of a transaction go through an object of its own.
      const transaction = pglite.transaction.bind(pglite)
      let within = 0
      const spy = vi.spyOn(pglite, "transaction").mockImplementation((steps) =>
        transaction((tx) => {
          const query = vi.spyOn(tx, "query")
          return steps(tx).finally(() => (within += query.mock.calls.length))
        }),
      )
      const outside = await callsOf(pglite, work)
      spy.mockRestore()
      return outside + within
    },
  }
}

async function postgresCopy(): Promise<TestDatabase> {
  const server = inject("postgresUrl")
  const name = `test_${randomUUID().replaceAll("-", "")}`
  await asClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE parallax_base`))
  const url = databaseUrl(server, name)
  const db = await openDatabase({ url })
  afterAll(async () => {
    await db.$disconnect()
    await asClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
  })
  return {
    db,
    url,
    sql: <Row>(text: string) => asClient(url, async (client) => (await client.query(text)).rows as Row[]),
    statementsOf: (work) => callsOf(pg.Client.prototype, work),
  }
}

/** How often something asks what can be queried. */
async function callsOf(queried: PGlite | pg.Client, work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(queried, "query")
  await work()
  const { length } = query.mock.calls
  query.mockRestore()
  return length
}

/** A session of migrations, and the same database as the product opens it. */
export type EmptyDatabase = SqlSession & { open(): Promise<Database> }

/** A database without a table, for what migrations make of one; removed when the tests are done. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  if (!onPostgres) {
    const pglite = await PGlite.create()
    afterAll(() => pglite.close())
    return { ...pgliteSession(pglite), open: async () => openEmbedded(pglite) }
  }
  const server = inject("postgresUrl")
  const name = `test_${randomUUID().replaceAll("-", "")}`
  await asClient(server, (client) => client.query(`CREATE DATABASE ${name}`))
  const url = databaseUrl(server, name)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const opened: Database[] = []
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.$disconnect()))
    await client.end()
    await asClient(server, (other) => other.query(`DROP DATABASE ${name} WITH (FORCE)`))
  })
  return {
    ...postgresSession(client),
    open: async () => {
      const db = await openDatabase({ url })
      opened.push(db)
      return db
    },
  }
}
