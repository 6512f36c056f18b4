import { expect, test } from "vitest"
import { hashOf } from "@/lib/report/digest"
import { publish } from "@/lib/report/publication"
import { builtInWorld } from "@/lib/report/testing/world"

test("the hash depends on what is said, not on the order of keys", () => {
  const { hash, ...rest } = publish(builtInWorld([["peers", 4, 4, 3]]))
  expect(hashOf(rest)).toBe(hash)
  expect(hashOf(Object.fromEntries(Object.entries(rest).toReversed()) as typeof rest)).toBe(hash)
  expect(hashOf({ ...rest, subject: { name: "Somebody else" } })).not.toBe(hash)
})
