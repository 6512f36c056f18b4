import fc from "fast-check"
import { expect, test } from "vitest"
import { publish, withoutComment } from "@/lib/report/publication"
import type { Report } from "@/lib/report/report"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { worlds } from "@/lib/report/testing/generated"
import { alike, answering, builtInWorld, raters, worldOf } from "@/lib/report/testing/world"

/** The sentences of a report about Dana; each group gives one score to leadership and one to management. */
function sentences(...scores: Parameters<typeof builtInWorld>[0]): Report["sentences"] {
  return publish({ ...builtInWorld(scores), subject: { name: "Dana" } }).sentences
}

test("a clear difference between leading and managing is called clear, and a small one is balance", () => {
  const { map } = sentences(["self", 1, 4, 4], ["peers", 8, 4, 2])
  expect(map).toContain("leading 4.0 and managing 2.0; the difference is clear: more leading than managing.")
  expect(map).toContain("The self-rating is higher on managing (4.0).")
  expect(sentences(["peers", 8, 3, 3]).map).toContain("the two are in balance.")
  expect(sentences(["peers", 8, 2, 4]).map).toContain("more managing than leading.")
})

test("one rater alone is called one rater", () => {
  expect(sentences(["manager", 1, 4, 3]).map).toContain("with one rater")
})

test("without enough answers a sentence says so, and claims nothing", () => {
  const said = sentences(["self", 1, 4, 3], ["peers", 2, 4, 3])
  expect(said.participation).toContain("Too few colleagues have answered")
  expect(said.map).toBe("There are too few answers to place anything on the map.")
  expect(said.competencies).toBe("There are too few answers to compare competencies.")
  expect(said.comparisons).toBe("There are too few answers to compare the self-rating with.")
  expect(said.behaviours).toBe("There are too few answers to order behaviours.")
})

test("who answered is said by how they appear, with their number", () => {
  const { participation } = sentences(["self", 1, 4, 4], ["manager", 1, 4, 4], ["peers", 5, 4, 4], ["reports", 2, 4, 4])
  expect(participation).toContain("the answers of the manager and peers and direct reports (7).")
  expect(sentences(["peers", 5, 4, 4]).participation).toContain("Dana has not answered about themselves.")
  expect(sentences(["manager", 1, 4, 4], ["peers", 2, 4, 4]).participation).toContain(
    "Fewer than 3 others answered, so theirs are not shown.",
  )
})

test("what others see less of is a blind spot, and what they see more of a hidden strength", () => {
  const blind = sentences(["self", 1, 5, 3], ["peers", 12, 2, 3]).comparisons
  expect(blind).toMatch(/^Vision, .* and Values: a blind spot, since Dana sees more of it than others do\.$/)
  const hidden = sentences(["self", 1, 2, 4], ["peers", 12, 4, 4]).comparisons
  expect(hidden).toMatch(/: a hidden strength, since others see more of it than Dana does\.$/)
  const same = sentences(["self", 1, 4, 2], ["peers", 12, 4, 2]).comparisons
  expect(same).toMatch(/^Dana and others see the same .*no difference is large enough to speak of\.$/)
  expect(sentences(["peers", 12, 4, 2]).comparisons).toBe("Without a self-rating there is nothing to compare.")
})

test("competencies that lie close together are not ranked", () => {
  expect(sentences(["peers", 6, 4, 4]).competencies).toBe(
    "Colleagues see all competencies at about the same height, from 4.0 to 4.0.",
  )
  expect(sentences(["peers", 6, 4, 2]).competencies).toMatch(
    /^Colleagues see \w+ highest, at 4\.0, and .* lowest, at 2\.0\.$/,
  )
})

test("what is high everywhere leaves nothing worth a look", () => {
  expect(sentences(["peers", 6, 4, 4]).behaviours).toMatch(/Nothing stands out as low\.$/)
  expect(sentences(["peers", 6, 4, 2]).behaviours).toMatch(/Worth a look: how often Dana “[^”]+” and “[^”]+”\.$/)
})

test("comments are counted, and one that is withheld is told", () => {
  const world = builtInWorld([["peers", 5, 4, 4]])
  const comments = [{ group: "peers", question: "keep", text: "Asks first." }]
  const report = publish({ ...world, comments })
  expect(report.sentences.comments).toMatch(/^One comment, word for word/)
  expect(withoutComment(report, { question: "keep", index: 0 })!.sentences.comments).toBe(
    "Nobody wrote a comment that can be shown. One comment was withheld by the organiser.",
  )
})

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

test("in every world sentences are whole, and say clear only where a value does", () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const report = publish(world)
      for (const [block, text] of Object.entries(report.sentences)) {
        if (block !== "trend" || report.trend) expect(text).toMatch(/^\S.*\.$/s)
        expect(text).not.toMatch(/undefined|NaN|null|\s\s|\s[.,;]|\b1 raters\b/)
      }
      const isClear = report.balance?.certainty === "clear"
      expect(report.sentences.map.includes("is clear")).toBe(isClear)
      const clearChanges = [...(report.trend?.changes ?? []), ...(report.trend?.dimensions ?? [])].filter(
        ({ certainty }) => certainty === "clear",
      )
      expect(report.sentences.trend.includes("clearly")).toBe(clearChanges.length > 0)
    }),
    { numRuns: 300 },
  )
})
