import { expect, test } from "vitest"
import { percentile } from "@/lib/report/percentile"
import { mean } from "@/lib/report/weightedMean"

test("percentile(values, value) counts what is less, and half of what is equal", () => {
  expect(percentile([1, 2, 3, 3, 4], 3)).toBe(60)
})

test("percentile(values, value) does not depend on the order of values", () => {
  expect(percentile([3, 4, 1, 3, 2], 3)).toBe(60)
})

test("percentile(values, value) is 0 below all values and 100 above all", () => {
  expect(percentile([2, 3, 4], 1)).toBe(0)
  expect(percentile([2, 3, 4], 5)).toBe(100)
})

test("percentile(values, value) takes a value between two others", () => {
  expect(percentile([1, 2, 3, 4], 2.5)).toBe(50)
})

test("percentile(values, value) is 50 for the only value, and when all values are equal", () => {
  expect(percentile([3], 3)).toBe(50)
  expect(percentile([3, 3, 3], 3)).toBe(50)
})

test("percentile(values, value) has a mean of 50 over the values themselves", () => {
  const values = [1, 2, 2, 4, 5, 5, 5, 3]
  expect(mean(values.map((value) => percentile(values, value)!))).toBe(50)
})

test("percentile(values, value) leaves out missing values", () => {
  expect(percentile([1, null, 2, 3, 3, null, 4], 3)).toBe(60)
})

test("percentile(values, value) is null without a value or without values", () => {
  expect(percentile([1, 2, 3], null)).toBeNull()
  expect(percentile([], 3)).toBeNull()
  expect(percentile([null], 3)).toBeNull()
})
