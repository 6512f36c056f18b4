import { expect, test } from "vitest"
import { groupWeighted, mean, raterWeighted, steadyMean } from "@/lib/report/weightedMean"

// Peers 4, 5, 3, 4, 5; three others who sum to 7; the manager 4.
const PARTS = [
  { mean: mean([4, 5, 3, 4, 5])!, n: 5 },
  { mean: 7 / 3, n: 3 },
  { mean: 4, n: 1 },
]

test("raterWeighted(parts) counts every rater once: peers 4.2, others 2.333 and manager 4 are 3.556", () => {
  expect(raterWeighted(PARTS)).toBeCloseTo(32 / 9, 12)
  expect(raterWeighted(PARTS)!.toFixed(3)).toBe("3.556")
})

test("groupWeighted(parts) counts every group once: the same parts are 3.511", () => {
  expect(groupWeighted(PARTS)!.toFixed(3)).toBe("3.511")
})

test("the two agree when all groups are of one size", () => {
  const parts = [2, 3, 5].map((value) => ({ mean: value, n: 4 }))
  expect(raterWeighted(parts)).toBeCloseTo(groupWeighted(parts)!, 12)
})

test("parts without raters weigh nothing when raters are counted", () => {
  expect(
    raterWeighted([
      { mean: 5, n: 0 },
      { mean: 2, n: 3 },
    ]),
  ).toBe(2)
})

test("raterWeighted(parts) is null without parts and without raters, never NaN", () => {
  expect(raterWeighted([])).toBeNull()
  expect(raterWeighted([{ mean: 3, n: 0 }])).toBeNull()
})

test("groupWeighted(parts) and mean(values) are null of nothing", () => {
  expect(groupWeighted([])).toBeNull()
  expect(mean([])).toBeNull()
})

test("mean(values) of one value is that value", () => {
  expect(mean([4])).toBe(4)
})

test("steadyMean(values) is the mean, to the last digit the same in any order", () => {
  const values = [0.1, 0.2, 0.3, 1e15, 0.7, -1e15]
  expect(steadyMean([1, 2, 6])).toBe(3)
  expect(steadyMean(values)).toBe(steadyMean(values.toReversed()))
  expect(mean(values)).not.toBe(mean(values.toReversed()))
  expect(steadyMean([])).toBeNull()
})
