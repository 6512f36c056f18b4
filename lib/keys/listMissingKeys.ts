import type { Db } from "@/lib/db/database"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"

/**
 * Cycles that collect and whose key is not in the key store, or is another one; by name.
 * @throws KeyStoreError where the store cannot be reached
 */
export async function listMissingKeys(db: Db, keys: Keys): Promise<{ id: string; name: string }[]> {
  const cycles = await db.cycle.findMany({
    where: { stage: "collecting" },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { ...KEY_REF, name: true },
  })
  const missing: { id: string; name: string }[] = []
  for (const { name, ...cycle } of cycles) {
    if (!(await findLinkKey(queryOf(db), keys, cycle))) missing.push({ id: cycle.id, name })
  }
  return missing
}
