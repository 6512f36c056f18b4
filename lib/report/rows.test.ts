import { describe, expect, test } from "vitest"
import type { Reading } from "@/lib/report/reading"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { shownMean, widthOf } from "@/lib/report/testing/values"
import { alike, answering, worldOf } from "@/lib/report/testing/world"

const widthFor = (sigma: number, n: number) => (2 * 1.96 * sigma) / Math.sqrt(n)

describe("a competency", () => {
  test.each([
    ["one of four items", [4, null, null, null], null],
    ["two of four items", [4, 3, null, null], 3.5],
    ["all items", [4, 3, 2, 3], 3],
  ] as const)("of which a row answered %s", (_, scores, expected) => {
    const { rows, others } = read(worldOf(questionnaireOf([4]), alike("peers", 5, [...scores])))
    expect(shownMean(rows[0]!.competencies["c1"])).toBe(expected)
    expect(shownMean(others.competencies["c1"])).toBe(expected)
  })

  test("of five items needs three of them", () => {
    const seen = (scores: (number | null)[]) =>
      shownMean(read(worldOf(questionnaireOf([5]), alike("peers", 5, scores))).others.competencies["c1"])
    expect(seen([3, 3, null, null, null])).toBeNull()
    expect(seen([3, 3, 3, null, null])).toBe(3)
  })

  test("of one item counts as that behaviour", () => {
    const { rows } = read(worldOf(questionnaireOf([1]), answering("peers", [2, 3, 3, 4, 4])))
    expect(shownMean(rows[0]!.competencies["c1"])).toBe(3.2)
  })

  test("needs half of what that group was asked, and two of its items", () => {
    const asked = questionnaireOf([4], { askedOf: { 2: ["peers"], 3: ["peers"] } })
    const responses = [...alike("peers", 5, [3, 3, 4, 4]), ...alike("reports", 5, [4, 4, null, null])]
    const { rows } = read(worldOf(asked, responses))
    // Reports were asked two, and everybody is compared over these.
    expect(rows.map(({ competencies }) => shownMean(competencies["c1"]))).toEqual([3, 4])
    const one = questionnaireOf([3], { askedOf: { 1: ["peers"], 2: ["peers"] } })
    const few = read(worldOf(one, [...alike("peers", 5, [3, 3, 4]), ...alike("reports", 5, [4, null, null])]))
    expect(few.rows.map(({ competencies }) => competencies["c1"]!.kind)).toEqual(["withheld", "withheld"])
  })

  test("without items is asked of nobody and counts for nothing else", () => {
    const reading = read(worldOf(questionnaireOf([0, 2]), [...alike("peers", 5, [3, 4]), ...alike("self", 1, [3, 3])]))
    expect(reading.others.competencies["c1"]).toEqual({ kind: "withheld", reason: "notAsked" })
    expect(reading.others.dimensions.leadership.kind).toBe("withheld")
    expect(shownMean(reading.others.competencies["c2"])).toBe(3.5)
  })

  test("uses the counted value of a band: six fives count as 4.83", () => {
    const { rows, others } = read(worldOf(questionnaireOf([2]), alike("peers", 6, [5, 4])))
    expect(rows[0]!.items["q1"]).toMatchObject({ text: "≥ 4.7", band: "high", mean: 29 / 6 })
    expect(shownMean(others.competencies["c1"])).toBeCloseTo((29 / 6 + 4) / 2, 12)
  })
})

describe("a row of competencies alone", () => {
  const asked = questionnaireOf([2, 2])

  test("shows its own cells, with the effective number of answers ÷ items", () => {
    const [row] = read(worldOf(asked, [...alike("peers", 3, [3, 4, 3, 3]), ...alike("peers", 1, [3, null, 2, 3])])).rows
    expect(row).toMatchObject({ shows: "competencies", n: 4 })
    expect(row!.items["q1"]).toEqual({ kind: "withheld", reason: "byCompetency" })
    // 3·(3 + 4) + 3 over seven answers, of two items.
    expect(row!.competencies["c1"]).toMatchObject({ mean: 24 / 7, n: 3.5, text: "3.4" })
  })

  test("has bands as wide as they are", () => {
    const [row] = read(worldOf(asked, alike("peers", 4, [5, 5, 1, 1]))).rows
    // Four raters: b is 4, of eight answers; counted as 40 − 2 and 8 + 2.
    expect(row!.competencies["c1"]).toMatchObject({ text: "≥ 4.5", mean: 38 / 8 })
    expect(row!.competencies["c2"]).toMatchObject({ text: "≤ 1.5", mean: 10 / 8 })
  })

  test("says why a competency is missing", () => {
    const some = questionnaireOf([2, 2, 1], { askedOf: { 2: ["self"], 3: ["self"] } })
    const [row] = read(worldOf(some, alike("peers", 4, [3, 3, null, null, 4]))).rows
    expect(row!.competencies["c2"]).toEqual({ kind: "withheld", reason: "notAsked" })
    expect(row!.competencies["c3"]).toEqual({ kind: "withheld", reason: "tooFewItems" })
    const [few] = read(
      worldOf(asked, [...alike("peers", 2, [3, 3, 3, 3]), ...alike("peers", 2, [null, null, 3, 3])]),
    ).rows
    expect(few!.competencies["c1"]).toEqual({ kind: "withheld", reason: "tooFew" })
  })
})

describe("a dimension", () => {
  const three = questionnaireOf([2, 2, 2], { dimensions: ["leadership", "leadership", "leadership"] })
  const seen = (scores: (number | null)[]) => read(worldOf(three, alike("peers", 5, scores))).others.dimensions

  test("needs half of its competencies", () => {
    expect(seen([3, 3, null, null, null, null]).leadership).toEqual({ kind: "withheld", reason: "tooFewItems" })
    expect(shownMean(seen([3, 3, 4, 4, null, null]).leadership)).toBe(3.5)
    expect(seen([3, 3, 4, 4, 3, 3]).management).toEqual({ kind: "withheld", reason: "notAsked" })
  })

  test("of self is over the competencies that colleagues are shown with", () => {
    const responses = [...alike("self", 1, [1, 1, 4, 4, 4, 4]), ...alike("peers", 5, [null, null, 3, 3, 3, 3])]
    const { rows } = read(worldOf(three, responses))
    expect(rows.map(({ dimensions }) => shownMean(dimensions.leadership))).toEqual([4, 3])
  })
})

describe("an interval", () => {
  test("stands around anonymous rows, and never around named raters, who are points", () => {
    const responses = [...answering("manager", [3]), ...answering("peers", [2, 3, 3, 4, 3])]
    const { rows } = read(worldOf(questionnaireOf([1]), responses))
    expect(rows[0]!.competencies["c1"]).toMatchObject({ low: null, high: null, n: 1 })
    expect(widthOf(rows[1]!.competencies["c1"])).toBeCloseTo(widthFor(0.85, 5), 12)
  })

  test("counts those who answered, by the harmonic mean over items and competencies", () => {
    const asked = questionnaireOf([2, 2])
    const responses = [...alike("peers", 6, [3, 3, 3, 3]), ...alike("peers", 6, [3, 3, 3, null])]
    const { rows, others } = read(worldOf(asked, responses))
    for (const { competencies, dimensions } of [rows[0]!, others]) {
      expect(widthOf(competencies["c1"])).toBeCloseTo(widthFor(0.85, 12), 12)
      expect(widthOf(competencies["c2"])).toBeCloseTo(widthFor(0.85, 8), 12)
      // One number for both axes of the map: of 12 and 8 it is 9.6.
      expect(widthOf(dimensions.leadership)).toBeCloseTo(widthFor(0.7, 9.6), 12)
      expect(widthOf(dimensions.management)).toBeCloseTo(widthFor(0.7, 9.6), 12)
    }
    expect(others.mapN).toBeCloseTo(9.6, 12)
  })
})

describe("names", () => {
  const questionnaire = questionnaireOf([2])
  const namesOf = (reading: Reading) => reading.rows.map(({ name, nameInSentence }) => [name, nameInSentence])

  test("of a group are its own, of small groups together “Other raters”, of others their groups joined", () => {
    const own = read(worldOf(questionnaire, [...alike("manager", 1, [3, 3]), ...alike("peers", 6, [3, 3])]))
    expect(namesOf(own)).toEqual([
      ["Manager", "one of the manager"],
      ["Peers", "peers"],
    ])
    const rest = [...alike("peers", 5, [3, 3]), ...alike("reports", 2, [3, 3]), ...alike("others", 1, [3, 3])]
    expect(namesOf(read(worldOf(questionnaire, rest)))).toEqual([
      ["Peers", "peers"],
      ["Other raters", "other raters"],
    ])
    const joined = [...alike("peers", 3, [3, 3]), ...alike("reports", 4, [3, 3])]
    expect(namesOf(read(worldOf(questionnaire, joined)))).toEqual([
      ["Peers and direct reports", "peers and direct reports"],
    ])
  })

  test("of a row that took small groups in name them all", () => {
    const responses = [...alike("peers", 5, [3, 3]), ...alike("reports", 1, [3, 3])]
    const [row] = read(worldOf(questionnaire, responses)).rows
    expect(row).toMatchObject({ id: "peers+reports", name: "Peers and direct reports", n: 6 })
  })
})

test("a behaviour that a row was not asked, did not answer, or answered too little is told apart", () => {
  const asked = questionnaireOf([3], { askedOf: { 2: ["self"] } })
  const responses = [...alike("manager", 1, [4, null, null]), ...alike("peers", 5, [4, null, null])]
  const reasons = read(worldOf(asked, responses)).rows.map(({ items }) =>
    Object.values(items).map((cell) => (cell.kind === "shown" ? cell.text : cell.reason)),
  )
  expect(reasons).toEqual([
    ["4.0", "noAnswer", "notAsked"],
    ["4.0", "tooFew", "notAsked"],
  ])
})
