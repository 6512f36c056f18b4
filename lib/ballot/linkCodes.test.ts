import { randomBytes } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  ballotId,
  ballotKey,
  copyKey,
  draftKey,
  invitationMac,
  isGenuine,
  isInvited,
  isMadeFor,
  legacyAddressMac,
  linkMac,
  termsMac,
  tokenFor,
} from "@/lib/ballot/linkCodes"
import { tokenHash } from "@/lib/access/token"
import type { LinkKey } from "@/lib/keys/keys"

const newKey = (): LinkKey => ({ bytes: randomBytes(32), publicKey: new Uint8Array(randomBytes(32)) })
const [key, anotherKey] = [newKey(), newKey()]

const day = (n: number | null) => (n === null ? null : new Date(n * 86_400_000))

/** Every code, as a function of the parts that it is made of. */
const CODES: Record<string, (by: LinkKey, a: string, b: string, c: string, d: string, on: number | null) => unknown> = {
  tokenFor: (by, id, raterId, address) => tokenFor(by, { id, raterId }, address),
  linkMac: (by, id, raterId, hash) => linkMac(by, { id, raterId, tokenHash: hash }),
  legacyAddressMac: (by, linkId, address) => legacyAddressMac(by, linkId, address),
  invitationMac: (by, id, raterId, subjectId, group, on) =>
    invitationMac(by, { id, raterId, subjectId, group, addedOn: day(on) }),
  draftKey: (by, linkId, invitationId, token) => draftKey(by, { linkId, invitationId, token }).toString("hex"),
  copyKey: (by, linkId, invitationId, token) => copyKey(by, { linkId, invitationId, token }).toString("hex"),
  ballotId: (by, linkId, invitationId) => ballotId(by, linkId, invitationId),
  ballotKey: (by, linkId, invitationId) => ballotKey(by, linkId, invitationId).toString("hex"),
}
/** How many of the parts each takes. */
const PARTS = {
  tokenFor: 3,
  linkMac: 3,
  legacyAddressMac: 2,
  invitationMac: 5,
  draftKey: 3,
  copyKey: 3,
  ballotId: 2,
  ballotKey: 2,
}

/** Short and of few letters, so that parts are often alike, and of one the end is often the beginning of the next. */
const text = fc.string({ unit: fc.constantFrom("a", "b", "-", "é"), maxLength: 4 })
const parts = fc.tuple(text, text, text, text, fc.option(fc.integer({ min: 0, max: 30_000 })))

test.each(Object.entries(PARTS))("%s: another part, or another key, makes another code", (name, count) => {
  const code = CODES[name]!
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(code(key, ...one)).toBe(code(key, ...one))
      const isSame = isDeepStrictEqual(one.slice(0, count), other.slice(0, count))
      expect(code(key, ...one) === code(key, ...other)).toBe(isSame)
      expect(code(anotherKey, ...one)).not.toBe(code(key, ...one))
      // Nor does it when what ends a part begins the next.
      for (let place = 0; place + 1 < Math.min(count, 4); place += 1) {
        const [part, next] = [one[place] as string, one[place + 1] as string]
        const shifted = one.with(place, part.slice(0, -1)).with(place + 1, part.slice(-1) + next) as typeof one
        expect(code(key, ...shifted) === code(key, ...one)).toBe(part === "")
      }
      // Nor does one change alone leave it as it was.
      for (let place = 0; place < count; place += 1) {
        const changed = one.with(place, other[place]!) as typeof one
        expect(code(key, ...changed) === code(key, ...one)).toBe(one[place] === other[place])
      }
    }),
  )
})

test("a code for one purpose is none for another, made of the same parts", () => {
  const all = [
    linkMac(key, { id: "a", raterId: "b", tokenHash: "c" }),
    tokenFor(key, { id: "a", raterId: "b" }, "c"),
    ...[draftKey, copyKey].map((code) => code(key, { linkId: "a", invitationId: "b", token: "c" })),
    ballotId(key, "a", "b"),
    ballotKey(key, "a", "b"),
    legacyAddressMac(key, "a", "b"),
  ].map((code) => (typeof code === "string" ? Buffer.from(code, code.length === 64 ? "hex" : "base64url") : code))
  expect(new Set(all.map((code) => code.toString("hex"))).size).toBe(all.length)
})

test("no part can be taken for two", () => {
  expect(() => ballotId(key, "a\0b", "c")).toThrow()
})

test("a link is genuine, and made for an address, only as it was issued", () => {
  const issued = { id: "link", raterId: "rater" }
  const row = { ...issued, tokenHash: tokenHash(tokenFor(key, issued, "mei@x.example")), legacyAddressMac: null }
  const link = { ...row, mac: linkMac(key, row) }
  expect([isGenuine(key, link), isMadeFor(key, link, "mei@x.example")]).toEqual([true, true])
  for (const change of [{ id: "other" }, { raterId: "other" }, { tokenHash: "other" }, { mac: "other" }]) {
    expect(isGenuine(key, { ...link, ...change })).toBe(false)
  }
  expect(isMadeFor(key, link, "Mei@x.example")).toBe(false)
  const legacy = { ...link, tokenHash: "old", legacyAddressMac: legacyAddressMac(key, "link", "mei@x.example") }
  expect([isMadeFor(key, legacy, "mei@x.example"), isMadeFor(key, legacy, "amir@x.example")]).toEqual([true, false])
})

test("an invitation without a code, or with that of another, is none", () => {
  const row = { id: "i", raterId: "r", subjectId: "s", group: "peers", addedOn: day(20_000) }
  const mac = invitationMac(key, row)
  expect(isInvited(key, { ...row, mac })).toBe(true)
  expect(isInvited(key, { ...row, mac: null })).toBe(false)
  for (const change of [{ id: "j" }, { raterId: "q" }, { subjectId: "t" }, { group: "self" }, { addedOn: null }]) {
    expect(isInvited(key, { ...row, ...change, mac })).toBe(false)
  }
})

/** The same value, with its keys the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, part]) => [name, turned(part)]),
  )
}

test("the terms of a cycle have one code, whatever the order of their keys, and each change makes another", () => {
  const document = fc.jsonValue({ maxDepth: 4 })
  const limit = fc.integer({ min: 3, max: 5 })
  const codeOfTerms = (questionnaire: unknown, threshold: number, behaviourThreshold: number, cycleId = "c") =>
    termsMac(key, cycleId, { questionnaire, threshold, behaviourThreshold })
  const stored = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown
  fc.assert(
    fc.property(document, document, limit, limit, limit, limit, (one, other, k, d, otherK, otherD) => {
      const code = codeOfTerms(one, k, d)
      expect(codeOfTerms(turned(one), k, d)).toBe(code)
      expect(codeOfTerms(other, k, d) === code).toBe(isDeepStrictEqual(stored(one), stored(other)))
      expect(codeOfTerms([one], k, d)).not.toBe(code)
      expect(codeOfTerms(one, otherK, otherD) === code).toBe(k === otherK && d === otherD)
      expect(codeOfTerms(one, k, d, "another")).not.toBe(code)
    }),
    { numRuns: 500 },
  )
})
