import { cp, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"

const FOLDER = "prisma/migrations"

/** A folder with the migrations before this one, for a database of the version before; erased after the tests. */
export function migrationsBefore(name: string): Promise<string> {
  return migrationsThat((other) => other < name)
}

/** The same with this one, so that what comes later does not matter. */
export function migrationsThrough(name: string): Promise<string> {
  return migrationsThat((other) => other <= name)
}

async function migrationsThat(isWanted: (name: string) => boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-migrations-"))
  afterAll(() => rm(folder, { recursive: true }))
  for (const name of await readdir(FOLDER)) {
    if (isWanted(name)) await cp(join(FOLDER, name), join(folder, name), { recursive: true })
  }
  return folder
}
