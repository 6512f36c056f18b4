// The migrations as they were just before one of them, and with it as the last, for tests of what it makes of a database.

import { cp, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"

/** Folders of migrations, removed when the tests are done. */
export async function migrationsAround(migration: string): Promise<{ before: string; after: string }> {
  const names = await readdir("prisma/migrations")
  if (!names.includes(migration)) throw new Error(`There is no migration ${migration}.`)
  return {
    before: await folderOf(names.filter((name) => name < migration)),
    after: await folderOf(names.filter((name) => name <= migration)),
  }
}

async function folderOf(names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-migrations-"))
  afterAll(() => rm(folder, { recursive: true }))
  for (const name of names) await cp(join("prisma/migrations", name), join(folder, name), { recursive: true })
  return folder
}
