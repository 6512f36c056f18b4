import { expect, test } from "vitest"
import { warnOfMissingKeys } from "@/lib/command/warnOfMissingKeys"
import { testDatabase } from "@/lib/db/testing/database"
import { aboutDana, collectingCycle, northwind } from "@/lib/demo/testing/northwind"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import { KeyStoreError } from "@/lib/keys/keyStore"
import { folderKeys, noQuery } from "@/lib/keys/testing/keys"

const { db } = await testDatabase()
const now = new Date("2026-03-02T09:00:00Z")

test("a start says which cycles lack their key, and nothing where none does", async () => {
  const keys = await folderKeys()
  const world = await northwind(db, keys, now)
  const cycles = ["Spring", "Summer", "Autumn\nof the year"].map((name) => ({ ...aboutDana(now), name }))
  const ids: string[] = []
  for (const plan of cycles) ids.push((await collectingCycle(db, keys, world, now, plan)).cycleId)
  const saidNow = async () => {
    const said: string[] = []
    await warnOfMissingKeys(db, keys, (sentence) => said.push(sentence))
    return said
  }
  expect(await saidNow()).toEqual([])
  for (const id of [ids[0]!, ids[2]!]) {
    await keys.store.destroy(noQuery, id)
    forgetLinkKey(keys, id)
  }
  const [count, ...each] = await saidNow()
  expect(count).toContain("not closed: 2.")
  expect(each).toHaveLength(2)
  expect(each[0]).toContain(`“Autumn of the year” (cycle ${ids[2]})`)
  expect(each[1]).toContain(`“Spring” (cycle ${ids[0]})`)
})

test("a key store that cannot be reached is not taken for lost keys", async () => {
  const keys = await folderKeys()
  await collectingCycle(db, keys, await northwind(db, keys, now), now)
  const away = { ...keys, store: { ...keys.store, read: () => Promise.reject(new KeyStoreError("away")) } }
  await expect(warnOfMissingKeys(db, away, () => {})).rejects.toThrow("away")
})
