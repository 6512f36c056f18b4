import { expect, test } from "vitest"
import { sentencesOf } from "@/lib/command/document"
import { scoreInput } from "@/lib/command/scoreInput"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { builtIn1 } from "@/lib/questionnaire/builtIn1"
import { assumedSigmas } from "@/lib/report/sigmas"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const INPUT = { k: 3, questionnaire: "built-in", responses: [{ group: "peers", scores: { V1: 4 } }] }

const valueOf = (document: unknown) => {
  const read = scoreInput(words, document)
  if ("problems" in read) throw new Error(sentencesOf(words, read.problems).join("\n"))
  return read.value
}

test("what is left out has fixed defaults: d, names, the day of the close", () => {
  const { items } = builtInQuestionnaire
  expect(valueOf(INPUT)).toEqual({
    input: {
      questionnaire: builtInQuestionnaire,
      k: 3,
      d: 5,
      closedOn: "2000-01-01",
      invited: {},
      responses: [
        { group: "peers", scores: [4, ...Array.from({ length: items.length - 1 }, () => null)], matters: [] },
      ],
      comments: [],
      sigmas: assumedSigmas(5),
      earlier: null,
    },
    names: { subject: "The subject", cycle: "The cycle", earlierCycle: null },
  })
  expect(valueOf({ ...INPUT, k: 7 }).input.d).toBe(7)
  expect(valueOf({ ...INPUT, d: 4 }).input.d).toBe(4)
})

test("both editions of the built-in questionnaire go by their names", () => {
  expect(valueOf({ ...INPUT, questionnaire: "built-in" }).input.questionnaire.edition).toBe(2)
  expect(valueOf({ ...INPUT, questionnaire: "built-in-1" }).input.questionnaire).toBe(builtIn1)
})

test("comments go by a question's id or by its number, and are cleaned as a rater's are", () => {
  expect(valueOf(answered({ comments: { 1: " a\r\nb ", change: "c", 3: " " } })).input.comments).toEqual([
    { group: "peers", question: "keep", text: "a\nb" },
    { group: "peers", question: "change", text: "c" },
  ])
})

test("what matters most is taken of named raters, in the questionnaire's order, each once", () => {
  const matters = ["trust", "vision", "trust"]
  expect(valueOf(answered({ group: "self", matters })).input.responses[0]!.matters).toEqual(["vision", "trust"])
  expect(valueOf(answered({ matters: [] })).input.responses[0]!.matters).toEqual([])
})

test("that somebody did not answer what they were not asked is no mistake", () => {
  expect(valueOf(answered({ scores: { B1: null, V1: 4 } })).input.responses[0]!.scores[0]).toBe(4)
})

test.each([
  ["null", null, "the document: expected object"],
  ["a threshold of two", { ...INPUT, k: 2 }, "k: must be at least 3"],
  ["half a threshold", { ...INPUT, k: 3.5 }, "k: must be a whole number"],
  ["three behind a single behaviour", { ...INPUT, d: 3 }, "d: must be at least 4"],
  ["fewer behind a behaviour than behind a row", { ...INPUT, k: 6, d: 5 }, "d: must not be below k"],
  ["an unknown key", { ...INPUT, kk: 3 }, "kk: is not known"],
  ["no questionnaire", { k: 3, responses: [] }, "questionnaire: must be “built-in”, “built-in-1” or a questionnaire"],
  ["another edition", { ...INPUT, questionnaire: "built-in-9" }, "questionnaire: must be “built-in”"],
  ["a wrong questionnaire", { ...INPUT, questionnaire: { title: "" } }, "questionnaire.title: "],
  ["an unknown group", answered({ group: "friends" }), "responses.0.group: is not a group of the questionnaire"],
  ["people invited to no group", { ...INPUT, invited: { x: 1 } }, "invited.x: is not a group of the questionnaire"],
  [
    "more answers than invitations",
    { ...INPUT, invited: { peers: 0 } },
    "invited.peers: is fewer than the 1 who answered",
  ],
  [
    "a score off the scale",
    answered({ scores: { V1: 6 } }),
    "responses.0.scores.V1: Choose a whole number from 1 to 5.",
  ],
  ["half a point", answered({ scores: { V1: 2.5 } }), "responses.0.scores.V1: Choose a whole number from 1 to 5."],
  ["an unknown item", answered({ scores: { Z9: 3 } }), "responses.0.scores.Z9: is not known"],
  ["an item that every object has", answered({ scores: { toString: 3 } }), "responses.0.scores.toString: is not known"],
  ["what the group is not asked", answered({ scores: { B1: 3 } }), "responses.0.scores.B1: is not asked of this group"],
  [
    "a fifth question",
    answered({ comments: { 5: "x" } }),
    "responses.0.comments.5: is not a question of the questionnaire",
  ],
  [
    "a comment twice",
    answered({ comments: { 1: "x", keep: "y" } }),
    "responses.0.comments.keep: answers a question that is answered already",
  ],
  [
    "what matters to a peer",
    answered({ matters: ["vision"] }),
    "responses.0.matters: is asked only of those whose answers appear as their own",
  ],
  [
    "a competency that is none",
    answered({ group: "self", matters: ["vision", "luck"] }),
    "responses.0.matters.1: is not a competency that this group is asked about",
  ],
  [
    "four that matter most",
    answered({ group: "self", matters: ["vision", "trust", "goals", "values"] }),
    "responses.0.matters: names more than 3",
  ],
  [
    "two selves",
    { ...INPUT, responses: [{ group: "self" }, { group: "self" }] },
    "responses.1.group: only one can answer about themselves",
  ],
  [
    "a day that is none",
    { ...INPUT, cycle: { closedOn: "2026-02-30" } },
    "cycle.closedOn: must be a day like 2026-01-31",
  ],
])("%s is refused at its place", (_, input, sentence) => {
  const read = scoreInput(words, input)
  const sentences = "problems" in read ? sentencesOf(words, read.problems) : []
  expect(sentences).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]))
})

test("everything that is wrong with the answers is named at once", () => {
  const responses = [
    { group: "friends", scores: {} },
    { group: "peers", scores: { V1: 0, Z9: 3, B2: 1 } },
  ]
  expect(scoreInput(words, { ...INPUT, responses })).toMatchObject({ problems: { length: 4 } })
})

test("a questionnaire of one's own is asked of the groups that it names", () => {
  const questionnaire = questionnaireOf([2], { askedOf: { 1: ["self"] } })
  const world = (scores: object) => ({ ...INPUT, questionnaire, responses: [{ group: "peers", scores }] })
  expect(valueOf(world({ q1: 2 })).input.responses[0]!.scores).toEqual([2, null])
  expect(scoreInput(words, world({ q2: 2 }))).toEqual({
    problems: [{ path: "responses.0.scores.q2", message: "is not asked of this group" }],
  })
})

function answered(change: object): object {
  return { ...INPUT, responses: [{ group: "peers", scores: {}, ...change }] }
}
