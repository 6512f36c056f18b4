import { describe, expect, test } from "vitest"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { earlierOf } from "@/lib/report/earlier"
import type { Facts } from "@/lib/report/facts"
import { publish } from "@/lib/report/publication"
import { assumedSigmas } from "@/lib/report/sigmas"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, worldOf, type Responses } from "@/lib/report/testing/world"

const questionnaire = questionnaireOf([2, 2])

function before(responses: Responses, asked: Questionnaire = questionnaire): Facts {
  return publish(worldOf(asked, responses, { closedOn: "2025-06-30" }))
}

/** What is read later of somebody whose earlier answers were these. */
function later(then: Responses, now: Responses, more: Parameters<typeof worldOf>[2] = {}, asked = questionnaire) {
  const current = more.questionnaire ?? questionnaire
  return read(worldOf(current, now, { earlier: earlierOf(before(then, asked), current, null), ...more }))
}

const peers = (n: number, scores: (number | null)[]) => alike("peers", n, scores)
const changeOf = (reading: ReturnType<typeof later>, competency: string) =>
  reading.trend!.competencies.find((change) => change.competency === competency)

test("without an earlier report there is no trend, and no sentence about one", () => {
  const reading = read(worldOf(questionnaire, peers(5, [3, 3, 3, 3])))
  expect(reading).toMatchObject({ trend: null, sentences: { trend: "" } })
})

test("a change is decided among all that are shown with it, from the effective numbers of answers then and now", () => {
  // Four rows: c₄ is 2.49, and 2.49 · .85 · √(2/5) is 1.34.
  expect(changeOf(later(peers(5, [2, 2, 3, 3]), peers(5, [4, 3, 3, 3])), "c1")).toMatchObject({
    before: 2,
    after: 3.5,
    difference: { shown: 1.5, verdict: "clear" },
  })
  expect(changeOf(later(peers(5, [2, 2, 3, 3]), peers(5, [3, 3, 3, 3])), "c1")!.difference.verdict).toBe("tooClose")
  expect(
    changeOf(later(peers(5, [2, 2, 3, 3]), [...peers(4, [3, 3, 3, 3]), ...peers(1, [3, 4, 3, 3])]), "c1")!.difference
      .verdict,
  ).toBe("possible")
  expect(changeOf(later(peers(12, [2, 2, 3, 3]), peers(12, [3, 3, 3, 3])), "c1")!.difference.verdict).toBe("clear")
})

test("the deviation of the new report decides, so that a workspace's own can make a difference clear", () => {
  const sigmas = { ...assumedSigmas(5), competency: 0.25 }
  const change = changeOf(later(peers(5, [2, 2, 3, 3]), peers(5, [2, 3, 3, 3]), { sigmas }), "c1")
  expect(change!.difference).toEqual({ shown: 0.5, verdict: "clear" })
})

test("self has no part in it, and a manager only beside colleagues", () => {
  const then = [...peers(5, [2, 2, 3, 3]), ...alike("self", 1, [5, 5, 5, 5]), ...alike("manager", 1, [4, 4, 3, 3])]
  expect(changeOf(later(then, peers(5, [2, 2, 3, 3])), "c1")).toMatchObject({ before: 2.3, after: 2 })
  const alone = later(then, alike("manager", 1, [4, 4, 3, 3]))
  expect(alone.trend).toMatchObject({ competencies: [], dimensions: [] })
})

test("what only one of the two reports shows is not compared", () => {
  const { trend } = later(peers(5, [2, 2, 3, 3]), peers(5, [3, 3, null, null]))
  expect(trend!.competencies.map(({ competency }) => competency)).toEqual(["c1"])
  expect(trend!.dimensions.map(({ dimension }) => dimension)).toEqual(["leadership"])
})

describe("items of other words", () => {
  const reworded = (change: (document: Questionnaire) => void): Questionnaire => {
    const document = structuredClone(questionnaireOf([3, 2]))
    change(document)
    return document
  }
  const old = questionnaireOf([3, 2])
  const now = reworded(({ items }) => (items[0]!.other = { en: "does something else" }))

  test("are left out on both sides, and the rest is compared", () => {
    const reading = later(peers(5, [1, 3, 3, 3, 3]), peers(5, [5, 4, 4, 3, 3]), { questionnaire: now }, old)
    // Today's value is over all three items.
    expect(changeOf(reading, "c1")).toMatchObject({ before: 3, after: 4 })
    expect(reading.others.competencies["c1"]).toMatchObject({ text: "4.3" })
  })

  test("keep a row of competencies alone out of the comparison, whichever side it is on", () => {
    const few = [...alike("peers", 4, [4, 4, 4, 3, 3])]
    const many = peers(5, [3, 3, 3, 3, 3])
    const ids = (reading: ReturnType<typeof later>) => reading.trend?.competencies.map(({ competency }) => competency)
    expect(ids(later(few, many, { questionnaire: now }, old))).toEqual(["c2"])
    expect(ids(later(many, few, { questionnaire: now }, old))).toEqual(["c2"])
    expect(ids(later(few, many, { questionnaire: old }, old))).toEqual(["c1", "c2"])
  })
})

test("a row of competencies alone of a group that is gone still has its number of answers", () => {
  const facts = before(alike("peers", 4, [3, 3, 3, 3]))
  const earlier = {
    ...earlierOf(facts, questionnaire, null)!,
    rows: [{ ...earlierOf(facts, questionnaire, null)!.rows[0]!, groups: ["gone"] }],
  }
  const reading = read(worldOf(questionnaire, peers(30, [4, 4, 4, 4]), { earlier }))
  const same = later(alike("peers", 4, [3, 3, 3, 3]), peers(30, [4, 4, 4, 4]))
  expect(reading.trend).toEqual(same.trend)
})

test("the sentence names what has changed as surely as it has, each way, and says so when nothing has", () => {
  const sentence = (now: number[], n = 12) => later(peers(n, [2, 2, 4, 4]), peers(n, now)).sentences.trend
  const common =
    "Only what both reviews asked in the same words is compared, so numbers can differ a little from those above."
  expect(sentence([4, 4, 2, 2])).toBe(
    "Since “Spring” colleagues see clearly more of leading as a whole and Competency 1, and clearly less of managing as a whole and Competency 2. " +
      common,
  )
  expect(sentence([4, 4, 4, 4])).toBe(
    "Since “Spring” colleagues see clearly more of leading as a whole and Competency 1; the other differences are too small to tell from a change of raters. " +
      common,
  )
  expect(sentence([2, 2, 4, 4])).toBe(
    "Since “Spring” no difference is large enough to tell it from a change of raters. " + common,
  )
  expect(later(peers(5, [2, 2, 4, 4]), []).sentences.trend).toBe(
    "Since “Spring” nothing can be compared: there are too few answers.",
  )
})

test("where the earlier cycle's name is not known any more, it is the last review", () => {
  const earlier = earlierOf(before(peers(5, [2, 2, 4, 4])), questionnaire, null)
  const reading = read(worldOf(questionnaire, peers(5, [2, 2, 4, 4]), { earlier }), { earlierCycle: null })
  expect(reading.trend!.cycleName).toBeNull()
  expect(reading.sentences.trend).toMatch(/^Since the last review no difference/)
})
