import { expect, test } from "vitest"
import { pooledDeviation } from "@/lib/report/pooledDeviation"

test("pooledDeviation(groups) is the root of the error mean square of a one-way analysis of variance", () => {
  // NIST/SEMATECH e-Handbook, §7.4.3.3: error sum of squares 17.45 on 12 degrees of freedom.
  const groups = [
    [6.9, 5.4, 5.8, 4.6, 4.0],
    [8.3, 6.8, 7.8, 9.2, 6.5],
    [8.0, 10.5, 8.1, 6.9, 9.3],
  ]
  expect(pooledDeviation(groups)! ** 2).toBeCloseTo(1.454, 3)
  expect(pooledDeviation(groups)! ** 2 * 12).toBeCloseTo(17.45, 2)
})

test("pooledDeviation(groups) weighs groups of different size by their degrees of freedom", () => {
  // Variances 2 (1 degree of freedom) and 1 (2 degrees of freedom).
  expect(
    pooledDeviation([
      [1, 3],
      [3, 4, 5],
    ]),
  ).toBeCloseTo(Math.sqrt(4 / 3), 12)
})

test("pooledDeviation(groups) of one group is its standard deviation", () => {
  expect(pooledDeviation([[5, 1, 2, 3, 4]])).toBeCloseTo(Math.sqrt(2.5), 12)
})

test("pooledDeviation(groups) does not change with the means of groups", () => {
  expect(
    pooledDeviation([
      [1, 2, 3],
      [11, 12, 13],
    ]),
  ).toBe(
    pooledDeviation([
      [1, 2, 3],
      [1, 2, 3],
    ]),
  )
})

test("pooledDeviation(groups) leaves out answers not given, single answers and empty groups", () => {
  expect(pooledDeviation([[1, null, 3], [5], [], [null], [4, 4]])).toBe(1)
})

test("pooledDeviation(groups) is 0 when everybody agrees within each group", () => {
  expect(
    pooledDeviation([
      [4, 4],
      [2, 2, 2],
    ]),
  ).toBe(0)
})

test("pooledDeviation(groups) is null when no group has two answers", () => {
  expect(pooledDeviation([])).toBeNull()
  expect(pooledDeviation([[]])).toBeNull()
  expect(pooledDeviation([[4], [5, null]])).toBeNull()
})
