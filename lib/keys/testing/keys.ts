// Keys on a throw-away folder, for tests.

import { randomBytes, randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { databaseStore } from "@/lib/keys/databaseStore"
import type { Keys } from "@/lib/keys/keys"
import type { Query } from "@/lib/keys/keyStore"
import { openKeyStore } from "@/lib/keys/openKeyStore"

/** An empty folder, removed when the tests are done. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-keys-"))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** An installation of its own with a key store in a folder. */
export async function folderKeys(secret = randomBytes(32)): Promise<Keys & { folder: string }> {
  const folder = await emptyFolder()
  const installation = randomUUID()
  return { secret, installation, folder, graceMinutes: 0, store: await openKeyStore({ folder }, installation) }
}

/** An installation of its own whose key store is the database. */
export function databaseKeys(secret = randomBytes(32)): Keys {
  return { secret, installation: randomUUID(), graceMinutes: 0, store: databaseStore }
}

/** For a store in a folder, which asks no database. */
export const noQuery: Query = () => Promise.reject(new Error("A key store in a folder asks no database."))
