import { expect, test } from "vitest"
import { intraclassCorrelation } from "@/lib/report/intraclassCorrelation"
import { oneWayTally } from "@/lib/report/normsTally"

/** Shrout & Fleiss (1979), table 2: four judges rate six targets. */
const published = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

test("both ICC are the published ones when groups are of equal size", () => {
  const { single, average } = ofGroups(published)!
  expect(single).toBeCloseTo(0.1657, 4)
  expect(average).toBeCloseTo(0.4428, 4)
})

test("added to itself, a sample has twice the parts, and both ICC stay as they are", () => {
  const parts = partsOf(published)
  const twice = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value * 2])) as typeof parts
  expect(intraclassCorrelation(twice)).toEqual(intraclassCorrelation(parts))
})

test("n₀ is the size of unequal groups", () => {
  // Groups of 2, 4 and 1: n₀ = (7 − 21/7)/2 = 2, between 52/7, within 1.
  const groups = [[2, 4], [5, 5, 4, 6], [1]]
  expect(partsOf(groups)).toMatchObject({ dfBetween: 2, dfWithin: 4, within: 4, raters: 4 })
  const { single, average } = ofGroups(groups)!
  expect(single).toBeCloseTo(45 / 59, 12)
  expect(average).toBeCloseTo(45 / 52, 12)
})

test("subjects without an answer are left out", () => {
  expect(partsOf([[2, 4], [], [5, 5, 4, 6], [1], []])).toEqual(partsOf([[2, 4], [5, 5, 4, 6], [1]]))
})

test("both ICC are 1 when raters agree on subjects who differ, and 0 where the estimate would be negative", () => {
  const agreed = [
    [2, 2],
    [4, 4, 4],
  ]
  expect(ofGroups(agreed)).toEqual({ single: 1, average: 1 })
  const opposed = [
    [1, 5],
    [5, 1, 3],
  ]
  expect(ofGroups(opposed)).toEqual({ single: 0, average: 0 })
})

test("both ICC are null when all answers are the same, for one subject, and when no subject has two answers", () => {
  const alike = [
    [0.1, 0.1, 0.1],
    [0.1, 0.1],
  ]
  expect(ofGroups(alike)).toBeNull()
  expect(ofGroups([])).toBeNull()
  expect(ofGroups([[1, 2, 3], []])).toBeNull()
  expect(ofGroups([[1], [2], [3]])).toBeNull()
})

function ofGroups(groups: number[][]) {
  return intraclassCorrelation(partsOf(groups))
}

function partsOf(groups: number[][]) {
  const tally = oneWayTally()
  for (const values of groups) tally.add(values)
  return tally.sums()
}
