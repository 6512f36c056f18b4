// An installation with an embedded database on the disk, and who reads its files; for tests on PGlite alone.

import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { programOf } from "@/lib/command/programs"
import { migrationSteps } from "@/lib/command/migrationSteps"
import { readConfiguration, type Configuration } from "@/lib/installation/configuration"
import { prepareInstallation } from "@/lib/installation/prepareInstallation"
import type { Office } from "@/lib/worker/office"
import { openOffice } from "@/lib/worker/openOffice"

/** Milliseconds for a test that starts servers on a folder. */
export const DISK_TIMEOUT = 240_000

/** The settings of an installation in an empty folder, removed when the tests are done. */
export async function emptyInstallation(): Promise<Configuration> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-installation-"))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return readConfiguration({ DATA_DIR: folder, AUTH_SECRET: "a secret of forty-two characters for tests" })
}

/** Migrates and opens it as a server does at its start. */
export async function startOffice(configuration: Configuration): Promise<Office> {
  await prepareInstallation(configuration, migrationSteps)
  return openOffice(configuration, programOf("thread"))
}

/** Closes the database as at a server's end, so that everything is in its files. */
export async function closeOffice({ db }: Office): Promise<void> {
  await db.$executeRawUnsafe("CHECKPOINT")
  await db.$disconnect()
}

/** The files of a folder in which any of these texts or bytes stands, with paths from it. */
export async function filesWith(folder: string, ...sought: (string | Buffer)[]): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true })
  const found: string[] = []
  for (const path of paths) {
    const file = join(folder, path)
    if (!(await stat(file)).isFile()) continue
    const content = await readFile(file)
    if (sought.some((one) => content.includes(one))) found.push(path)
  }
  return found.toSorted()
}
