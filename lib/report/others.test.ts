import { expect, test } from "vitest"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { shownMean } from "@/lib/report/testing/values"
import { alike, answering, worldOf } from "@/lib/report/testing/world"
import { overColleagues, overGroups } from "@/lib/report/estimates"
import { assumedSigmas } from "@/lib/report/sigmas"

test("peers 4, 5, 3, 4, 5, others who sum to 7 and manager 4 are 3.556, or 3.511 by group", () => {
  const rows = [
    { kind: "anonymous" as const, estimate: { mean: 4.2, n: 5 } },
    { kind: "anonymous" as const, estimate: { mean: 7 / 3, n: 3 } },
    { kind: "identified" as const, estimate: { mean: 4, n: 1 } },
  ]
  expect(overColleagues(rows)!.mean.toFixed(3)).toBe("3.556")
  expect(overColleagues(rows)!.n).toBeCloseTo(9, 12)
  expect(overGroups(rows)!.mean.toFixed(3)).toBe("3.511")
  // 1 / Σ w²/n, with w = 1/3 each.
  expect(overGroups(rows)!.n).toBeCloseTo(9 / (1 / 5 + 1 / 3 + 1), 12)
})

test("a behaviour of all colleagues is over the rows that show it and over the named", () => {
  const responses = [
    ...answering("peers", [4, 5, 3, 4, 5]),
    ...answering("others", [1, 2, 4]),
    ...answering("manager", [4]),
  ]
  const { others } = read(worldOf(questionnaireOf([1]), responses))
  // Others are three, and show no behaviour.
  expect(others).toMatchObject({ n: 9, items: { q1: { mean: 25 / 6, n: 6, low: null } } })
})

test("others never include self", () => {
  const colleagues = [...answering("peers", [2, 3, 3, 4, 4]), ...answering("manager", [3])]
  const without = read(worldOf(questionnaireOf([1]), colleagues))
  for (const own of [1, 3, 5]) {
    const reading = read(worldOf(questionnaireOf([1]), [...answering("self", [own]), ...colleagues]))
    expect(reading.others).toEqual(without.others)
    expect(reading.rows.slice(1)).toEqual(without.rows)
  }
})

test("a manager alone is not all colleagues, of a competency or of a behaviour", () => {
  const asked = questionnaireOf([2, 2], { askedOf: { 2: ["self", "manager"], 3: ["self", "manager"] } })
  const named = [...alike("self", 1, [3, 3, 3, 3]), ...alike("manager", 1, [4, 4, 4, 4])]
  const { others, rows } = read(worldOf(asked, [...named, ...alike("peers", 5, [3, 4, null, null])]))
  expect(others.items["q3"]).toEqual({ kind: "withheld", reason: "notAsked" })
  expect(others.competencies["c2"]).toEqual({ kind: "withheld", reason: "notAsked" })
  // Self and manager are shown with it all the same.
  expect(rows.map(({ competencies }) => competencies["c2"]!.kind)).toEqual(["shown", "shown", "withheld"])
  const alone = read(worldOf(questionnaireOf([2, 2]), named)).others
  expect(alone.competencies["c1"]).toEqual({ kind: "withheld", reason: "tooFew" })
  expect(alone.mapN).toBeNull()
  expect(alone.region).toBeNull()
})

test("everybody is compared over the behaviours that everybody was asked", () => {
  // As with business results: two of four are asked of self and manager alone.
  const asked = questionnaireOf([4], { askedOf: { 0: ["self", "manager"], 1: ["self", "manager"] } })
  const responses = [
    ...alike("self", 1, [1, 1, 4, 4]),
    ...alike("manager", 1, [1, 1, 4, 4]),
    ...alike("peers", 5, [null, null, 3, 3]),
  ]
  const { rows, comparisons } = read(worldOf(asked, responses))
  expect(rows.map(({ competencies }) => shownMean(competencies["c1"]))).toEqual([4, 4, 3])
  expect(comparisons[0]).toMatchObject({ self: 4, others: 3.2 })
})

test("where no row shows behaviours, what all colleagues say is by competency", () => {
  const { others } = read(worldOf(questionnaireOf([2]), [...alike("manager", 1, [5, 5]), ...alike("peers", 4, [3, 4])]))
  expect(others.items["q1"]).toEqual({ kind: "withheld", reason: "byCompetency" })
  expect(others.competencies["c1"]).toMatchObject({ mean: (3.5 * 4 + 5) / 5, n: 5 })
})

test("the region of the map is the ellipse of its number of answers; there is none without a place", () => {
  const sigmas = { ...assumedSigmas(5), dimension: 0.6, difference: 0.5 }
  const { others } = read(worldOf(questionnaireOf([2, 2]), alike("peers", 9, [4, 4, 3, 3]), { sigmas }))
  expect(others.mapN).toBeCloseTo(9, 12)
  expect(others.region).toEqual({
    major: expect.closeTo((1.96 * Math.sqrt(0.72 - 0.125)) / 3, 12),
    minor: expect.closeTo((1.96 * Math.sqrt(0.125)) / 3, 12),
    angle: 45,
  })
  expect(read(worldOf(questionnaireOf([2, 2]), alike("peers", 9, [4, 4, null, null]))).others.region).toBeNull()
})
