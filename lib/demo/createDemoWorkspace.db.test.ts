import { databaseKeys } from "@/lib/keys/testing/keys"
import { beforeEach, expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { createDemoWorkspace } from "@/lib/demo/createDemoWorkspace"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
await db.installation.create({ data: { id: 1, secretFingerprint: "of this test" } })

beforeEach(() => db.workspace.deleteMany())

/** The demo reckons back from now again and again; this now puts an end to it after so many times. */
class FatalNow extends Date {
  left = 1

  override getTime(): number {
    this.left -= 1
    if (this.left === 0) throw new Error("killed")
    return super.getTime()
  }
}

async function makeAndDie(uses: number): Promise<"made" | "killed"> {
  const fatal = Object.assign(new FatalNow(now), { left: uses })
  const creation = await createDemoWorkspace(db, keys, "first", fatal).catch((error: Error) => error)
  if (creation instanceof Error) expect(creation.message).toBe("killed")
  return creation instanceof Error ? "killed" : "made"
}

const TABLES = ["workspace", "user", "person", "cycle", "message", "accessLink", "event"] as const

test(
  "a demo that is killed in the middle leaves nothing, and is made at the next start",
  { timeout: 300_000 },
  async () => {
    for (const uses of [2, 6, 16]) {
      expect(await makeAndDie(uses)).toBe("killed")
      for (const table of TABLES) {
        const { count } = db[table] as unknown as { count: () => Promise<number> }
        expect([table, await count()]).toEqual([table, 0])
      }
    }
    expect(await makeAndDie(Infinity)).toBe("made")
  },
)

test("of two that make the first workspace at once, one does", { timeout: 300_000 }, async () => {
  const both = await Promise.all([1, 2].map(() => createDemoWorkspace(db, keys, "first", now)))
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["made", "notFirst"])
  expect(await db.workspace.count()).toBe(1)
})
