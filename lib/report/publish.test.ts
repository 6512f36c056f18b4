import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { hashOf, publish, withholdComment } from "@/lib/report/publish"
import { ReportSchema, type Report, type Value } from "@/lib/report/report"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, answering, builtInWorld, raters, worldOf, type Responses } from "@/lib/report/testing/world"
import { earlierOf } from "@/lib/report/trend"

function shownMean(value: Value | undefined): number | null {
  return value?.kind === "shown" ? value.mean : null
}

function widthOf(value: Value | undefined): number | null {
  return value?.kind === "shown" && value.low !== null && value.high !== null ? value.high - value.low : null
}

// ── Rows and others

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

test("self comes first, then the manager by name with exact numbers, then atoms", () => {
  const responses = [...answering("peers", [2, 3, 3, 4]), ...answering("manager", [5]), ...answering("self", [1])]
  const { rows } = publish(worldOf(questionnaireOf([1]), responses))
  expect(rows.map(({ kind, name, n }) => [kind, name, n])).toEqual([
    ["self", "Self", 1],
    ["identified", "Manager", 1],
    ["atom", "Peers", 4],
  ])
  expect(rows[1]!.items["q1"]).toMatchObject({ kind: "shown", band: null, mean: 5, text: "5.0" })
})

test("a manager is a point without an interval, an atom has one", () => {
  const responses = [...answering("manager", [3]), ...answering("peers", [2, 3, 3, 4])]
  const { rows } = publish(worldOf(questionnaireOf([1]), responses))
  expect(rows[0]!.competencies["c1"]).toMatchObject({ low: null, high: null })
  expect(widthOf(rows[1]!.competencies["c1"])).toBeCloseTo((2 * 1.96 * 0.8) / 2, 12)
})

test("a self-rating that observed nothing is withheld as no answer", () => {
  const { rows } = publish(worldOf(questionnaireOf([2]), alike("self", 1, [null, null])))
  expect(rows[0]!.items["q1"]).toEqual({ kind: "withheld", reason: "noAnswer" })
  expect(rows[0]!.competencies["c1"]).toEqual({ kind: "withheld", reason: "noAnswer" })
})

test("invited are counted by group, and groups that nobody was invited to are 0", () => {
  const { participation } = publish(worldOf(questionnaireOf([1]), [], { invited: { self: 1, peers: 6 } }))
  expect(participation.invited.map(({ group, n }) => `${group} ${n}`)).toEqual([
    "self 1",
    "manager 0",
    "peers 6",
    "reports 0",
    "others 0",
  ])
  expect(participation.isAnonymousShown).toBe(false)
})

// ── Competencies and dimensions

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

// ── What is high and low

/** Ten items in five competencies, as four peers see them. */
function tenItems(scores: number[], self: Responses = []): Report {
  return publish(worldOf(questionnaireOf([2, 2, 2, 2, 2]), [...alike("peers", 4, scores), ...self]))
}

test("strengths come first: the three highest of five, and at most two to look at", () => {
  const report = tenItems([2, 4, 3, 4, 3, 4, 2, 3, 4, 2])
  expect(report.highest).toEqual(["q2", "q4", "q6", "q9", "q3"])
  expect(report.lowest).toEqual(["q10", "q7", "q1", "q8", "q5"])
  expect(report.strengths).toEqual(["q2", "q4", "q6"])
  expect(report.focus).toEqual(["q10", "q7"])
  expect(report.sentences.behaviours).toBe(
    "What colleagues see most: Dana “does thing 2”, “does thing 4” and “does thing 6”. " +
      "Worth a look: how often Dana “does thing 10” and “does thing 7”.",
  )
})

test("nothing is to be looked at where everything is high", () => {
  const report = tenItems([4, 4, 4, 4, 4, 4, 4, 4, 4, 4])
  expect(report.strengths).toHaveLength(3)
  expect(report.focus).toEqual([])
  expect(report.sentences.behaviours).toMatch(/Nothing stands out as low\.$/)
})

test("no item is both among the highest and among the lowest, however few there are", () => {
  for (let n = 1; n <= 12; n++) {
    const scores = Array.from({ length: n }, (_, index) => 2 + (index % 3))
    const { highest, lowest, focus, strengths } = publish(worldOf(questionnaireOf([n]), alike("peers", 4, scores)))
    expect(highest).toHaveLength(Math.min(5, Math.floor(n / 2)))
    expect(lowest).toHaveLength(highest.length)
    expect(highest.filter((id) => lowest.includes(id))).toEqual([])
    expect(focus.length).toBeLessThanOrEqual(2)
    expect(strengths.length).toBeLessThanOrEqual(3)
  }
})

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

// ── Norms

const covariance = { leadership: 0.4, management: 0.2, both: 0 }

test("a workspace's own quantities count from 30 subjects on, before that the assumed ones", () => {
  const methodOf = (subjects: number) =>
    publish(worldOf(questionnaireOf([1]), [], { norms: { subjects, sigma: 0.6, median: 3.9, covariance } })).method
  expect(methodOf(29)).toMatchObject({ sigma: 0.8, sigmaSubjects: 0, cut: 3.75, covariance: null })
  expect(methodOf(30)).toMatchObject({ sigma: 0.6, sigmaSubjects: 30, cut: 3.9, covariance })
})

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

// ── Sentences

test("Colleagues see you leading 4.1, managing 3.6; the difference is clear with 20 raters", () => {
  // Sums of 82 and 72: means of 4.1 and 3.6, half a point apart, where 20 raters make half a point clear.
  const responses = [
    ...alike("self", 1, [3, 3, 4, 4]),
    ...alike("peers", 2, [5, 5, 4, 4]),
    ...alike("peers", 10, [4, 4, 4, 4]),
    ...alike("peers", 8, [4, 4, 3, 3]),
  ]
  const report = publish(worldOf(questionnaireOf([2, 2]), responses))
  expect(report.balance).toEqual({ difference: expect.closeTo(0.5, 12), certainty: "clear" })
  expect(report.sentences.map).toBe(
    "Colleagues see Dana leading 4.1 and managing 3.6; the difference is clear: more leading than " +
      "managing. The self-rating is lower on leading (3.0).",
  )
  expect(report.sentences.comparisons).toBe(
    "Competency 1: a hidden strength, since others see more of it than Dana does.",
  )
})

test("the same difference with 4 raters is not called clear", () => {
  const report = publish(builtInWorld([["peers", 4, 4, 3]]))
  expect(report.balance).toEqual({ difference: 1, certainty: "possible" })
  expect(report.sentences.map).toBe(
    "Colleagues see Dana leading 4.0 and managing 3.0; there may be more leading than managing, " +
      "but with 4 raters it is not certain.",
  )
})

test("a difference of less than half a point is too close to call with 4 raters", () => {
  const responses = raters("peers", [
    [4, 4, 4, 4],
    [4, 4, 4, 4],
    [4, 4, 3, 3],
    [4, 4, 4, 4],
  ])
  expect(publish(worldOf(questionnaireOf([2, 2]), responses)).sentences.map).toBe(
    "Colleagues see Dana leading 4.0 and managing 3.8; the difference is too close to call with 4 raters.",
  )
})

test("two that are alike are in balance, and a self-rating beside them lies close by", () => {
  const report = publish(
    builtInWorld([
      ["peers", 4, 4, 4],
      ["self", 1, 4, 4],
    ]),
  )
  expect(report.sentences.map).toBe(
    "Colleagues see Dana leading 4.0 and managing 4.0; the two are in balance. The self-rating lies close by.",
  )
})

test("a self-rating that says nothing of leading is not said to lie close by", () => {
  const responses = [...alike("peers", 4, [4, 4, 4, 4]), ...alike("self", 1, [null, null, 4, 4])]
  expect(publish(worldOf(questionnaireOf([2, 2]), responses)).sentences.map).toMatch(/in balance\.$/)
})

test("a possible blind spot is called possible, and a clear one is not", () => {
  const sentence = (n: number) =>
    publish(
      builtInWorld([
        ["peers", n, 3, 4],
        ["self", 1, 4, 4],
      ]),
    ).sentences.comparisons
  expect(sentence(3)).toMatch(/^Vision, Inspiration, Empowerment, Trust and Values: a blind spot, since/)
  const slight = raters("peers", [
    [3, 3],
    [3, 3],
    [4, 4],
  ])
  const { sentences } = publish(worldOf(questionnaireOf([2]), [...slight, ...alike("self", 1, [4, 4])]))
  expect(sentences.comparisons).toBe("Competency 1: possibly a blind spot.")
})

test("self and others are said to agree only where they do", () => {
  const sentence = (self: number, seen: number) =>
    publish(worldOf(questionnaireOf([2]), [...alike("peers", 20, [seen, seen]), ...alike("self", 1, [self, self])]))
      .sentences.comparisons
  expect(sentence(4, 4)).toMatch(/no difference is large enough to speak of\.$/)
  expect(sentence(5, 4)).toMatch(/though not equally much of each\.$/)
  expect(sentence(1, 3)).toMatch(/though not equally much of each\.$/)
})

test("a self-rating alone is compared with nothing", () => {
  const { sentences } = publish(worldOf(questionnaireOf([2]), alike("self", 1, [4, 4])))
  expect(sentences.comparisons).toBe("There are too few answers to compare the self-rating with.")
  expect(sentences.participation).toMatch(/^Too few colleagues have answered/)
})

test("agreement is spoken of by its words, and its absence by its cause", () => {
  const sentence = (answers: number[]) =>
    publish(worldOf(questionnaireOf([1]), answering("peers", answers))).sentences.agreement
  expect(sentence([4, 4, 4, 5, 5])).toMatch(/mostly agree/)
  expect(sentence([1, 2, 3, 4, 5])).toMatch(/often see different things/)
  expect(sentence([2, 3, 3, 4, 5])).toMatch(/agree in part/)
  expect(sentence([3, 3, 4])).toMatch(/there are fewer here/)
  expect(sentence([5, 5, 5, 5, 5])).toMatch(/they lie at an end of the scale/)
})

test("a report about nobody's answers says so in every block and shows no number", () => {
  const then = publish(builtInWorld([["peers", 4, 3, 3]]))
  const report = publish(worldOf(builtInQuestionnaire, [], { earlier: earlierOf(then, builtInQuestionnaire) }))
  expect(report.rows).toEqual([])
  expect(report.others.n).toBe(0)
  expect(Object.values(report.others.items).every(({ kind }) => kind === "withheld")).toBe(true)
  expect(Object.values(report.sentences).every((sentence) => sentence.length > 0)).toBe(true)
})

// ── Comments

const comment = (group: string, text: string) => ({ group, question: "keep", text })
const TEXTS = [comment("self", "s"), comment("manager", "m"), comment("peers", "p"), comment("reports", "r")]

function labelled(responses: Responses): string[] {
  const report = publish(worldOf(questionnaireOf([1]), responses, { comments: TEXTS }))
  return report.comments[0]!.answers.map(({ from, text }) => `${text}: ${from}`).toSorted()
}

test("comments carry the group's name where every atom has five raters, else colleagues'", () => {
  expect(labelled([...alike("peers", 5, [3]), ...alike("reports", 6, [3])])).toEqual([
    "m: Manager",
    "p: Peers",
    "r: Direct reports",
    "s: Self",
  ])
  expect(labelled([...alike("peers", 5, [3]), ...alike("reports", 4, [3])])).toEqual([
    "m: Manager",
    "p: Colleagues",
    "r: Colleagues",
    "s: Self",
  ])
})

test("comments of merged groups are colleagues', and of raters in no atom withheld", () => {
  expect(labelled([...alike("peers", 5, [3]), ...alike("reports", 1, [3])])).toEqual([
    "m: Manager",
    "p: Colleagues",
    "r: Colleagues",
    "s: Self",
  ])
  expect(labelled([...alike("peers", 1, [3]), ...alike("reports", 1, [3])])).toEqual(["m: Manager", "s: Self"])
})

test("a withheld comment is gone and counted, and the report has another hash", () => {
  const report = publish(worldOf(questionnaireOf([1]), alike("peers", 5, [3]), { comments: TEXTS }))
  const changed = withholdComment(report, { question: "keep", index: 1 })!
  expect(changed.comments[0]!.answers).toEqual(report.comments[0]!.answers.toSpliced(1, 1))
  expect(changed.comments[0]!.withheld).toBe(1)
  expect(changed.sentences.comments).toContain("One comment was withheld by the organiser.")
  expect(changed.hash).not.toBe(report.hash)
  const { hash, ...rest } = changed
  expect(hash).toBe(hashOf(rest))
  expect(withholdComment(report, { question: "keep", index: 9 })).toBeNull()
  expect(withholdComment(report, { question: "none", index: 0 })).toBeNull()
})

// ── The hash

test("the hash depends on what is said, not on the order of keys", () => {
  const { hash, ...rest } = publish(builtInWorld([["peers", 4, 4, 3]]))
  expect(hashOf(rest)).toBe(hash)
  expect(hashOf(Object.fromEntries(Object.entries(rest).toReversed()) as typeof rest)).toBe(hash)
  expect(hashOf({ ...rest, subject: { name: "Somebody else" } })).not.toBe(hash)
})
