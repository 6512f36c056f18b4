import { expect, test } from "vitest"
import { cronbachAlpha } from "@/lib/report/cronbachAlpha"

test("cronbachAlpha(respondents) is ICC(3,k) of the published table, with judges as items", () => {
  // Shrout & Fleiss (1979), table 2, whose ICC(3,k) is .9093 and the same as alpha.
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]
  expect(cronbachAlpha(table)).toBeCloseTo(0.9093, 4)
})

test("cronbachAlpha(respondents) compares the variance of items with that of sums", () => {
  // Variances 1 and 1, sums 2, 5, 5 with variance 3: 2·(1 − 2/3).
  expect(
    cronbachAlpha([
      [1, 1],
      [2, 3],
      [3, 2],
    ]),
  ).toBeCloseTo(2 / 3, 12)
})

test("cronbachAlpha(respondents) is 1 when items are answered alike", () => {
  expect(
    cronbachAlpha([
      [1, 1, 1],
      [3, 3, 3],
      [4, 4, 4],
    ]),
  ).toBeCloseTo(1, 12)
})

test("cronbachAlpha(respondents) is 0 when items do not go together", () => {
  expect(
    cronbachAlpha([
      [1, 1],
      [1, 3],
      [3, 1],
      [3, 3],
    ]),
  ).toBeCloseTo(0, 12)
})

test("cronbachAlpha(respondents) is negative when items contradict each other", () => {
  expect(
    cronbachAlpha([
      [1, 5],
      [3, 2],
      [5, 1],
    ]),
  ).toBeLessThan(0)
})

test("cronbachAlpha(respondents) does not count who has left an item out", () => {
  const answers = [
    [1, 1],
    [2, 3],
    [3, 2],
  ]
  expect(cronbachAlpha([...answers, [5, null], [4], [null, null], []])).toBe(cronbachAlpha(answers))
})

test("cronbachAlpha(respondents) is null for fewer than two items", () => {
  expect(cronbachAlpha([[1], [2], [3]])).toBeNull()
  expect(cronbachAlpha([[], [], []])).toBeNull()
})

test("cronbachAlpha(respondents) is null for fewer than three complete respondents", () => {
  expect(cronbachAlpha([])).toBeNull()
  expect(
    cronbachAlpha([
      [1, 2],
      [3, 4],
    ]),
  ).toBeNull()
  expect(
    cronbachAlpha([
      [1, 2],
      [3, 4],
      [5, null],
    ]),
  ).toBeNull()
})

test("cronbachAlpha(respondents) is null when all sums are the same", () => {
  expect(
    cronbachAlpha([
      [4, 4],
      [4, 4],
      [4, 4],
    ]),
  ).toBeNull()
  expect(
    cronbachAlpha([
      [1, 5],
      [3, 3],
      [5, 1],
    ]),
  ).toBeNull()
})
