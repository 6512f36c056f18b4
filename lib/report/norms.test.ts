import { expect, test } from "vitest"
import { areNormsDue } from "@/lib/report/norms"

test("first norms are made from ten subjects on", () => {
  expect(areNormsDue(9, 9, null)).toBe(false)
  expect(areNormsDue(10, 10, null)).toBe(true)
})

test("new norms wait for ten further subjects, and are never those of a few where there were many", () => {
  expect(areNormsDue(49, 9, 40)).toBe(false)
  expect(areNormsDue(50, 10, 40)).toBe(true)
  expect(areNormsDue(29, 12, 40)).toBe(false)
  expect(areNormsDue(35, 12, 40)).toBe(true)
  expect(areNormsDue(22, 12, 12)).toBe(true)
})
