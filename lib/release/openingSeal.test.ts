import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { isOpeningSeal, openingSeal } from "@/lib/release/openingSeal"

const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const later = new Date("2026-03-02T21:00:00Z")

test("a seal opens its own link until its end, and no other link, and cannot be prolonged", () => {
  const seal = openingSeal(secret, "one", later)
  expect(isOpeningSeal(secret, "one", seal, now)).toBe(true)
  expect(isOpeningSeal(secret, "two", seal, now)).toBe(false)
  expect(isOpeningSeal(secret, "one", seal, later)).toBe(false)
  expect(isOpeningSeal(secret, "one", seal.replace(/^\d+/, String(later.getTime() + 1)), now)).toBe(false)
  expect(isOpeningSeal(randomBytes(32), "one", seal, now)).toBe(false)
  for (const nothing of ["", ".", "x.y", `${later.getTime()}.`]) {
    expect(isOpeningSeal(secret, "one", nothing, now)).toBe(false)
  }
})
