import { expect, test } from "vitest"
import {
  atoms,
  behaviourBand,
  cellOf,
  checkThresholds,
  commentSource,
  competencyBand,
  countedSum,
  rows,
  shownMean,
  usualD,
  type Row,
} from "@/lib/report/disclosure"
import type { BehaviourCell, Facts } from "@/lib/report/facts"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, answering, raters, worldOf, type Responses } from "@/lib/report/testing/world"

// ── The table of cases, k = 3, d = 5

const TWO_ITEMS = questionnaireOf([2])

function factsOf(responses: Responses, questionnaire = TWO_ITEMS): Facts {
  return publish(worldOf(questionnaire, responses))
}

/** "peers 5: behaviours", in the order of the report. */
function shown(sizes: Record<string, number>): string[] {
  const responses = Object.entries(sizes).flatMap(([group, n]) => alike(group, n, [3, 3]))
  return factsOf(responses).rows.map(({ groups, n, shows }) => `${groups.join("+")} ${n}: ${shows}`)
}

function cellFor(answers: number[]): BehaviourCell {
  const [row] = publish(worldOf(questionnaireOf([1]), answering("peers", answers))).rows
  if (row?.shows !== "behaviours") throw new Error("No behaviours are shown.")
  return row.behaviours.q1!
}

test("peers 5, reports 2, others 1: Peers with behaviours; Other raters by competencies alone", () => {
  expect(shown({ peers: 5, reports: 2, others: 1 })).toEqual(["peers 5: behaviours", "reports+others 3: competencies"])
})

test("peers 5, reports 6: behaviours of both", () => {
  expect(shown({ peers: 5, reports: 6 })).toEqual(["peers 5: behaviours", "reports 6: behaviours"])
})

test("peers 3, reports 4: one row of 7 with behaviours; no row of either", () => {
  expect(shown({ peers: 3, reports: 4 })).toEqual(["peers+reports 7: behaviours"])
})

test("peers 6, reports 4, others 3: Peers; Direct reports and others together; both with behaviours", () => {
  expect(shown({ peers: 6, reports: 4, others: 3 })).toEqual(["peers 6: behaviours", "reports+others 7: behaviours"])
})

test("peers 4: competencies alone", () => {
  expect(shown({ peers: 4 })).toEqual(["peers 4: competencies"])
})

test('peers 5, reports 1: one atom of 6, no row "peers", no row "reports"', () => {
  expect(shown({ peers: 5, reports: 1 })).toEqual(["peers+reports 6: behaviours"])
})

test("peers 2, reports 1: one atom of 3, by competencies alone", () => {
  expect(shown({ peers: 2, reports: 1 })).toEqual(["peers+reports 3: competencies"])
  expect(factsOf([...alike("peers", 2, [3, 3]), ...alike("reports", 1, [3, 3])]).rows[0]!.isRest).toBe(true)
})

test("peers 1, reports 1: manager and self only", () => {
  const named = [...alike("self", 1, [3, 3]), ...alike("manager", 1, [4, 4])]
  const facts = factsOf([...named, ...alike("peers", 1, [3, 3]), ...alike("reports", 1, [3, 3])])
  expect(facts.rows).toEqual([])
  expect(facts.named.map(({ group }) => group)).toEqual(["self", "manager"])
})

test("peers 5, an item answered by 2: that cell is not there, whatever they answered", () => {
  const facts = (hidden: number) => factsOf([...alike("peers", 2, [3, hidden]), ...alike("peers", 3, [3, null])])
  expect(facts(5).rows).toEqual([
    { groups: ["peers"], n: 5, isRest: false, shows: "behaviours", behaviours: { q1: { n: 5, s: 15 } } },
  ])
  expect(facts(1)).toEqual(facts(5))
})

test("a competency of one item, atom below d: hidden", () => {
  const facts = factsOf(alike("peers", 4, [3, 3, 3]), questionnaireOf([1, 2]))
  expect(facts.rows[0]).toMatchObject({ competencies: { c2: { n: 8, s: 24, r: 4 } } })
  expect(facts.rows[0]).not.toHaveProperty("competencies.c1")
})

test("n=5, sum 23, 24 or 25: the same, ≥ 4.6", () => {
  const cells = [
    [5, 5, 5, 5, 5],
    [5, 5, 5, 5, 4],
    [5, 5, 5, 4, 4],
  ].map(cellFor)
  for (const cell of cells) expect(cell).toEqual({ n: 5, band: "high" })
  expect(shownMean(cells[0]!, 5, behaviourBand(5))).toBe(4.6)
})

test.each([[[4, 4, 4, 5, 5]], [[3, 4, 4, 5, 5]]])("n=5: %j has the mean alone", (answers) => {
  expect(Object.keys(cellFor(answers))).toEqual(["n", "s"])
})

test("n=8: 3,4,4,4,4,4,5,5 has mean and agreement word, no histogram", () => {
  expect(cellFor([3, 4, 4, 4, 4, 4, 5, 5])).toEqual({ n: 8, s: 33, word: "high" })
})

test("n=8: 3,3,4,4,4,5,5,5 has mean, agreement word and histogram", () => {
  expect(cellFor([3, 3, 4, 4, 4, 5, 5, 5])).toEqual({ n: 8, s: 33, word: "mixed", histogram: [0, 0, 2, 3, 3] })
})

// ── Rules

test("thresholds below the least ones are refused", () => {
  expect(() => checkThresholds({ k: 3, d: 4 })).not.toThrow()
  for (const wrong of [
    { k: 2, d: 5 },
    { k: 3, d: 3 },
    { k: 6, d: 5 },
    { k: 3.5, d: 5 },
    { k: Number.NaN, d: 5 },
  ]) {
    expect(() => checkThresholds(wrong)).toThrow(RangeError)
    expect(() => publish(worldOf(TWO_ITEMS, alike("peers", 8, [3, 3]), wrong))).toThrow(RangeError)
  }
  expect([usualD(3), usualD(5), usualD(8)]).toEqual([5, 5, 8])
})

test("ties go to the group that comes first in the questionnaire", () => {
  const counts = [
    { group: "reports", n: 1 },
    { group: "peers", n: 4 },
    { group: "others", n: 4 },
  ]
  expect(atoms(counts, 3).map(({ groups }) => groups)).toEqual([["reports", "peers"], ["others"]])
})

test("atoms below d stay apart where together they do not reach it", () => {
  const parts = [
    { groups: ["peers"], n: 9, isRest: false },
    { groups: ["reports"], n: 3, isRest: false },
    { groups: ["others"], n: 4, isRest: false },
  ]
  expect(rows(parts, 8).map(({ shows }) => shows)).toEqual(["behaviours", "competencies", "competencies"])
  expect(rows(parts, 7).map(({ groups }) => groups.join("+"))).toEqual(["peers", "reports+others"])
})

test("bands are wide for few answers, and never meet", () => {
  expect([3, 4, 7, 8, 30].map(behaviourBand)).toEqual([3, 2, 2, 1, 1])
  expect([3, 4, 7, 8, 20].map(competencyBand)).toEqual([5, 4, 1, 1, 1])
  // On three points three answers have the sums 3 to 9: a band of three on either side would leave none between.
  expect([3, 4, 5, 6, 7, 8, 9].map((s) => cellOf(3, s, 3, 3))).toEqual([
    { n: 3, band: "low" },
    { n: 3, band: "low" },
    { n: 3, band: "low" },
    { n: 3, s: 6 },
    { n: 3, band: "high" },
    { n: 3, band: "high" },
    { n: 3, band: "high" },
  ])
})

test("a band counts as its middle, and is read as its inner edge", () => {
  const [low, high] = [cellOf(5, 6, 5, 2), cellOf(5, 24, 5, 2)]
  expect([countedSum(low, 5, 2), shownMean(low, 5, 2)]).toEqual([6, 1.4])
  expect([countedSum(high, 5, 2), shownMean(high, 5, 2)]).toEqual([24, 4.6])
  expect(countedSum(cellOf(5, 18, 5, 2), 5, 2)).toBe(18)
})

test("raters who answered less than half of a competency are in no number of it", () => {
  const most = raters("peers", [
    [3, 4, 3, 4],
    [4, 4, 4, 4],
    [2, 3, null, null],
  ])
  const facts = (few: number | null) =>
    factsOf([...most, { group: "peers", scores: [few, null, null, null] }], questionnaireOf([4]))
  expect(facts(5).rows[0]).toMatchObject({ n: 4, competencies: { c1: { n: 10, s: 35, r: 3 } } })
  expect(facts(1).rows).toEqual(facts(5).rows)
  expect(facts(null).rows).toEqual(facts(5).rows)
})

test("a competency of which only one item is asked of everybody in the row is hidden", () => {
  const askedOf = { 1: ["self", "manager", "peers"] }
  const shared = questionnaireOf([2], { askedOf })
  const responses = [...alike("peers", 2, [3, 3]), ...alike("reports", 2, [3, null])]
  expect(factsOf(responses, shared).rows).toEqual([
    { groups: ["peers", "reports"], n: 4, isRest: true, shows: "competencies", competencies: {} },
  ])
})

test("a comment names its group only where that is a row by itself and every atom has five raters", () => {
  const row = (groups: string[], n: number): Row => ({ groups, n, isRest: false, shows: "behaviours" })
  const [peers, reports] = [row(["peers"], 6), row(["reports"], 5)]
  expect(commentSource("peers", [peers, reports], [peers, reports])).toBe("group")
  const few = row(["reports"], 4)
  expect(commentSource("peers", [peers, few], [peers, few])).toBe("colleagues")
  expect(commentSource("peers", [peers, reports], [row(["peers", "reports"], 11)])).toBe("colleagues")
  expect(commentSource("others", [peers], [peers])).toBeNull()
})
