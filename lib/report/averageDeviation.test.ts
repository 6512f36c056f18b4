import { expect, test } from "vitest"
import { agrees, averageDeviation, averageDeviationOfItems } from "@/lib/report/averageDeviation"

test("averageDeviation(scores) is the mean distance from the mean", () => {
  expect(averageDeviation([3, 4, 5, 4])).toBe(0.5)
  expect(averageDeviation([1, 2, 6])).toBe(2)
})

test("averageDeviation(scores) is half the width of the scale for two camps at its ends", () => {
  expect(averageDeviation([1, 5, 1, 5])).toBe(2)
})

test("averageDeviation(scores) is 0 when all raters agree", () => {
  expect(averageDeviation([4, 4, 4])).toBe(0)
  expect(averageDeviation([0.1, 0.1, 0.1])).toBe(0)
})

test("averageDeviation(scores) leaves out answers not given", () => {
  expect(averageDeviation([3, null, 4, 5, null, 4])).toBe(0.5)
})

test("averageDeviation(scores) is null for fewer than two answers", () => {
  expect(averageDeviation([])).toBeNull()
  expect(averageDeviation([4, null])).toBeNull()
})

test("averageDeviationOfItems(items) is the mean of items, however many raters answered each", () => {
  expect(
    averageDeviationOfItems([
      [3, 4, 5, 4],
      [2, 2],
    ]),
  ).toBe(0.25)
})

test("averageDeviationOfItems(items) does not count items with fewer than two answers", () => {
  expect(averageDeviationOfItems([[3, 4, 5, 4], [2, null], []])).toBe(0.5)
})

test("averageDeviationOfItems(items) is null when no item has two answers", () => {
  expect(averageDeviationOfItems([])).toBeNull()
  expect(averageDeviationOfItems([[4], [null, null]])).toBeNull()
})

test("agrees(deviation) is true only below a sixth of the number of points", () => {
  // Burke & Dunlap (2002) give the limits rounded: 0.8, 1.2, 1.5 and 1.8 for 5, 7, 9 and 11 points.
  expect([agrees(0.83, 5), agrees(0.84, 5)]).toEqual([true, false])
  expect([agrees(1.16, 7), agrees(1.17, 7)]).toEqual([true, false])
  expect([agrees(1.49, 9), agrees(1.5, 9)]).toEqual([true, false])
  expect([agrees(1.83, 11), agrees(1.84, 11)]).toEqual([true, false])
  expect(agrees(1, 6)).toBe(false)
})

test("agrees(deviation) is null without a deviation", () => {
  expect(agrees(null, 5)).toBeNull()
})
