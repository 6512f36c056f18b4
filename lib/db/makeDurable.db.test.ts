import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { makeDurable } from "@/lib/db/makeDurable"
import { onPostgres } from "@/lib/db/testing/database"
import { openDatabase } from "@/lib/db/openDatabase"

test.skipIf(onPostgres)("an embedded database is brought onto the disk while it is in use", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parallax-durable-"))
  const db = await openDatabase({ folder })
  await db.$executeRawUnsafe("CREATE TABLE kept (n int)")
  const checkpoint = () =>
    db.$queryRawUnsafe<{ at: string }[]>("SELECT redo_lsn::text AS at FROM pg_control_checkpoint()")
  const before = await checkpoint()
  await db.$executeRawUnsafe("INSERT INTO kept SELECT generate_series(1, 1000)")
  await makeDurable(db, { folder })
  expect(await checkpoint()).not.toEqual(before)
  await db.$disconnect()
  await rm(folder, { recursive: true })
})

test("where a file cannot be brought onto the disk, it says so", async () => {
  const nothing = { $executeRawUnsafe: async () => 0 } as unknown as Parameters<typeof makeDurable>[0]
  await expect(makeDurable(nothing, { folder: "/nowhere/at/all" })).rejects.toThrow(/ENOENT/)
})
