import { expect, test } from "vitest"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { publish } from "@/lib/report/publication"
import type { Report } from "@/lib/report/report"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, worldOf, type Responses } from "@/lib/report/testing/world"
import { earlierOf } from "@/lib/report/trend"

const questionnaire = questionnaireOf([2, 2])
const cycle = { name: "Spring", closedOn: "2025-06-30" }

function before(responses: Responses, asked: Questionnaire = questionnaire): Report {
  return publish(worldOf(asked, responses, { cycle }))
}

/** The later report of somebody whose earlier answers were these. */
function later(then: Responses, now: Responses, more: Parameters<typeof worldOf>[2] = {}): Report {
  return publish(worldOf(questionnaire, now, { earlier: earlierOf(before(then), questionnaire), ...more }))
}

const five = (scores: (number | null)[]) => alike("peers", 5, scores)

test("without an earlier report there is no trend, and no sentence about one", () => {
  const report = publish(worldOf(questionnaire, five([3, 3, 3, 3])))
  expect(report).toMatchObject({ earlier: null, trend: null, sentences: { trend: "" } })
})

test("five raters then and five now: a difference is clear beyond 0.99", () => {
  const isClear = (now: number[]) =>
    later(five([2, 2, 3, 3]), five([...now, 3, 3])).trend!.changes.find(({ competency }) => competency === "c1")
  expect(isClear([3, 3])).toMatchObject({ before: 2, after: 3, difference: 1, certainty: "clear" })
  expect(isClear([2, 3])).toMatchObject({ difference: 0.5, certainty: "tooClose" })
})

test("the fewest answers behind a value count, of either report, and never one's own", () => {
  const then = [...five([2, 2, 3, 3]), ...alike("peers", 4, [2, null, 3, 3]), ...alike("self", 1, [5, 5, 5, 5])]
  const earlier = earlierOf(before(then), questionnaire)!
  expect(earlier.competencies).toEqual({ c1: { mean: 2, n: 5 }, c2: { mean: 3, n: 9 } })
  expect(earlier.dimensions).toEqual({ leadership: { mean: 2, n: 5 }, management: { mean: 3, n: 9 } })
  expect(earlier.cycle).toEqual(cycle)
})

test("the deviation of the new report decides, so that a workspace's own can make a difference clear", () => {
  const norms = { subjects: 40, sigma: 0.3, median: 3.5, covariance: null }
  const [change] = later(five([2, 2, 3, 3]), five([2, 3, 3, 3]), { norms }).trend!.changes.filter(
    ({ competency }) => competency === "c1",
  )
  expect(change).toMatchObject({ difference: 0.5, certainty: "clear" })
})

test("what only one of the two reports shows is not compared", () => {
  const { trend } = later(five([2, 2, 3, 3]), five([3, 3, null, null]))
  expect(trend!.changes.map(({ competency }) => competency)).toEqual(["c1"])
  expect(trend!.dimensions.map(({ dimension }) => dimension)).toEqual(["leadership"])
})

test("the sentence names what is clear, each way, and says so when nothing is", () => {
  const sentence = (now: number[]) => later(five([2, 2, 4, 4]), five(now)).sentences.trend
  expect(sentence([4, 4, 2, 2])).toBe(
    "Since “Spring” colleagues see clearly more of leading as a whole and Competency 1, " +
      "and clearly less of managing as a whole and Competency 2.",
  )
  expect(sentence([4, 4, 4, 4])).toBe(
    "Since “Spring” colleagues see clearly more of leading as a whole and Competency 1; " +
      "the other differences are too small to tell from a change of raters.",
  )
  expect(sentence([2, 2, 4, 4])).toBe(
    "Since “Spring” no difference is large enough to tell it from a change of raters.",
  )
  expect(later(five([2, 2, 4, 4]), []).sentences.trend).toBe(
    "Since “Spring” nothing can be compared: there are too few answers.",
  )
})

// ── What can be compared

const asked = (change: (document: Questionnaire) => void): Questionnaire => {
  const document = structuredClone(questionnaire)
  change(document)
  return document
}

test.each([
  ["another wording of a behaviour", asked(({ items }) => (items[0]!.other = "does something else"))],
  ["a behaviour more", questionnaireOf([3, 2])],
  ["a longer scale", questionnaireOf([2, 2], { m: 7 })],
  ["a behaviour of another competency", asked(({ items }) => (items[0]!.competency = "c2"))],
  ["a competency of the other dimension", questionnaireOf([2, 2], { dimensions: ["management", "leadership"] })],
])("%s is not compared", (_, other) => {
  expect(earlierOf(before(five([2, 2, 3, 3])), other)).toBeNull()
})

test.each([
  ["another order", asked((document) => Object.assign(document, { items: document.items.toReversed() }))],
  [
    "another title and other open questions",
    asked((document) => Object.assign(document, { title: "Another", questions: [] })),
  ],
  ["other words about oneself", asked(({ items }) => (items[0]!.self = "do it in my way"))],
])("%s makes no difference", (_, other) => {
  expect(earlierOf(before(five([2, 2, 3, 3])), other)).not.toBeNull()
})

test("an earlier report that shows nothing has nothing to say", () => {
  expect(earlierOf(before(alike("peers", 2, [2, 2, 3, 3])), questionnaire)).toBeNull()
})
