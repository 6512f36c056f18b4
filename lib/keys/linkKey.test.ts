import fc from "fast-check"
import { expect, test } from "vitest"
import type { LinkKey } from "@/lib/keys/keys"
import { codeOf, fingerprintOf } from "@/lib/keys/linkKey"

const key: LinkKey = { bytes: new Uint8Array(32).fill(1), publicKey: new Uint8Array(32).fill(2) }
const part = fc.string().map((text) => text.replaceAll("\0", ""))

test("two different lists of parts have different codes, wherever one is cut", () => {
  const list = fc.array(part, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(list, list, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other)
      const [a, b] = [one, other].map(([label, ...parts]) => codeOf(key, label!, ...parts).toString("hex"))
      expect(a === b).toBe(isSame)
    }),
  )
  expect(codeOf(key, "ab", "c")).not.toEqual(codeOf(key, "a", "bc"))
  expect(codeOf(key, "a", "")).not.toEqual(codeOf(key, "a"))
})

test("a part that could be taken for two is refused", () => {
  expect(() => codeOf(key, "a", "b\0c")).toThrow()
})

test("a code is known by HMAC-SHA-256 over label and parts, each ended by a zero byte", () => {
  // printf 'token\0x\0' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…01
  expect(codeOf(key, "token", "x").toString("hex")).toBe(
    "e90885fa4cada7db71ff888a62017ea157ce7c581e36e07398d76ff1c70b3ebf",
  )
})

test("another half of a key has another fingerprint", () => {
  const other = new Uint8Array(32).fill(3)
  expect(fingerprintOf({ ...key, publicKey: other })).not.toBe(fingerprintOf(key))
  expect(fingerprintOf({ ...key, bytes: other })).not.toBe(fingerprintOf(key))
  expect(fingerprintOf({ ...key })).toBe(fingerprintOf(key))
})
