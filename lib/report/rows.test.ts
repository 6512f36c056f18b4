import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import { ReportSchema } from "@/lib/report/report"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { shownMean, widthOf } from "@/lib/report/testing/values"
import { alike, answering, worldOf } from "@/lib/report/testing/world"

test.each([
  ["one of four items", [4, null, null, null], null],
  ["two of four items", [4, 3, null, null], 3.5],
  ["all items", [4, 3, 2, 3], 3],
] as const)("a competency of which an atom answered %s", (_, scores, expected) => {
  const { rows, others } = publish(worldOf(questionnaireOf([4]), alike("peers", 3, [...scores])))
  expect(shownMean(rows[0]!.competencies["c1"])).toBe(expected)
  expect(shownMean(others.competencies["c1"])).toBe(expected)
})

test("a competency of five items needs three of them", () => {
  const seen = (scores: (number | null)[]) =>
    shownMean(publish(worldOf(questionnaireOf([5]), alike("peers", 3, scores))).others.competencies["c1"])
  expect(seen([3, 3, null, null, null])).toBeNull()
  expect(seen([3, 3, 3, null, null])).toBe(3)
})

test("a dimension needs half of its competencies", () => {
  const three = questionnaireOf([2, 2, 2], { dimensions: ["leadership", "leadership", "leadership"] })
  const seen = (scores: (number | null)[]) => publish(worldOf(three, alike("peers", 3, scores))).others.dimensions
  expect(seen([3, 3, null, null, null, null]).leadership).toEqual({ kind: "withheld", reason: "tooFewItems" })
  expect(shownMean(seen([3, 3, 4, 4, null, null]).leadership)).toBe(3.5)
  expect(seen([3, 3, 4, 4, 3, 3]).management).toEqual({ kind: "withheld", reason: "tooFewItems" })
})

test("a competency without items is withheld and counts for nothing else", () => {
  const report = publish(worldOf(questionnaireOf([0, 2]), [...alike("peers", 3, [3, 4]), ...alike("self", 1, [3, 3])]))
  expect(report.others.competencies["c1"]).toEqual({ kind: "withheld", reason: "tooFewItems" })
  expect(report.others.dimensions.leadership.kind).toBe("withheld")
  expect(shownMean(report.others.competencies["c2"])).toBe(3.5)
  expect(ReportSchema.parse(report)).toEqual(report)
})

test("everything above a cell uses the counted value of a band: 5, 5, 5 count as 4.83", () => {
  const { rows, others } = publish(worldOf(questionnaireOf([2]), alike("peers", 3, [5, 4])))
  expect(rows[0]!.items["q1"]).toMatchObject({ text: "≥ 4.7", mean: 14.5 / 3 })
  expect(shownMean(others.competencies["c1"])).toBeCloseTo((14.5 / 3 + 4) / 2, 12)
})

test("a manager is a point without an interval, an atom has one", () => {
  const responses = [...answering("manager", [3]), ...answering("peers", [2, 3, 3, 4])]
  const { rows } = publish(worldOf(questionnaireOf([1]), responses))
  expect(rows[0]!.competencies["c1"]).toMatchObject({ low: null, high: null })
  expect(widthOf(rows[1]!.competencies["c1"])).toBeCloseTo((2 * 1.96 * 0.8) / 2, 12)
})

test("an interval counts those who answered, not those who observed nothing", () => {
  const asked = questionnaireOf([2, 2])
  const responses = [...alike("peers", 3, [3, 3, 4, 4]), ...alike("peers", 9, [3, 3, null, null])]
  const { rows, others } = publish(worldOf(asked, responses))
  const widthFor = (n: number) => (2 * 1.96 * 0.8) / Math.sqrt(n)
  for (const { competencies, dimensions } of [rows[0]!, others]) {
    expect(widthOf(competencies["c1"])).toBeCloseTo(widthFor(12), 12)
    expect(widthOf(dimensions.leadership)).toBeCloseTo(widthFor(12), 12)
    // Clipped at 5, so that only the lower end tells.
    expect(competencies["c2"]).toMatchObject({ low: expect.closeTo(4 - widthFor(3) / 2, 12) })
  }
})
