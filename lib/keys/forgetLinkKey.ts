import type { Keys } from "@/lib/keys/keys"
import { heldKeys } from "@/lib/keys/readLinkKey"

/** Lets go of the key of a cycle that has ended; other processes do within a minute. */
export function forgetLinkKey(keys: Keys, cycleId: string): void {
  const held = heldKeys(keys.store)
  for (const [place, entry] of held) if (entry.cycleId === cycleId) held.delete(place)
}
