import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { shownMean } from "@/lib/report/testing/values"
import { alike, answering, worldOf } from "@/lib/report/testing/world"

test("peers 4, 5, 3, 4, 5, others who sum to 7 and manager 4 are 3.556, or 3.511 by group", () => {
  const responses = [
    ...answering("peers", [4, 5, 3, 4, 5]),
    ...answering("others", [1, 2, 4]),
    ...answering("manager", [4]),
  ]
  const { others } = publish(worldOf(questionnaireOf([1]), responses))
  expect(others.n).toBe(9)
  expect(shownMean(others.items["q1"])!.toFixed(3)).toBe("3.556")
  expect(shownMean(others.competenciesByGroup["c1"])!.toFixed(3)).toBe("3.511")
})

test("others never include self", () => {
  const colleagues = [...answering("peers", [2, 3, 3, 4]), ...answering("manager", [3])]
  const without = publish(worldOf(questionnaireOf([1]), colleagues))
  for (const own of [1, 3, 5]) {
    const report = publish(worldOf(questionnaireOf([1]), [...answering("self", [own]), ...colleagues]))
    expect(report.others).toEqual(without.others)
    expect(report.rows.slice(1)).toEqual(without.rows)
  }
})

const covariance = { leadership: 0.4, management: 0.2, both: 0 }

test("the region of the map is an ellipse over the fewest answers, a cross without norms, nothing for one rater", () => {
  const responses = [...alike("peers", 4, [4, 4, 3, 3]), ...alike("reports", 3, [4, 4, 3, null])]
  const regionOf = (norms: { subjects: number } | null, who = responses) => {
    const known = norms && { ...norms, sigma: 0.6, median: 3.9, covariance }
    return publish(worldOf(questionnaireOf([2, 2]), who, { norms: known })).others.region
  }
  // q4 has four answers: √(5.991 · 0.4 / 4) along leading, √(5.991 · 0.2 / 4) along managing.
  expect(regionOf({ subjects: 30 })).toEqual({
    kind: "ellipse",
    major: expect.closeTo(0.774, 3),
    minor: expect.closeTo(0.547, 3),
    angle: 90,
  })
  expect(regionOf({ subjects: 29 })).toEqual({ kind: "cross" })
  expect(regionOf(null)).toEqual({ kind: "cross" })
  expect(regionOf({ subjects: 30 }, alike("manager", 1, [4, 4, 3, 3]))).toBeNull()
  expect(regionOf({ subjects: 30 }, alike("peers", 4, [4, 4, null, null]))).toBeNull()
})
