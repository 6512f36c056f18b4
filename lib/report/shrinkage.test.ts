import { expect, test } from "vitest"
import { mean } from "@/lib/report/weightedMean"
import { shrinkageFactor, shrunk } from "@/lib/report/shrinkage"

test("shrunk(mean) is the published estimate of a batter who hit .400", () => {
  // B. Efron & C. Morris (1977). Stein's paradox in statistics. Scientific American, 236(5), 119–127.
  expect(shrunk(0.4, 0.2654, 0.2124)).toBeCloseTo(0.294, 3)
})

test("shrinkageFactor(tau, sigma, n) is the published c for 18 batters at 45 at-bats each", () => {
  const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7]
  const averages = hits.map((hit) => hit / 45)
  const centre = mean(averages)!
  const sigma = Math.sqrt(centre * (1 - centre))
  // Stein's estimate of τ² divides the sum of squares by k − 3 and takes off the variance of a mean.
  const squares = averages.reduce((sum, average) => sum + (average - centre) ** 2, 0)
  const tau = Math.sqrt(squares / 15 - sigma ** 2 / 45)
  const factor = shrinkageFactor(tau, sigma, 45)
  expect(factor).toBeCloseTo(0.212, 3)
  expect(shrunk(18 / 45, centre, factor)).toBeCloseTo(0.294, 3)
})

test("shrinkageFactor(tau, sigma, n) is a half when noise and signal are alike", () => {
  expect(shrinkageFactor(0.4, 0.8, 4)).toBeCloseTo(0.5, 12)
})

test("shrinkageFactor(tau, sigma, n) grows with the number of raters", () => {
  const factors = [1, 3, 8, 100].map((n) => shrinkageFactor(0.4, 0.8, n)!)
  expect(factors).toEqual(factors.toSorted((a, b) => a - b))
  expect(factors[0]).toBeCloseTo(0.2, 12)
})

test("shrinkageFactor(tau, sigma, n) is 0 without raters, or when subjects do not differ", () => {
  expect(shrinkageFactor(0.4, 0.8, 0)).toBe(0)
  expect(shrinkageFactor(0, 0.8, 5)).toBe(0)
})

test("shrinkageFactor(tau, sigma, n) is 1 when raters of a subject always agree", () => {
  expect(shrinkageFactor(0.4, 0, 1)).toBe(1)
})

test("shrinkageFactor(tau, sigma, n) is null when nothing differs", () => {
  expect(shrinkageFactor(0, 0, 5)).toBeNull()
  expect(shrinkageFactor(0.4, 0, 0)).toBeNull()
  expect(shrinkageFactor(0.4, 0.8, -1)).toBeNull()
})

test("shrunk(mean) is the mean for a factor of 1 and the centre for a factor of 0", () => {
  expect(shrunk(4.5, 3.5, 1)).toBe(4.5)
  expect(shrunk(4.5, 3.5, 0)).toBe(3.5)
})

test("shrunk(mean) is null without a mean or a factor", () => {
  expect(shrunk(null, 3.5, 0.5)).toBeNull()
  expect(shrunk(4.5, 3.5, null)).toBeNull()
})
