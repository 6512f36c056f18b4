import { expect, test } from "vitest"
import { ASSUMED_SIGMA, interval } from "@/lib/report/interval"

test("interval(mean, n) is the mean ± 1.96·σ/√n", () => {
  const { low, high } = interval(3, 4, 0.8, 5)!
  expect(low).toBeCloseTo(3 - 0.784, 12)
  expect(high).toBeCloseTo(3 + 0.784, 12)
})

test("interval(mean, n) is null for one rater, who is a point, and for none", () => {
  expect(interval(4, 1, ASSUMED_SIGMA, 5)).toBeNull()
  expect(interval(4, 0, ASSUMED_SIGMA, 5)).toBeNull()
})

test.each([
  [1.1, 5, "low", 1],
  [4.9, 5, "high", 5],
  [6.9, 7, "high", 7],
  [2.9, 3, "high", 3],
] as const)("interval(%s) on a scale of %s is clipped at its %s end", (mean, m, end, value) => {
  expect(interval(mean, 3, ASSUMED_SIGMA, m)![end]).toBe(value)
})

test("interval(mean, n) is as wide for any mean of the same n, so it tells nothing of the scatter", () => {
  const widths = [2.5, 3, 3.5].map((mean) => {
    const { low, high } = interval(mean, 9, ASSUMED_SIGMA, 5)!
    return high - low
  })
  for (const width of widths) expect(width).toBeCloseTo((2 * 1.96 * ASSUMED_SIGMA) / 3, 12)
})

test("interval(mean, n) narrows with more raters", () => {
  const widths = [2, 3, 5, 8, 50].map((n) => {
    const { low, high } = interval(3, n, ASSUMED_SIGMA, 5)!
    return high - low
  })
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
})
