import { expect, test } from "vitest"
import { certaintyOf, gap } from "@/lib/report/gap"

test("gap(self, others) is self minus others", () => {
  expect(gap(4.5, 3, 6, 0.8)!.difference).toBe(1.5)
  expect(gap(3, 4.5, 6, 0.8)!.difference).toBe(-1.5)
})

// With σ = 0.8, 1.96·σ/√n is 0.905 for 3 raters, 0.554 for 8 and 0.496 for 10.
test.each([
  [1, 3, "clear"],
  [0.9, 3, "possible"],
  [0.5, 8, "possible"],
  [0.5, 10, "clear"],
  [-0.5, 10, "clear"],
  [-0.9, 3, "possible"],
  [0.49, 100, "tooClose"],
  [-0.49, 100, "tooClose"],
  [0, 100, "tooClose"],
] as const)("a difference of %s with %s raters is %s", (difference, n, certainty) => {
  expect(gap(3 + difference, 3, n, 0.8)!.certainty).toBe(certainty)
})

test("half a point counts as half a point in spite of rounding: 3.6 − 3.1", () => {
  expect(3.6 - 3.1).toBeLessThan(0.5 + 1e-9)
  expect(gap(3.6, 3.1, 100, 0.8)!.certainty).toBe("clear")
  expect(gap(4.1, 3.6, 100, 0.8)!.certainty).toBe("clear")
})

test("a difference of exactly 1.96 standard errors is not yet clear", () => {
  expect(certaintyOf(1.96, 1)).toBe("possible")
  expect(certaintyOf(1.97, 1)).toBe("clear")
})

test("gap(self, others) is null without other raters", () => {
  expect(gap(4, 3, 0, 0.8)).toBeNull()
})
