import { expect, test } from "vitest"
import { interval } from "@/lib/report/interval"

const SIGMA = 0.85

test("interval(mean, n) is the mean ± 1.96·σ/√n", () => {
  const { low, high } = interval(3, 4, 0.8, 5)
  expect(low).toBeCloseTo(3 - 0.784, 12)
  expect(high).toBeCloseTo(3 + 0.784, 12)
})

test.each([
  [1.1, 5, "low", 1],
  [4.9, 5, "high", 5],
  [6.9, 7, "high", 7],
  [2.9, 3, "high", 3],
] as const)("interval(%s) on a scale of %s is clipped at its %s end", (mean, m, end, value) => {
  expect(interval(mean, 3, SIGMA, m)[end]).toBe(value)
})

test("interval(mean, n) is as wide for any mean of the same n, so it tells nothing of the scatter", () => {
  const widths = [2.5, 3, 3.5].map((mean) => {
    const { low, high } = interval(mean, 9, SIGMA, 5)
    return high - low
  })
  for (const width of widths) expect(width).toBeCloseTo((2 * 1.96 * SIGMA) / 3, 12)
})

test("interval(mean, n) narrows with more raters", () => {
  const widths = [2, 3, 5, 8, 50].map((n) => {
    const { low, high } = interval(3, n, SIGMA, 5)
    return high - low
  })
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
})

test("interval(mean, n) with the t quantile for 1.96 is the published one of NIST's data ZARR13", () => {
  // NIST/SEMATECH e-Handbook: n 195, mean 9.261460, s .02278881; t(.975, 194) is 1.97227.
  const { low, high } = interval(9.26146, 195, (0.02278881 * 1.97227) / 1.96, 10)
  expect((high - low) / 2).toBeCloseTo((9.264679 - 9.258242) / 2, 6)
  // The published mean and ends are rounded to six decimals each, which adds up to one in the last.
  expect(Math.abs(low - 9.258242)).toBeLessThanOrEqual(1e-6)
  expect(Math.abs(high - 9.264679)).toBeLessThanOrEqual(1e-6)
})

test.each([3, 5, 8])("interval(mean, %s) holds the true mean about 95 times in 100", (n) => {
  const normal = normals()
  const trials = 20_000
  let held = 0
  for (let trial = 0; trial < trials; trial++) {
    const mean = 3 + Array.from({ length: n }, () => 0.8 * normal()).reduce((sum, x) => sum + x, 0) / n
    const { low, high } = interval(mean, n, 0.8, 5)
    if (low <= 3 && high >= 3) held += 1
  }
  expect(held / trials).toBeCloseTo(0.95, 2)
})

/** Normal numbers, always the same: Park and Miller's generator, by Box and Muller's method. */
function normals(): () => number {
  let state = 1
  const uniform = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
