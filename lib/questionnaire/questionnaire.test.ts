import { expect, test } from "vitest"
import { answersSchema, draftSchema, progressOf } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire as builtIn, CLAIMS, UNSCORED_CLAIMS } from "@/lib/questionnaire/builtIn"
import { inSentence, itemsOf, QuestionnaireSchema } from "@/lib/questionnaire/schema"

test("the built-in questionnaire is a valid document of 36 items in 10 competencies", () => {
  expect(QuestionnaireSchema.parse(builtIn)).toEqual(builtIn)
  expect(builtIn.items).toHaveLength(36)
  expect(builtIn.competencies.map(({ id }) => itemsOf(builtIn, id).length)).toEqual([4, 4, 4, 3, 3, 4, 4, 3, 4, 3])
})

test("every item goes back to a claim of its dimension, and every claim but the unscored ones has an item", () => {
  for (const item of builtIn.items) {
    const { dimension } = builtIn.competencies.find(({ id }) => id === item.competency)!
    for (const source of item.sources)
      expect([source[0], CLAIMS[source]]).toEqual([dimension[0]!.toUpperCase(), expect.any(String)])
  }
  const used = new Set(builtIn.items.flatMap(({ sources }) => sources))
  expect(Object.keys(CLAIMS).filter((claim) => !used.has(claim))).toEqual(UNSCORED_CLAIMS)
})

test.each([
  ["an item of no competency", { items: [{ ...builtIn.items[0]!, competency: "nowhere" }] }, "items.0.competency"],
  ["the same item twice", { items: [builtIn.items[0]!, builtIn.items[0]!] }, "items.1.id"],
  ["an item named like what every object has", { items: [{ ...builtIn.items[0]!, id: "constructor" }] }, "items.0.id"],
  [
    "a group named like what every object has",
    { groups: [...builtIn.groups, { ...builtIn.groups[2]!, id: "toString" }] },
    "groups.5.id",
  ],
  ["no self group", { groups: builtIn.groups.slice(1) }, "groups"],
  [
    "a scale that skips a value",
    { scale: { ...builtIn.scale, points: builtIn.scale.points.slice(1) } },
    "scale.points",
  ],
])("a questionnaire with %s is refused at its place", (_, change, place) => {
  const result = QuestionnaireSchema.safeParse({ ...builtIn, ...change })
  expect(result.error?.issues.map(({ path }) => path.join("."))).toContain(place)
})

test.each([
  ["Direct reports", "direct reports"],
  ["HR partners", "HR partners"],
  ["Peers in Oslo", "peers in Oslo"],
  ["Ärzte", "ärzte"],
  ["同事", "同事"],
])("%s is %s within a sentence", (name, expected) => {
  expect(inSentence(name)).toBe(expected)
})

test("items without an answer become missing when answers are complete", () => {
  const answers = answersSchema(builtIn).parse({ scores: { V1: 5, V2: null }, comments: { keep: " Well done \r\n" } })
  expect(Object.keys(answers.scores)).toHaveLength(36)
  expect([answers.scores.V1, answers.scores.V2, answers.scores.V3]).toEqual([5, null, null])
  expect(answers.comments).toEqual({ keep: "Well done" })
})

test.each([
  ["a score off the scale", { scores: { V1: 6 }, comments: {} }, ["scores", "V1"]],
  ["half a point", { scores: { V1: 2.5 }, comments: {} }, ["scores", "V1"]],
  ["a comment that is too long", { scores: {}, comments: { keep: "x".repeat(20_001) } }, ["comments", "keep"]],
])("%s is refused at its place", (_, input, path) => {
  expect(draftSchema(builtIn).safeParse(input).error?.issues[0]?.path).toEqual(path)
})

test("an unknown item is refused", () => {
  expect(draftSchema(builtIn).safeParse({ scores: { Z9: 3 }, comments: {} }).success).toBe(false)
})

test("an emoji counts as one character, and 20,000 of them are taken", () => {
  expect(draftSchema(builtIn).safeParse({ scores: {}, comments: { keep: "🙂".repeat(20_000) } }).success).toBe(true)
})

test("not observed counts as answered, silence does not", () => {
  const progress = progressOf(builtIn, { scores: { V1: 4, V2: null }, comments: {} })
  expect([progress.answered, progress.total, progress.missing.length]).toEqual([2, 36, 34])
})
