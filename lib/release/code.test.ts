import { createHmac, randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { codeOf, truncated } from "@/lib/release/code"

const secret = randomBytes(32)

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
