import { randomBytes, randomUUID } from "node:crypto"
import { join } from "node:path"
import { databaseStore } from "@/lib/keys/databaseStore"
import type { Keys } from "@/lib/keys/keys"
import { openKeyStore } from "@/lib/keys/openKeyStore"

/** Keys of an installation of its own, whose store is a new folder below this one. */
export async function makeKeys(below: string): Promise<Keys & { folder: string }> {
  const installation = randomUUID()
  const folder = join(below, `keys-${installation}`)
  const store = await openKeyStore({ folder }, installation)
  return { secret: randomBytes(32), installation, graceMinutes: 0, store, folder }
}

/** The same with KEY_STORE=database. */
export function makeKeysInDatabase(): Keys {
  return { secret: randomBytes(32), installation: randomUUID(), graceMinutes: 0, store: databaseStore }
}
