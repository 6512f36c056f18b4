import { expect, test } from "vitest"
import { given, variance } from "@/lib/report/variance"

test("given(scores) leaves out what was not observed and keeps the order", () => {
  expect(given([3, null, 1, 0])).toEqual([3, 1, 0])
})

test("variance(scores) divides by one less than the number of answers given", () => {
  expect(variance([5, 1, 2, 3, 4])).toBe(2.5)
  expect(variance([20, 3])).toBe(144.5)
  expect(variance([null, 5, 1, null, 2, 3, 4])).toBe(2.5)
})

test("variance(scores) is null for fewer than two answers", () => {
  expect(variance([])).toBeNull()
  expect(variance([4])).toBeNull()
  expect(variance([4, null])).toBeNull()
})

test("variance(scores) is exactly 0 when all raters agree", () => {
  expect(variance([4, 4, 4])).toBe(0)
  expect(variance([0.1, 0.1, 0.1])).toBe(0)
})

test("variance(scores) keeps small differences around a large mean", () => {
  // NIST StRD, NumAcc3: 1000000.2, then 1000000.1 and 1000000.3 in turn, 1001 values; s = 0.1.
  const values = [1000000.2, ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1000000.1 : 1000000.3))]
  expect(Math.sqrt(variance(values)!)).toBeCloseTo(0.1, 9)
})
