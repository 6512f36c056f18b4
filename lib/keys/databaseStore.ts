import { keyNameOf, storedName, storedPrefix, type KeyStore } from "@/lib/keys/keyStore"

/** Keys beside what they lock: who has the database and AUTH_SECRET has them (KEY_STORE=database). */
export const databaseStore: KeyStore = {
  place: "database",

  async put(query, name, locked) {
    await query(`INSERT INTO "StoredKey" ("name", "locked") VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      storedName(name),
      locked,
    ])
  },

  async read(query, name) {
    const [row] = await query<{ locked: Uint8Array }>(`SELECT "locked" FROM "StoredKey" WHERE "name" = $1`, [
      storedName(name),
    ])
    return row?.locked ?? null
  },

  async list(query) {
    const rows = await query<{ name: string }>(`SELECT "name" FROM "StoredKey"`)
    return rows.flatMap(({ name }) => keyNameOf(name) ?? [])
  },

  async destroy(query, cycleId) {
    await query(`DELETE FROM "StoredKey" WHERE starts_with("name", $1::text)`, [storedPrefix(cycleId)])
  },
}
