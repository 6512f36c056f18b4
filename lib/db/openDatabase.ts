import { PrismaPg } from "@prisma/adapter-pg"
import { PGlite } from "@electric-sql/pglite"
import { PrismaPGlite } from "pglite-prisma-adapter"
import type { Database, DatabaseLocation } from "@/lib/db/database"
import { PrismaClient } from "@/prisma/client/client"

/**
 * Opens the database at a location. The embedded one belongs to a single process at a time (lib/db/lockFolder.ts).
 * Call `$disconnect()` when done.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  if ("url" in location) return clientOf(new PrismaPg({ connectionString: location.url }))
  return openEmbedded(await createPglite(location.folder))
}

/** Opens the embedded database of a folder, and makes it where there is none. */
export async function createPglite(folder: string): Promise<PGlite> {
  return PGlite.create({ dataDir: folder, startParams: [...PGlite.defaultStartParams, "-c", SHARED_BUFFERS] })
}

/** A quarter of what PostgreSQL takes when it is not asked: all of it stays in the memory of this process. */
const SHARED_BUFFERS = "shared_buffers=32MB"

/** A client on a PGlite that is already open; tests use it with one in memory. */
export function openEmbedded(pglite: PGlite): Database {
  return clientOf(new PrismaPGlite(pglite))
}

function clientOf(adapter: PrismaPg | PrismaPGlite): Database {
  // Errors carry what was asked for; they must never carry the values (a token's hash, an address).
  // The embedded database has one connection: what comes during a long close waits for it.
  return new PrismaClient({
    adapter,
    errorFormat: "minimal",
    log: [],
    transactionOptions: { maxWait: 60_000, timeout: 60_000 },
  })
}
