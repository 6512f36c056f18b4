import { expect, test } from "vitest"
import { scoreInput } from "@/lib/command/scoreInput"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

const INPUT = { k: 3, questionnaire: "built-in", responses: [{ group: "peers", scores: { V1: 4 } }] }

test("the built-in questionnaire is meant by its name, and names and days have fixed defaults", () => {
  expect(scoreInput(INPUT)).toEqual({
    value: {
      k: 3,
      questionnaire: builtInQuestionnaire,
      subject: { name: "The subject" },
      cycle: { name: "The cycle", closedOn: "2000-01-01" },
      invited: {},
      responses: [{ group: "peers", scores: [4, ...Array.from({ length: 35 }, () => null)] }],
      comments: [],
    },
  })
})

test("comments go by a question's id or by its number, and are cleaned as a rater's are", () => {
  const read = scoreInput(answered({ comments: { 1: " a\r\nb ", change: "c", 3: " " } }))
  expect(read).toMatchObject({
    value: {
      comments: [
        { group: "peers", question: "keep", text: "a\nb" },
        { group: "peers", question: "change", text: "c" },
      ],
    },
  })
})

test.each([
  ["null", null, "the document: expected object"],
  ["a threshold of two", { ...INPUT, k: 2 }, "k: must be at least 3"],
  ["an unknown key", { ...INPUT, kk: 3 }, "kk: is not known"],
  ["no questionnaire", { k: 3, responses: [] }, 'questionnaire: must be "built-in" or a questionnaire'],
  ["a wrong questionnaire", { ...INPUT, questionnaire: { title: "" } }, "questionnaire.title: must not be empty"],
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
  expect(scoreInput(input)).toEqual({
    complaints: expect.arrayContaining([expect.stringContaining(sentence)]),
  })
})

test("everything that is wrong with the answers is named at once", () => {
  const read = scoreInput(answered({ group: "friends", scores: { V1: 0, Z9: 3 } }))
  expect(read).toMatchObject({ complaints: { length: 3 } })
})

function answered(change: object): object {
  return { ...INPUT, responses: [{ group: "peers", scores: {}, ...change }] }
}
