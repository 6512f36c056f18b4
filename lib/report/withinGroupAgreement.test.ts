import { expect, test } from "vitest"
import { agreementOnItem, agreementOnItems } from "@/lib/report/withinGroupAgreement"

test("agreementOnItem(scores) is one less the variance over that of answers at random", () => {
  // s² = 1/3, σ²_E = 2.
  expect(agreementOnItem([4, 4, 5, 5], 5)).toBeCloseTo(5 / 6, 12)
  expect(agreementOnItem([3, 5], 7)).toBe(0.5)
})

test("agreementOnItem(scores) is 0 when raters differ more than chance would", () => {
  // 1 − (16/3)/2 = −1.667.
  expect(agreementOnItem([1, 5, 1, 5], 5)).toBe(0)
})

test("agreementOnItem(scores) is 1 when all raters agree", () => {
  expect(agreementOnItem([2, 2, 2], 5)).toBe(1)
})

test("agreementOnItem(scores) leaves out answers not given", () => {
  expect(agreementOnItem([null, 3, 5, null], 7)).toBe(0.5)
})

test("agreementOnItem(scores) is null for fewer than two answers or points", () => {
  expect(agreementOnItem([], 5)).toBeNull()
  expect(agreementOnItem([3, null], 5)).toBeNull()
  expect(agreementOnItem([1, 1], 1)).toBeNull()
})

test("agreementOnItems(items) of one item is the agreement on this item", () => {
  expect(agreementOnItems([[4, 4, 5, 5]], 5)).toBeCloseTo(agreementOnItem([4, 4, 5, 5], 5)!, 12)
})

test("agreementOnItems(items) steps up with the number of items as Spearman and Brown's formula does", () => {
  const single = 5 / 6
  const items = [
    [4, 4, 5, 5],
    [1, 2, 1, 2],
    [3, 3, 2, 2],
  ]
  expect(agreementOnItems(items, 5)).toBeCloseTo((3 * single) / (1 + 2 * single), 12)
})

test("agreementOnItems(items) takes the mean of the items' variances", () => {
  // Variances 0.5, 1.5 and 1, mean 1, q = 0.5: 1.5 / (1.5 + 0.5).
  expect(
    agreementOnItems(
      [
        [4, 5],
        [3, 3 + Math.sqrt(3)],
        [2, 3, 4],
      ],
      5,
    ),
  ).toBeCloseTo(0.75, 12)
})

test("agreementOnItems(items) is 0 when the mean variance is that of chance or more", () => {
  expect(
    agreementOnItems(
      [
        [1, 5, 1, 5],
        [1, 5, 1, 5],
      ],
      5,
    ),
  ).toBe(0)
  expect(agreementOnItems([[3, 5]], 5)).toBe(0)
})

test("agreementOnItems(items) is 1 when all raters agree on every item", () => {
  expect(
    agreementOnItems(
      [
        [4, 4],
        [2, 2, 2],
      ],
      5,
    ),
  ).toBe(1)
})

test("agreementOnItems(items) does not count items with fewer than two answers", () => {
  const one = agreementOnItems(
    [
      [3, 5],
      [3, 5],
    ],
    7,
  )
  expect(agreementOnItems([[4, null], [3, 5, null], [], [3, 5]], 7)).toBe(one)
})

test("agreementOnItems(items) is null when no item has two answers, and on a scale without a choice", () => {
  expect(agreementOnItems([], 5)).toBeNull()
  expect(agreementOnItems([[3], [null, 2]], 5)).toBeNull()
  expect(agreementOnItems([[1, 1]], 1)).toBeNull()
})
