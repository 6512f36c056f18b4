import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, raters, worldOf } from "@/lib/report/testing/world"

test("comparisons go from what others see highest to what they see lowest, withheld ones last", () => {
  const responses = alike("peers", 4, [3, 3, null, null, 4, 4])
  const { comparisons } = publish(worldOf(questionnaireOf([2, 2, 2]), responses))
  expect(comparisons.map(({ competency }) => competency)).toEqual(["c3", "c1", "c2"])
})

test.each([
  ["a hidden strength", 4, 3, "hiddenStrength"],
  ["a blind spot", 3, 4, "blindSpot"],
  ["a confirmed strength", 4, 4, "confirmedStrength"],
  ["a known development area", 3, 3, "knownDevelopmentArea"],
] as const)("a competency can be %s", (_, seen, own, quadrant) => {
  const responses = [...alike("peers", 4, [seen, seen]), ...alike("self", 1, [own, own])]
  expect(publish(worldOf(questionnaireOf([2]), responses)).comparisons[0]!.quadrant).toBe(quadrant)
})

test("without a self-rating, or without others, nothing is compared", () => {
  const questionnaire = questionnaireOf([2])
  for (const responses of [alike("peers", 4, [3, 4]), alike("self", 1, [3, 4])]) {
    const { comparisons } = publish(worldOf(questionnaire, responses))
    expect(comparisons).toEqual([{ competency: "c1", gap: null, quadrant: null }])
  }
})

test("a difference is not called clear on the strength of raters who did not answer", () => {
  const three = raters("peers", [
    [3, 3, 4, 3],
    [3, 3, 3, 4],
    [3, 3, 3, 3],
  ])
  const responses = [...alike("self", 1, [3, 3, 4, 4]), ...three, ...alike("peers", 17, [3, 3, null, null])]
  const { comparisons } = publish(worldOf(questionnaireOf([2, 2]), responses))
  expect(comparisons.find(({ competency }) => competency === "c2")!.gap).toEqual({
    difference: expect.closeTo(2 / 3, 12),
    certainty: "possible",
  })
})
