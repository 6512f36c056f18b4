import { setTimeout as wait } from "node:timers"
import { KeyMissing, type CycleKeyRef, type Keys, type LinkKey } from "@/lib/keys/keys"
import type { KeyStore, Query } from "@/lib/keys/keyStore"
import { fingerprintOf } from "@/lib/keys/linkKey"
import { unlockLinkKey } from "@/lib/keys/lockKey"

/** For so long at most a key stays in memory after it was read. */
export const HELD_SECONDS = 60

/**
 * The link key of a cycle that collects, from memory or from the store, compared with what the cycle's row says.
 * @param monotonic milliseconds of a clock that nobody sets
 * @throws KeyMissing, or KeyStoreError where the store cannot be reached
 */
export async function readLinkKey(
  query: Query,
  keys: Keys,
  cycle: CycleKeyRef,
  monotonic: () => number = () => performance.now(),
): Promise<LinkKey> {
  const key = await readOrRecall(query, keys, cycle, monotonic)
  if (cycle.keyFingerprint === null || fingerprintOf(key) !== cycle.keyFingerprint)
    throw new KeyMissing(`The key of cycle ${cycle.id} is not the one that it was launched with.`)
  return key
}

/** What is held for a store: by cycle and version, and by nothing that outlives the store. */
export function heldKeys(store: KeyStore): Map<string, HeldKey> {
  const held = HELD.get(store) ?? new Map<string, HeldKey>()
  HELD.set(store, held)
  return held
}

interface HeldKey {
  cycleId: string
  key: LinkKey
  /** When its reading began, by the monotonic clock. */
  readAt: number
}

const HELD = new WeakMap<KeyStore, Map<string, HeldKey>>()

async function readOrRecall(
  query: Query,
  keys: Keys,
  { id: cycleId, keyVersion: version }: CycleKeyRef,
  monotonic: () => number,
): Promise<LinkKey> {
  const held = heldKeys(keys.store)
  const place = `${keys.installation} ${cycleId} ${version}`
  const known = held.get(place)
  const readAt = monotonic()
  if (known && readAt - known.readAt < HELD_SECONDS * 1000) return known.key
  held.delete(place)
  const name = { cycleId, version, part: "link" } as const
  const key = unlockLinkKey(keys, name, await keys.store.read(query, name))
  const entry: HeldKey = { cycleId, key, readAt }
  held.set(place, entry)
  // Also where nobody asks for it again.
  wait(() => held.get(place) === entry && held.delete(place), HELD_SECONDS * 1000).unref()
  return key
}
