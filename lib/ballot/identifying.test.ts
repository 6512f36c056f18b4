import fc from "fast-check"
import { expect, test } from "vitest"
import { cluesIn } from "@/lib/ballot/identifying"
import { labelledComments, type LabelledComment } from "@/lib/ballot/testing/labelledComments"

test.each([
  ["Write me at mei.lin@northwind.example.", [["address", "mei.lin@northwind.example"]]],
  ["Call +44 20 7946 0958 any time.", [["phone", "+44 20 7946 0958"]]],
  ["On 12.03.2026 it went wrong.", [["date", "12.03.2026"]]],
  [
    "In our 1:1 you promised me more.",
    [
      ["meeting", "In our 1:1"],
      ["meeting", "you promised me"],
    ],
  ],
  ["When the launch slipped, Priya Nair and I stayed late.", [["name", "Priya Nair"]]],
  ["Priya and I stayed late.", [["name", "Priya"]]],
  [
    "Since 3 March, on Tuesday and in our one-on-one: too late.",
    [
      ["date", "3 March"],
      ["date", "on Tuesday"],
      ["meeting", "in our one-on-one"],
    ],
  ],
  [
    "He may march on; the 2nd of May was late, and since June all is well.",
    [
      ["date", "2nd of May"],
      ["date", "June"],
    ],
  ],
  ["Dana listens. I like how Dana decides, and I may say so.", []],
  [
    "As a nurse I say: as a leader she is calm. I work as a nurse.",
    [
      ["role", "As a nurse"],
      ["role", "as a nurse"],
    ],
  ],
  ["It helps me as a tester that she is calm.", [["role", "as a tester"]]],
  ["She is kind, and as a nurse I need that.", [["role", "as a nurse"]]],
  ["She works as a welder so that we need not.", []],
  ["As a nurse, she knows us.", []],
  ["She is the only engineer who helps me, the only engineer with a child.", [["only", "the only engineer"]]],
  ["She was generous with parental leave. My wife and I took parental leave.", [["leave", "took parental leave"]]],
  [
    "PAY-1432, not COVID-19 or ISO-9001; three years ago I asked.",
    [
      ["ticket", "PAY-1432"],
      ["tenure", "three years ago"],
    ],
  ],
  [
    "Amir helps, and so does Amir's team; I thank Amir, Amir and Amir.",
    [
      ["name", "Amir's"],
      ["name", "Amir"],
    ],
  ],
  ["Very Good Manager And A Fine Colleague", []],
  ["Grew revenue by 1,200,000 in 3 teams.", []],
])("in “%s” the rater is shown what may tell who wrote it", (comment, clues) => {
  expect(cluesIn(comment, "Dana Okafor").map(({ kind, excerpt }) => [kind, excerpt])).toEqual(clues)
})

// What the first version reached on the same comments: precision 0.50 and recall 0.24 on the tuned half, 0.76 and 0.38 on
// the one held out. The floors are just below what is reached now.
test.each([
  ["tuned", { precision: 0.98, recall: 0.98, recallOfExcerpts: 0.98, precisionOfExcerpts: 0.97, kinds: 0.98 }],
  ["heldOut", { precision: 0.98, recall: 0.95, recallOfExcerpts: 0.95, precisionOfExcerpts: 0.93, kinds: 0.94 }],
] as const)(
  "of the %s comments nearly all that tell who wrote them are found, and hardly any other",
  (half, floors) => {
    const reached = figuresOf(labelledComments[half])
    for (const [figure, floor] of Object.entries(floors))
      expect(reached[figure as keyof typeof floors], figure).toBeGreaterThanOrEqual(floor)
  },
)

test("each half has fifty comments with something to find and fifty without", () => {
  for (const comments of Object.values(labelledComments)) {
    expect(comments.filter(({ labels }) => labels.length > 0)).toHaveLength(50)
    expect(comments.filter(({ labels }) => labels.length === 0)).toHaveLength(50)
    expect(new Set(comments.map(({ text }) => text)).size).toBe(100)
    for (const { text } of comments) expect(text).not.toMatch(/[{}]/)
  }
})

test("whatever is written, clues are words of it, in its order, each once and none within another's place", () => {
  const pieces = Object.values(labelledComments).flatMap((half) => half.map(({ text }) => text))
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 400 }),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 9 })), { maxLength: 6 })
      .map((parts) => parts.join(" ")),
  )
  fc.assert(
    fc.property(text, fc.string({ maxLength: 20 }), (comment, ownName) => {
      const excerpts = cluesIn(comment, ownName).map(({ excerpt }) => excerpt)
      expect(new Set(excerpts).size).toBe(excerpts.length)
      for (const excerpt of excerpts) {
        expect(excerpt).not.toBe("")
        expect(comment).toContain(excerpt)
      }
    }),
  )
})

test.each(["Dana", "Okafor", "Dana Okafor", "Dana's", "Okafor’s"])("who is rated may be named: %s", (name) => {
  expect(cluesIn(`We trust ${name} judgement.`, "Dana Okafor")).toEqual([])
})

/**
 * How well clues are found. Of comments: one that tells who wrote it is found where one of its labels is, a harmless one is
 * found wrongly where anything is. Of excerpts: a clue meets a label where one contains the other.
 */
function figuresOf(comments: LabelledComment[]) {
  const looked = comments.map(({ text, labels }) => {
    const clues = cluesIn(text, "Dana Okafor")
    const met = labels.filter((label) => clues.some((clue) => meet(clue, label)))
    const right = clues.filter((clue) => labels.some((label) => meet(clue, label)))
    const named = met.filter((label) => clues.some((clue) => clue.kind === label.kind && meet(clue, label)))
    return { labels, clues, met, right, named }
  })
  const found = looked.filter(({ met }) => met.length > 0).length
  const wrong = looked.filter(({ labels, clues }) => labels.length === 0 && clues.length > 0).length
  const all = (part: "labels" | "clues" | "met" | "right" | "named") =>
    looked.reduce((so, each) => so + each[part].length, 0)
  return {
    precision: found / (found + wrong),
    recall: found / looked.filter(({ labels }) => labels.length > 0).length,
    recallOfExcerpts: all("met") / all("labels"),
    precisionOfExcerpts: all("right") / all("clues"),
    kinds: all("named") / all("labels"),
  }
}

function meet({ excerpt: one }: { excerpt: string }, { excerpt: other }: { excerpt: string }): boolean {
  return one.includes(other) || other.includes(one)
}
