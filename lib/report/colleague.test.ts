import { expect, test } from "vitest"
import { behaviourLearner, learntOfCompetency } from "@/lib/report/colleague"

test("who answered 2 of a cell of three that is shown as a band of the highest knows that the others gave 5", () => {
  const learns = behaviourLearner(3, 5)
  expect(learns([2, 5, 5], [2])).toBe(true)
  expect(learns([3, 5, 5], [3])).toBe(false)
  expect(learns([5, 5, 5], [5])).toBe(false)
})

test("an exact sum that leaves the others the end of the scale settles them, and any other does not", () => {
  const learns = behaviourLearner(8, 5)
  expect(learns([3, 5, 5, 5, 5, 5, 5, 5], [3])).toBe(true)
  expect(learns([4, 5, 5, 5, 5, 5, 5, 4], [4])).toBe(false)
})

test("a missing histogram says that most are alike, which is taken into account", () => {
  // Without the histogram it could not be known that nobody gave another answer than these.
  const rule = (answers: number[]) => {
    const counts = [1, 2, 3].map((point) => answers.filter((answer) => answer === point).length)
    return Math.max(...counts) === answers.length ? "alike" : "not alike"
  }
  const learns = behaviourLearner(4, 3, rule)
  expect(learns([2, 2, 2, 2], [2])).toBe(true)
  expect(learns([2, 2, 2, 3], [2])).toBe(false)
})

test("of a competency of three raters two learn the third's mean unless it lies in a band", () => {
  const exact = [
    [3, 4, 3, 4],
    [4, 3, 2, 4],
    [2, 3, 4, 3],
  ]
  expect(learntOfCompetency(exact, 2, 5)).toEqual({ answers: false, mean: true })
  expect(learntOfCompetency(exact, 1, 5)).toEqual({ answers: false, mean: false })
  const high = Array.from({ length: 3 }, () => [5, 5, 5, 4])
  expect(learntOfCompetency(high, 2, 5)).toEqual({ answers: false, mean: false })
})
