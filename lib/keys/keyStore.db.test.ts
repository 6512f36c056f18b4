import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { KEY_PARTS, type KeyName, type KeyStore } from "@/lib/keys/keyStore"
import { fingerprintOf } from "@/lib/keys/linkKey"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import { readSealKey } from "@/lib/keys/readSealKey"
import { databaseKeys, folderKeys } from "@/lib/keys/testing/keys"

const { db } = await testDatabase()
const query = queryOf(db)
const CYCLES = [randomUUID(), randomUUID()]
const cycleId = fc.constantFrom(...CYCLES)
const name: fc.Arbitrary<KeyName> = fc.record({
  cycleId,
  version: fc.constantFrom(1, 12),
  part: fc.constantFrom(...KEY_PARTS),
})
const call = fc.oneof(
  fc.record({ act: fc.constant("put" as const), name, content: fc.uint8Array({ maxLength: 40 }) }),
  fc.record({ act: fc.constant("read" as const), name }),
  fc.record({ act: fc.constant("destroy" as const), cycleId }),
  fc.record({ act: fc.constant("list" as const) }),
)
type Call = typeof call extends fc.Arbitrary<infer Value> ? Value : never

async function answer(store: KeyStore, given: Call): Promise<unknown> {
  switch (given.act) {
    case "put":
      return store.put(query, given.name, given.content)
    case "read": {
      const found = await store.read(query, given.name)
      return found && Buffer.from(found).toString("hex")
    }
    case "destroy":
      return store.destroy(query, given.cycleId)
    case "list":
      return (await store.list(query)).map((key) => JSON.stringify(Object.entries(key).toSorted())).toSorted()
  }
}

test("a store in a folder and one in the database give the same answers to the same calls", async () => {
  const folder = (await folderKeys()).store
  const database = databaseKeys().store
  const isThere = { read: 0, listed: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(call, { maxLength: 30, size: "max" }), async (calls) => {
      for (const store of [folder, database]) for (const id of CYCLES) await store.destroy(query, id)
      for (const given of calls) {
        const [one, other] = [await answer(folder, given), await answer(database, given)]
        expect(one).toEqual(other)
        if (given.act === "read" && one) isThere.read += 1
        if (given.act === "list" && (one as unknown[]).length > 0) isThere.listed += 1
      }
    }),
    { numRuns: 40 },
  )
  expect(Math.min(isThere.read, isThere.listed)).toBeGreaterThan(0)
})

test("a key in the database is made, read and destroyed as one in a folder, in a transaction too", async () => {
  const keys = databaseKeys()
  const id = randomUUID()
  const key = await db.$transaction((tx) => makeCycleKey(queryOf(tx), keys, id, 1))
  const cycle = { id, keyVersion: 1, keyFingerprint: fingerprintOf(key) }
  expect((await readSealKey(query, keys, cycle)).publicKey).toEqual(key.publicKey)
  expect(Buffer.from((await readLinkKey(query, keys, cycle)).bytes)).toEqual(Buffer.from(key.bytes))
})

test("of two who make a key in the database at once, both get the same", async () => {
  const keys = databaseKeys()
  const id = randomUUID()
  const made = await Promise.all([1, 2, 3].map(() => makeCycleKey(query, keys, id, 1)))
  for (const key of made) expect(fingerprintOf(key)).toBe(fingerprintOf(made[0]!))
})
