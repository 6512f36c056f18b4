import { KeyMissing, type CycleKeyRef, type Keys, type LinkKey } from "@/lib/keys/keys"
import type { Query } from "@/lib/keys/keyStore"
import { readLinkKey } from "@/lib/keys/readLinkKey"

/**
 * The link key of a cycle that collects; null where it is not in the store, or is another one.
 * @throws KeyStoreError where the store cannot be reached: that says nothing about the key
 */
export async function findLinkKey(query: Query, keys: Keys, cycle: CycleKeyRef): Promise<LinkKey | null> {
  try {
    return await readLinkKey(query, keys, cycle)
  } catch (error) {
    if (error instanceof KeyMissing) return null
    throw error
  }
}
