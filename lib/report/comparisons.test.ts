import { expect, test } from "vitest"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, raters, worldOf } from "@/lib/report/testing/world"

const three = questionnaireOf([2, 2, 2])

test("comparisons go from what others see highest to what they see lowest, withheld ones last", () => {
  const { comparisons, ownAverage } = read(worldOf(three, alike("peers", 5, [3, 3, null, null, 4, 4])))
  expect(comparisons.map(({ competency }) => competency)).toEqual(["c3", "c1", "c2"])
  // Two have no average worth standing beside.
  expect(ownAverage).toBeNull()
  expect(comparisons.every(({ standing }) => standing === null)).toBe(true)
})

test("a competency stands beside the person's own average, in a report where all of them are high", () => {
  const { comparisons, ownAverage } = read(worldOf(three, alike("peers", 12, [4, 4, 4, 4, 3, 3])))
  expect(ownAverage).toBe(3.7)
  expect(comparisons.map(({ standing }) => standing)).toEqual(["middle", "middle", "grow"])
})

test.each([
  ["around the middle", [3, 3, 3, 3, 3, 3], [2, 2, 2, 2, 4, 4], "c1", null],
  ["a hidden strength", [3, 3, 3, 3, 4, 4], [4, 4, 4, 4, 2, 2], "c3", "hiddenStrength"],
  ["a blind spot", [4, 4, 4, 4, 2, 2], [4, 4, 4, 4, 5, 5], "c3", "blindSpot"],
  ["a confirmed strength", [3, 3, 3, 3, 4, 4], [3, 3, 3, 3, 4, 4], "c3", "confirmedStrength"],
  ["a known place to grow", [4, 4, 4, 4, 2, 2], [4, 4, 4, 4, 2, 2], "c3", "knownPlaceToGrow"],
  ["a place to grow that is neither known nor a blind spot", [4, 4, 4, 4, 3, 3], [3, 3, 3, 3, 3, 3], "c3", null],
] as const)("a competency can be %s", (_, seen, own, id, quadrant) => {
  const responses = [...alike("peers", 12, [...seen]), ...alike("self", 1, [...own])]
  const { comparisons } = read(worldOf(three, responses))
  expect(comparisons.find(({ competency }) => competency === id)!.quadrant).toBe(quadrant)
})

test("without a self-rating, or without others, nothing is compared", () => {
  const without = { gap: null, quadrant: null, standing: null, isQuadrantPossible: false }
  const peers = read(worldOf(questionnaireOf([2]), alike("peers", 5, [3, 4])))
  expect(peers.comparisons).toEqual([{ competency: "c1", self: null, others: 3.5, ...without }])
  const self = read(worldOf(questionnaireOf([2]), alike("self", 1, [3, 4])))
  expect(self.comparisons).toEqual([{ competency: "c1", self: 3.5, others: null, ...without }])
  expect([peers.gap, self.gap]).toEqual([null, null])
})

test("half a point between self and others is not called clear by any number of others", () => {
  // The self-rating is one view, whose own noise is .35: 1.96 · .35 is .69.
  const { comparisons } = read(
    worldOf(questionnaireOf([2]), [...alike("peers", 200, [3, 3]), ...alike("self", 1, [3, 4])]),
  )
  expect(comparisons[0]!.gap).toEqual({ shown: 0.5, verdict: "tooClose" })
})

test("a difference counts those who answered, not the raters of the row", () => {
  const all = raters("peers", [
    [3, 3, 4, 3],
    [3, 3, 3, 4],
    [3, 3, 3, 3],
  ])
  const gapWith = (missing: null | number) => {
    const more = alike("peers", 17, [3, 3, missing, missing])
    const { comparisons } = read(worldOf(questionnaireOf([2, 2]), [...alike("self", 1, [3, 3, 4, 5]), ...all, ...more]))
    return comparisons.find(({ competency }) => competency === "c2")!.gap
  }
  expect(gapWith(null)).toEqual({ shown: 1.2, verdict: "tooClose" })
  expect(gapWith(3)).toMatchObject({ verdict: "clear" })
})

test("over everything self and others are compared first, as a comparison by itself", () => {
  const responses = [...alike("peers", 12, [3, 3, 3, 3, 3, 3]), ...alike("self", 1, [4, 4, 4, 4, 4, 3])]
  expect(read(worldOf(three, responses)).gap).toEqual({ self: 3.8, others: 3, shown: 0.8, verdict: "clear" })
})

test("a difference is that of the numbers shown", () => {
  // 3.25 and 3.0 are shown as 3.3 and 3.0.
  const { comparisons } = read(
    worldOf(questionnaireOf([4]), [...alike("peers", 8, [3, 3, 3, 3]), ...alike("self", 1, [3, 3, 3, 4])]),
  )
  expect(comparisons[0]).toMatchObject({ self: 3.3, others: 3, gap: { shown: 0.3 } })
})
