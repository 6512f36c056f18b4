import { expect, test } from "vitest"
import { cronbachAlpha } from "@/lib/report/cronbachAlpha"

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
  expect(alphaOf(table)).toBeCloseTo(0.9093, 4)
})

test("α compares how items scatter with how totals do", () => {
  // Squares 2 and 2 about the items' means; totals 2, 5, 5 with squares 6.
  expect(cronbachAlpha(2, { items: 4, total: 6 })).toBeCloseTo(2 / 3, 12)
  const answers = [
    [1, 1],
    [2, 3],
    [3, 2],
  ]
  expect(alphaOf(answers)).toBeCloseTo(2 / 3, 12)
})

test("α is 1 when items are answered alike, 0 when they do not go together, and negative when they contradict", () => {
  expect(alphaOf([1, 3, 4].map((answer) => [answer, answer, answer]))).toBeCloseTo(1, 12)
  const unrelated = [
    [1, 1],
    [1, 3],
    [3, 1],
    [3, 3],
  ]
  expect(alphaOf(unrelated)).toBeCloseTo(0, 12)
  const opposed = [
    [1, 5],
    [3, 2],
    [5, 1],
  ]
  expect(alphaOf(opposed)).toBeLessThan(0)
})

test("α is null when all totals are the same, and for fewer than two items", () => {
  const balanced = [
    [1, 5],
    [3, 3],
    [5, 1],
  ]
  expect(alphaOf(balanced)).toBeNull()
  expect(cronbachAlpha(1, { items: 4, total: 4 })).toBeNull()
  expect(cronbachAlpha(0, { items: 0, total: 0 })).toBeNull()
})

/** From respondents' answers themselves. */
function alphaOf(respondents: number[][]): number | null {
  const columns = respondents[0]!.map((_, item) => respondents.map((answers) => answers[item]!))
  const totals = respondents.map((answers) => answers.reduce((sum, answer) => sum + answer, 0))
  const items = columns.map(squaresOf).reduce((sum, squares) => sum + squares, 0)
  return cronbachAlpha(columns.length, { items, total: squaresOf(totals) })
}

function squaresOf(values: number[]): number {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
}
