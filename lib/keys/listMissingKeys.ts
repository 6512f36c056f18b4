import type { Db } from "@/lib/db/database"
import { KeyMissing, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"

/**
 * Cycles that collect and whose key is not in the key store, or is another one; by name.
 * @throws KeyStoreError where the store cannot be reached
 */
export async function listMissingKeys(db: Db, keys: Keys): Promise<{ id: string; name: string }[]> {
  const cycles = await db.cycle.findMany({
    where: { stage: "collecting" },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, keyVersion: true, keyFingerprint: true },
  })
  const missing: { id: string; name: string }[] = []
  for (const { name, ...cycle } of cycles) {
    try {
      await readLinkKey(queryOf(db), keys, cycle)
    } catch (error) {
      if (!(error instanceof KeyMissing)) throw error
      missing.push({ id: cycle.id, name })
    }
  }
  return missing
}
