import { expect, test } from "vitest"
import { TypedTokenSchema } from "@/lib/ballot/typedToken"

const TOKEN = "3q2-7wAAx_YJk0Qe8n5tVdRcUoPzLmBhGfSiTaXyW1E"
const read = (typed: unknown) => TypedTokenSchema.parse(typed)

test("a token is itself, to its last sign", () => {
  for (const token of [TOKEN, `${TOKEN.slice(0, -1)}-`, `_${TOKEN.slice(1)}`]) expect(read(token)).toBe(token)
})

test.each([".", ",", ";", ":", "!", "?", ")", "]", ">", '"', "'", "”", "’", "»", ").", '">', "*"])(
  "what stands after a token, as %s, is not of it",
  (after) => {
    expect(read(`${TOKEN}${after}`)).toBe(TOKEN)
    expect(read(`${TOKEN}${encodeURIComponent(after)}`)).toBe(TOKEN)
  },
)

test("what stands before it is not either", () => {
  for (const before of ["<", "%3C", "(", '"', " ", "%20"]) expect(read(`${before}${TOKEN}`)).toBe(TOKEN)
})

test("a token that a mail program has broken is put together again", () => {
  for (const gap of ["%20", "%0A", "%0D%0A", " ", "\n", "%09", "%3D%0D%0A", "%E2%80%8B", "%C2%AD"])
    expect(read(`${TOKEN.slice(0, 20)}${gap}${TOKEN.slice(20)}`)).toBe(TOKEN)
})

test("what is no token is none, whatever it is", () => {
  for (const typed of [
    "",
    ".",
    "%20",
    "%",
    "a%00b",
    "a/b",
    "a.b",
    "ü",
    "x".repeat(101),
    "x".repeat(5000),
    null,
    undefined,
    7,
  ])
    expect(read(typed)).toBeNull()
})
