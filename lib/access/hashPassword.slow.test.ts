import { scryptSync } from "node:crypto"
import { expect, test } from "vitest"
import { hashPassword, verifyPassword } from "@/lib/access/hashPassword"

test("a password is recognised, another is not", async () => {
  const stored = await hashPassword("correct horse battery")
  expect(await verifyPassword("correct horse battery", stored)).toBe(true)
  expect(await verifyPassword("correct horse batterx", stored)).toBe(false)
})

test("the key is scrypt's, as RFC 7914 publishes it", async () => {
  const key = scryptSync("pleaseletmein", "SodiumChloride", 64, { N: 16384, r: 8, p: 1 })
  const stored = [
    "scrypt",
    16384,
    8,
    1,
    Buffer.from("SodiumChloride").toString("base64url"),
    key.toString("base64url"),
  ].join("$")
  expect(key.toString("hex")).toMatch(/^7023bdcb3afd7348/)
  expect(await verifyPassword("pleaseletmein", stored)).toBe(true)
})

test("the same password is stored differently every time", async () => {
  expect(await hashPassword("correct horse battery")).not.toBe(await hashPassword("correct horse battery"))
})

test("letters typed on different keyboards are the same password", async () => {
  expect(await verifyPassword("re\u0301sume\u0301", await hashPassword("r\u00e9sum\u00e9"))).toBe(true)
})

test("nobody's password is never right", async () => {
  expect(await verifyPassword("", null)).toBe(false)
})
