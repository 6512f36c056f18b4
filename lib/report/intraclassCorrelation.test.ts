import { expect, test } from "vitest"
import { oneWayReliability } from "@/lib/report/intraclassCorrelation"

/** Shrout & Fleiss (1979), table 2: four judges rate six targets. */
const published = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

test("oneWayReliability(groups) is the published one-way form when groups are of equal size", () => {
  const { single, average } = oneWayReliability(published)!
  expect(single).toBeCloseTo(0.1657, 4)
  expect(average).toBeCloseTo(0.4428, 4)
})

test("oneWayReliability(groups) takes n₀ for the size of unequal groups", () => {
  // Groups of 2, 4 and 1: n₀ = (7 − 21/7)/2 = 2, between 52/7, within 1.
  const { single, average } = oneWayReliability([[2, 4], [5, 5, 4, 6], [1]])!
  expect(single).toBeCloseTo(45 / 59, 12)
  expect(average).toBeCloseTo(45 / 52, 12)
})

test("oneWayReliability(groups) leaves out answers not given and subjects without an answer", () => {
  const groups = [[2, 4], [5, 5, 4, 6], [1]]
  const sparse = [[2, null, 4], [], [5, 5, 4, 6, null], [1], [null]]
  expect(oneWayReliability(sparse)).toEqual(oneWayReliability(groups))
})

test("oneWayReliability(groups) is 1 when raters agree on subjects who differ", () => {
  expect(
    oneWayReliability([
      [2, 2],
      [4, 4, 4],
    ]),
  ).toEqual({ single: 1, average: 1 })
})

test("oneWayReliability(groups) is 0 where the estimate would be negative", () => {
  expect(
    oneWayReliability([
      [1, 5],
      [5, 1, 3],
    ]),
  ).toEqual({ single: 0, average: 0 })
})

test("oneWayReliability(groups) is null when all answers are the same", () => {
  expect(
    oneWayReliability([
      [0.1, 0.1, 0.1],
      [0.1, 0.1],
    ]),
  ).toBeNull()
})

test("oneWayReliability(groups) is null for one subject, or when no subject has two answers", () => {
  expect(oneWayReliability([])).toBeNull()
  expect(oneWayReliability([[1, 2, 3], [null]])).toBeNull()
  expect(oneWayReliability([[1], [2, null], [3]])).toBeNull()
})
