import { expect, test } from "vitest"
import { cronbachAlpha } from "@/lib/report/cronbachAlpha"
import { alphaOfLists } from "@/lib/report/testing/alphaOfLists"

test("α is ICC(3,k) of the published table, with judges as items", () => {
  // Shrout & Fleiss (1979), table 2, whose ICC(3,k) is .9093 and the same as alpha.
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]
  expect(alphaOfLists(table)).toBeCloseTo(0.9093, 4)
})

test("α compares the variance of items with that of sums", () => {
  // Variances 1 and 1, sums 2, 5, 5 with variance 3: 2·(1 − 2/3).
  expect(
    alphaOfLists([
      [1, 1],
      [2, 3],
      [3, 2],
    ]),
  ).toBeCloseTo(2 / 3, 12)
})

test("α is 1 when items are answered alike", () => {
  expect(
    alphaOfLists([
      [1, 1, 1],
      [3, 3, 3],
      [4, 4, 4],
    ]),
  ).toBeCloseTo(1, 12)
})

test("α is 0 when items do not go together", () => {
  expect(
    alphaOfLists([
      [1, 1],
      [1, 3],
      [3, 1],
      [3, 3],
    ]),
  ).toBeCloseTo(0, 12)
})

test("α is negative when items contradict each other", () => {
  expect(
    alphaOfLists([
      [1, 5],
      [3, 2],
      [5, 1],
    ]),
  ).toBeLessThan(0)
})

test("α is null when all sums are the same", () => {
  expect(
    alphaOfLists([
      [4, 4],
      [4, 4],
      [4, 4],
    ]),
  ).toBeNull()
  expect(
    alphaOfLists([
      [1, 5],
      [3, 3],
      [5, 1],
    ]),
  ).toBeNull()
})

test("α is null for fewer than two items", () => {
  expect(cronbachAlpha([1], 1)).toBeNull()
  expect(cronbachAlpha([], 0)).toBeNull()
})
