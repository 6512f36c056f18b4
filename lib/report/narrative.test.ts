import { expect, test } from "vitest"
import { publish, withoutComment } from "@/lib/report/publication"
import type { Reading } from "@/lib/report/reading"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, answering, builtInWorld, raters, worldOf, type Responses } from "@/lib/report/testing/world"

/** The sentences of a report about Dana; each group gives one score to leadership and one to management. */
function sentences(...scores: Parameters<typeof builtInWorld>[0]): Reading["sentences"] {
  return read(builtInWorld(scores)).sentences
}

/** The sentences of a report of small competencies, of two behaviours each. */
function small(competencies: number, responses: Responses): Reading["sentences"] {
  return read(worldOf(questionnaireOf(Array.from({ length: competencies }, () => 2)), responses)).sentences
}

// ── The map

test("a difference of leading and managing is said as surely as it is", () => {
  expect(sentences(["self", 1, 4, 4], ["peers", 8, 4, 2]).map).toBe(
    "Colleagues see Dana leading 4.0, managing 2.0: clearly more leading. " +
      "The self-rating says leading 4.0, managing 4.0.",
  )
  expect(sentences(["peers", 8, 2, 4]).map).toContain(": clearly more managing.")
  const mixed = (n: number) => [...alike("peers", n, [4, 4, 4, 3]), ...alike("reports", 5, [4, 4, 4, 4])]
  expect(small(2, mixed(20)).map).toBe(
    "Colleagues see Dana leading 4.0, managing 3.6: slightly, but surely more leading.",
  )
  expect(small(2, [...alike("peers", 4, [4, 4, 4, 4]), ...alike("peers", 1, [4, 4, 3, 3])]).map).toBe(
    "Colleagues see Dana leading 4.0, managing 3.8: no difference that 5 colleagues could show.",
  )
  expect(sentences(["peers", 8, 3, 3]).map).toBe(
    "Colleagues see Dana leading 3.0, managing 3.0: as much of one as of the other.",
  )
})

test("a self-rating that says nothing of leading has no place on the map", () => {
  const responses = [...alike("peers", 5, [4, 4, 4, 4]), ...alike("self", 1, [null, null, 4, 4])]
  expect(small(2, responses).map).toMatch(/as of the other\.$/)
})

test("Colleagues see you leading 4.1, managing 3.6: clear with 20 raters, and with ten", () => {
  const responses = (n: number) => [
    ...alike("peers", n / 10, [5, 5, 4, 4]),
    ...alike("peers", n / 2, [4, 4, 4, 4]),
    ...alike("peers", (n * 4) / 10, [4, 4, 3, 3]),
  ]
  for (const n of [20, 10]) {
    expect(read(worldOf(questionnaireOf([2, 2]), responses(n))).balance).toEqual({ shown: 0.5, verdict: "clear" })
    expect(small(2, responses(n)).map).toBe("Colleagues see Dana leading 4.1, managing 3.6: clearly more leading.")
  }
})

// ── Who answered

test("without enough answers a sentence says so, and claims nothing", () => {
  const said = sentences(["self", 1, 4, 3], ["peers", 2, 4, 3])
  expect(said.participation).toBe("Too few colleagues have answered to show anything without giving somebody away.")
  expect(said.map).toBe("There are too few answers to place what colleagues see on the map.")
  expect(said.competencies).toBe("There are too few answers to compare competencies.")
  expect(said.comparisons).toBe("There are too few answers to compare the self-rating with.")
  expect(said.behaviours).toBe("There are too few answers to compare behaviours.")
  expect(said.comments).toBe(
    "Nobody wrote a comment that can be shown. Comments of raters whose answers are not shown are not shown either.",
  )
})

test("who answered is said by how they appear, with their number", () => {
  const { participation } = sentences(["self", 1, 4, 4], ["manager", 1, 4, 4], ["peers", 5, 4, 4], ["reports", 2, 4, 4])
  expect(participation).toBe(
    "This report is made from the answers of their manager and peers and direct reports (7). " +
      "Groups that are too small to be shown by themselves are shown together.",
  )
  expect(sentences(["peers", 5, 4, 4], ["reports", 3, 4, 4]).participation).toBe(
    "This report is made from the answers of peers (5) and direct reports (3). " +
      "With fewer than 5 answers, direct reports are shown by competency alone. " +
      "Dana has not answered about themselves.",
  )
  expect(sentences(["manager", 1, 4, 4], ["peers", 2, 4, 4]).participation).toContain(
    "Fewer than 3 others answered, so theirs are not shown.",
  )
})

// ── Self and others

test("self and others are compared as a whole first, then by competency", () => {
  const blind = sentences(["self", 1, 5, 3], ["peers", 12, 2, 3]).comparisons
  expect(blind).toBe(
    "Dana’s self-rating is clearly higher than what colleagues see (4.0, 2.5): more than chance in either explains. " +
      "Vision, Inspiration, Empowerment, Trust and Values: blind spots, since Dana sees more of them than others do.",
  )
  const hidden = sentences(["self", 1, 2, 4], ["peers", 12, 4, 3]).comparisons
  expect(hidden).toMatch(/: hidden strengths, since others see more of them than Dana does\./)
})

test("one is one, and what is only possible is called possible", () => {
  const seen = (n: number, own: number) => [
    ...alike("peers", n, [4, 4, 4, 4, 2, 2]),
    ...alike("self", 1, [4, 4, 4, 4, own, own]),
  ]
  expect(small(3, seen(30, 4)).comparisons).toContain(
    "Competency 3: a blind spot, since Dana sees more of it than others do.",
  )
  expect(small(3, seen(5, 3)).comparisons).toContain("No single competency stands out")
  // Twelve colleagues: SE is .43; a difference of 1 is beyond 1.96, and not beyond the 2.39 of three.
  expect(small(3, seen(12, 3)).comparisons).toContain("Competency 3: possibly a blind spot.")
})

test("a difference over all is said as surely as it is", () => {
  const overall = (n: number, self: number, seen: number) =>
    small(2, [...alike("peers", n, [seen, seen, seen, seen]), ...alike("self", 1, [self, self, self, self])])
      .comparisons
  expect(overall(30, 4, 4)).toMatch(/^Over all, Dana’s self-rating is as high as what colleagues see \(4\.0\)\./)
  expect(overall(30, 4, 3)).toMatch(/^Dana’s self-rating is clearly higher than what colleagues see \(4\.0, 3\.0\)/)
  expect(overall(30, 2, 3)).toMatch(/^Dana’s self-rating is clearly lower/)
  const close = small(2, [...alike("peers", 5, [4, 4, 4, 4]), ...alike("self", 1, [4, 4, 4, 3])]).comparisons
  expect(close).toBe(
    "Between Dana’s self-rating and what colleagues see (3.8, 4.0) there is no difference over all that 5 colleagues could show. " +
      "No single competency stands out as a hidden strength or a blind spot.",
  )
})

test("a clear difference that is neither a hidden strength nor a blind spot is said all the same", () => {
  const responses = [...alike("peers", 30, [3, 3, 3, 3]), ...alike("self", 1, [5, 5, 1, 1])]
  expect(small(2, responses).comparisons).toContain(
    "The self-rating is clearly higher on Competency 1. The self-rating is clearly lower on Competency 2.",
  )
})

test("a self-rating alone is compared with nothing, and without one there is nothing to compare", () => {
  expect(small(1, alike("self", 1, [4, 4])).comparisons).toBe(
    "There are too few answers to compare the self-rating with.",
  )
  expect(sentences(["peers", 12, 4, 2]).comparisons).toBe("Without a self-rating there is nothing to compare.")
})

// ── Competencies and behaviours

test("competencies are ranked beside the person's own average, and only where more than chance tells them apart", () => {
  expect(small(3, alike("peers", 12, [4, 4, 4, 4, 2, 2])).competencies).toBe(
    "Beside an average of 3.3, colleagues see strengths in Competency 1 and Competency 2, and a place to grow in Competency 3.",
  )
  expect(small(3, alike("peers", 5, [4, 4, 3, 3, 3, 3])).competencies).toBe(
    "Beside an average of 3.3, colleagues see a strength in Competency 1.",
  )
  expect(small(3, alike("peers", 5, [3, 3, 3, 3, 2, 2])).competencies).toBe(
    "Beside an average of 2.7, colleagues see a place to grow in Competency 3.",
  )
  expect(small(3, alike("peers", 6, [4, 4, 4, 4, 4, 4])).competencies).toBe(
    "Colleagues see all competencies at about the same height, from 4.0 to 4.0.",
  )
  expect(small(3, alike("peers", 4, [4, 4, 4, 4, 3, 3])).competencies).toMatch(/none lies so far|a place to grow/)
  expect(small(2, alike("peers", 6, [4, 4, 2, 2])).competencies).toBe(
    "Colleagues see Competency 1 at 4.0 and Competency 2 at 2.0.",
  )
})

test("competencies that differ, but not by more than few colleagues could show, are not said to be alike", () => {
  const responses = [...alike("peers", 3, [4, 4, 3, 4, 3, 3])]
  expect(small(3, responses).competencies).toBe(
    "Colleagues see the competencies between 3.0 and 4.0; none lies so far from their average that 3 colleagues could show it.",
  )
})

test("nothing stands out where all is alike, and what is high everywhere leaves nothing worth a look", () => {
  expect(sentences(["peers", 6, 4, 4]).behaviours).toBe(
    "Nothing stands out: no behaviour lies further from the others than chance explains.",
  )
  expect(small(3, alike("peers", 12, [4, 3, 3, 3, 3, 3])).behaviours).toBe(
    "What colleagues see most in Dana: “does thing 1”. Nothing stands out as low.",
  )
  expect(small(3, alike("peers", 12, [2, 3, 3, 3, 3, 3])).behaviours).toBe(
    "Nothing stands out as high. Worth a look: “does thing 1”.",
  )
})

test("many alike are named by their competency, and behaviours that are not shown as a whole", () => {
  expect(sentences(["peers", 6, 4, 2]).behaviours).toMatch(
    /^What colleagues see most: many behaviours of \w+, many behaviours of \w+ and many behaviours of \w+\. Worth a look: many/,
  )
  const alone = read(worldOf(questionnaireOf([2, 2, 2]), alike("peers", 8, [4, 4, 3, 3, 2, 2]), { d: 12 }))
  expect(alone.sentences.behaviours).toBe(
    "What colleagues see most: Competency 1 as a whole. Worth a look: Competency 3 as a whole.",
  )
})

// ── Words

test("comments are counted, and one that is withheld is told", () => {
  const facts = publish({
    ...builtInWorld([["peers", 5, 4, 4]]),
    comments: [{ group: "peers", question: "keep", text: "Asks first." }],
  })
  expect(read(facts).sentences.comments).toMatch(/^One comment, word for word/)
  expect(read(withoutComment(facts, { question: "keep", index: 0 })!).sentences.comments).toBe(
    "Nobody wrote a comment that can be shown. One comment was withheld by the organiser.",
  )
})

test("agreement is spoken of by its words, and its absence by its cause", () => {
  const sentence = (answers: number[]) =>
    read(worldOf(questionnaireOf([1]), answering("peers", answers))).sentences.agreement
  expect(sentence([4, 4, 4, 5, 5, 4, 4, 4])).toMatch(/mostly agree/)
  expect(sentence([1, 2, 3, 4, 5, 1, 5, 3])).toMatch(/often see different things/)
  expect(sentence([2, 3, 3, 4, 5, 3, 3, 2])).toMatch(/agree in part/)
  expect(sentence([3, 3, 4, 4, 4, 4, 4])).toBe("Agreement is shown from 8 answers on; there are fewer here.")
  expect(sentence([5, 5, 5, 5, 5, 5, 5, 5])).toMatch(/from 8 answers on; where there are as many, they lie at an end/)
})

test("agreement in part is said to have splits where it has", () => {
  const columns = [
    [2, 3, 3, 4, 5, 3, 3, 2],
    [2, 3, 3, 4, 5, 3, 3, 2],
    [2, 3, 3, 4, 5, 3, 3, 2],
    [2, 3, 3, 4, 5, 3, 3, 2],
    [1, 2, 3, 4, 5, 1, 5, 3],
  ]
  const responses = raters(
    "peers",
    columns[0]!.map((_, rater) => columns.map((column) => column[rater]!)),
  )
  expect(read(worldOf(questionnaireOf([5]), responses)).sentences.agreement).toMatch(/look at the behaviours/)
})
