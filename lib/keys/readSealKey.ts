import { KeyMissing, type CycleKeyRef, type Keys, type SealKey } from "@/lib/keys/keys"
import type { Query } from "@/lib/keys/keyStore"
import { unlockSealKey } from "@/lib/keys/lockKey"
import { readLinkKey } from "@/lib/keys/readLinkKey"

/**
 * What opens the ballots of a cycle, for its close; never held.
 * @throws KeyMissing, or KeyStoreError where the store cannot be reached
 */
export async function readSealKey(query: Query, keys: Keys, cycle: CycleKeyRef): Promise<SealKey> {
  const name = { cycleId: cycle.id, version: cycle.keyVersion, part: "seal" } as const
  const link = await readLinkKey(query, keys, cycle)
  const seal = unlockSealKey(keys, name, await keys.store.read(query, name))
  if (!Buffer.from(seal.publicKey).equals(link.publicKey))
    throw new KeyMissing(`The parts of the key of cycle ${cycle.id} do not belong together.`)
  return seal
}
