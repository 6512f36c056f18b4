import { expect, test } from "vitest"
import { effectiveOver, harmonicMean } from "@/lib/report/effectiveAnswers"

test("harmonicMean(counts) is the count where all are alike, and nearer to the fewer ones where not", () => {
  expect(harmonicMean([7, 7, 7])).toBeCloseTo(7, 12)
  expect(harmonicMean([6, 3])).toBeCloseTo(4, 12)
  expect(harmonicMean([1, 2, 4])).toBeCloseTo(12 / 7, 12)
})

test("harmonicMean(counts) is never below the fewest, which would make of one skipped answer a skipped rater", () => {
  expect(harmonicMean([8, 8, 8, 3])).toBeGreaterThan(3)
  expect(harmonicMean([8, 8, 8, 3])).toBeLessThan(8)
})

test("harmonicMean(counts) is null of nothing", () => {
  expect(harmonicMean([])).toBeNull()
})

test("effectiveOver(rows) weighted by their answers is their sum", () => {
  expect(effectiveOver([5, 3, 1].map((n) => ({ weight: n, n })))).toBe(9)
})

test("effectiveOver(rows) is less where a small row weighs as much as a large one", () => {
  // (1 + 1)² / (1/8 + 1/2)
  expect(effectiveOver([8, 2].map((n) => ({ weight: 1, n })))).toBeCloseTo(6.4, 12)
  expect(effectiveOver([])).toBeNull()
})
