import { expect, test } from "vitest"
import { reliableChange } from "@/lib/report/reliableChange"

test("reliableChange(sigma, before, after) is almost a point for five raters in both cycles", () => {
  expect(reliableChange(0.8, 5, 5)).toBeCloseTo(0.99, 2)
})

test("reliableChange(sigma, before, after) is 1.96·√2·σ_w for one rater in both", () => {
  expect(reliableChange(1, 1, 1)).toBeCloseTo(2.7719, 4)
})

test("reliableChange(sigma, before, after) takes cycles of different size, in either order", () => {
  expect(reliableChange(0.8, 4, 8)).toBeCloseTo(1.96 * 0.8 * Math.sqrt(0.375), 12)
  expect(reliableChange(0.8, 8, 4)).toBe(reliableChange(0.8, 4, 8))
})

test("reliableChange(sigma, before, after) shrinks with more raters, up to the smaller cycle", () => {
  expect(reliableChange(0.8, 5, 6)!).toBeLessThan(reliableChange(0.8, 5, 5)!)
  expect(reliableChange(0.8, 5, 1e9)).toBeCloseTo((1.96 * 0.8) / Math.sqrt(5), 6)
})

test("reliableChange(sigma, before, after) is 0 when raters of a subject always agree", () => {
  expect(reliableChange(0, 5, 5)).toBe(0)
})

test("reliableChange(sigma, before, after) is null without raters in either cycle", () => {
  expect(reliableChange(0.8, 0, 5)).toBeNull()
  expect(reliableChange(0.8, 5, 0)).toBeNull()
})
