// Vitest's global set-up for integration tests: one migrated base, from which every test file gets a copy.

import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import type { TestProject } from "vitest/node"
import { migrate, pgliteSession, postgresSession } from "@/lib/db/migrate"
import { startPostgres } from "@/lib/db/testing/postgres"

declare module "vitest" {
  interface ProvidedContext {
    /** A dump of the migrated PGlite folder, in base64. */
    pgliteBase: string
    /** Address of the PostgreSQL that holds the migrated template database. */
    postgresUrl: string
  }
}

export default async function setUp(project: TestProject) {
  if (project.config.env.TEST_DATABASE === "pglite") {
    const base = await PGlite.create()
    await migrate(pgliteSession(base))
    const dump = await base.dumpDataDir("none")
    await base.close()
    project.provide("pgliteBase", Buffer.from(await dump.arrayBuffer()).toString("base64"))
    return
  }
  const server = await startPostgres()
  if ("missing" in server) throw new Error(server.missing)
  await asClient(server.url, (client) => client.query("DROP DATABASE IF EXISTS parallax_base"))
  await asClient(server.url, (client) => client.query("CREATE DATABASE parallax_base"))
  await asClient(databaseUrl(server.url, "parallax_base"), (client) => migrate(postgresSession(client)))
  project.provide("postgresUrl", server.url)
  return () => server.stop()
}

/** The same server, another database. */
export function databaseUrl(server: string, database: string): string {
  return Object.assign(new URL(server), { pathname: `/${database}` }).toString()
}

export async function asClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
