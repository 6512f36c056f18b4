import type { Database } from "@/lib/db/database"

/** What the room needs of a database, where its migrations have not made it. */
export async function makeKeyTables(db: Database): Promise<void> {
  for (const sql of [
    `CREATE TABLE IF NOT EXISTS "StoredKey" ("name" TEXT PRIMARY KEY, "locked" BYTEA NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS "KeyDestruction" ("cycleId" UUID PRIMARY KEY, "dueAt" TIMESTAMP(3) NOT NULL)`,
    `ALTER TABLE "Cycle" ADD COLUMN IF NOT EXISTS "keyVersion" INTEGER NOT NULL DEFAULT 1`,
    `ALTER TABLE "Cycle" ADD COLUMN IF NOT EXISTS "keyFingerprint" TEXT`,
  ])
    await db.$executeRawUnsafe(sql)
}
