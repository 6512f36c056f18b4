import { createHmac, randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { codeOf, isOpeningSeal, maskedAddress, openingSeal, truncated } from "@/lib/release/code"

const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const later = new Date("2026-03-02T21:00:00Z")

// RFC 4226, appendix D: HOTP values for the secret "12345678901234567890" and the counters 0 to 9.
test.each(["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"])(
  "a code is truncated as in RFC 4226: %s",
  (code) => {
    const counter = RFC_4226.indexOf(code)
    const moving = Buffer.alloc(8)
    moving.writeBigUInt64BE(BigInt(counter))
    expect(truncated(createHmac("sha1", "12345678901234567890").update(moving).digest())).toBe(code)
  },
)
const RFC_4226 = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]

test("a code is six digits, the same each time for an id, and another one under another secret", () => {
  expect(codeOf(secret, "a")).toMatch(/^\d{6}$/)
  expect(codeOf(secret, "a")).toBe(codeOf(secret, "a"))
  const others = Array.from({ length: 20 }, () => codeOf(randomBytes(32), "a"))
  expect(new Set(others).size).toBeGreaterThan(15)
})

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

test("an address is shown by its first letter and its house", () => {
  expect(maskedAddress("dana.okafor@northwind.example")).toBe("d•••@northwind.example")
})
