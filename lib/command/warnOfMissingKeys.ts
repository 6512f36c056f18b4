import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { listMissingKeys } from "@/lib/keys/listMissingKeys"
import { oneLine } from "@/lib/mail/oneLine"

/** Says loudly which cycles lack their key, where a server starts: they wait for somebody, and nothing else does. */
export async function warnOfMissingKeys(db: Db, keys: Keys, say: (sentence: string) => void): Promise<void> {
  const missing = await listMissingKeys(db, keys)
  if (missing.length === 0) return
  say(`Cycles that lack their key, and so take no answers, send no mail and are not closed: ${missing.length}.`)
  for (const { id, name } of missing) {
    say(
      `The key of “${oneLine(name)}” (cycle ${id}) is not in the key store; put back the copy of the key store, or open the cycle to collect its answers again or to delete it.`,
    )
  }
}
