import { expect, test } from "vitest"
import {
  answersSchema,
  COMMENTS_LIMIT,
  commentsLength,
  draftSchema,
  NO_ANSWERS,
  progressOf,
  scoresInOrder,
} from "@/lib/questionnaire/answers"
import { askedOf, offeredAsMattering } from "@/lib/questionnaire/asked"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"
import { minutesFor } from "@/lib/questionnaire/duration"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { sentenceOf } from "@/lib/words/fault"
import { wordsIn } from "@/lib/words/words"

const idsOf = (entries: { id: string }[]) => entries.map(({ id }) => id)

test("a group is asked its items, and the competencies that have one of them", () => {
  const asked = askedOf(builtIn, "peers")
  expect(idsOf(builtIn.items).filter((id) => !idsOf(asked.items).includes(id))).toEqual(["B1", "B2"])
  expect(asked.competencies).toEqual(builtIn.competencies)
  expect(askedOf(builtIn, "manager")).toEqual(builtIn)

  const items = builtIn.items.map((item) => (item.competency === "results" ? { ...item, askedOf: ["self"] } : item))
  const local = askedOf(inLanguage({ ...builtIn, items }, "en"), "peers")
  expect(local.competencies.map(({ name }) => name)).not.toContain("Business results")
  expect([local.items.length, local.title]).toEqual([33, "Leading and managing"])
})

test("items without an answer become missing when answers are complete", () => {
  const schema = answersSchema(builtIn, "peers")
  const answers = schema.parse({ scores: { V1: 5, V2: null }, comments: { keep: " Well done \r\n", else: "" } })
  expect(Object.keys(answers.scores)).toHaveLength(35)
  expect([answers.scores.V1, answers.scores.V2, answers.scores.V3]).toEqual([5, null, null])
  expect(answers).toMatchObject({ comments: { keep: "Well done" }, matters: [] })
})

test.each([
  ["a score off the scale", { scores: { V1: 6 }, comments: {} }, ["scores", "V1"]],
  ["half a point", { scores: { V1: 2.5 }, comments: {} }, ["scores", "V1"]],
  ["a comment that is too long", { scores: {}, comments: { keep: "x".repeat(20_001) } }, ["comments", "keep"]],
])("%s is refused at its place", (_, input, path) => {
  expect(draftSchema(builtIn, "peers").safeParse(input).error?.issues[0]?.path).toEqual(path)
})

test("an unknown item is refused, and one that the group is not asked", () => {
  const isTaken = (group: string, id: string) =>
    draftSchema(builtIn, group).safeParse({ scores: { [id]: 3 }, comments: {} }).success
  expect([isTaken("peers", "Z9"), isTaken("peers", "B1"), isTaken("manager", "B1")]).toEqual([false, false, true])
})

test("an emoji counts as one character, and 20,000 of them are taken", () => {
  const comments = { keep: "🙂".repeat(20_000) }
  expect(draftSchema(builtIn, "peers").safeParse({ scores: {}, comments }).success).toBe(true)
})

test("all comments together may be so long and no longer when they are sent, and a draft keeps whatever is typed", () => {
  const schema = answersSchema(builtIn, "peers")
  const fitting = { keep: "🙂".repeat(COMMENTS_LIMIT - 100), change: ` ${"x".repeat(100)} \r\n`, else: "" }
  expect(schema.safeParse({ scores: {}, comments: fitting }).success).toBe(true)
  const tooLong = { ...fitting, change: "x".repeat(101) }
  const { issues } = schema.safeParse({ scores: {}, comments: tooLong }).error!
  const told = "All comments together may have at most 6,000 characters."
  expect(issues.map(({ path, message }) => [path, sentenceOf(wordsIn("en"), message)])).toEqual([
    [["comments", "keep"], told],
    [["comments", "change"], told],
  ])
  const draft = draftSchema(builtIn, "peers").parse({ scores: {}, comments: tooLong })
  expect([draft.comments, commentsLength(draft.comments)]).toEqual([tooLong, COMMENTS_LIMIT + 1])
})

test("what matters is up to three competencies, kept in the questionnaire's order and each once", () => {
  const matters = (...chosen: string[]) =>
    draftSchema(builtIn, "manager").safeParse({ scores: {}, comments: {}, matters: chosen })
  expect(matters("goals", "vision", "goals", "trust").data!.matters).toEqual(["vision", "trust", "goals"])
  expect(matters().data!.matters).toEqual([])
  const { issues } = matters("vision", "trust", "goals", "results").error!
  expect(issues.map(({ path, message }) => [path, sentenceOf(wordsIn("en"), message)])).toEqual([
    [["matters"], "Choose at most 3 of these; take a tick away."],
  ])
  expect(matters("fame").success).toBe(false)
})

test("a draft that says nothing of what matters leaves it open", () => {
  expect(draftSchema(builtIn, "self").parse({ scores: {}, comments: {} })).not.toHaveProperty("matters")
  expect(answersSchema(builtIn, "self").parse(NO_ANSWERS).matters).toEqual([])
})

test("who stays anonymous is not asked what matters", () => {
  const peers = draftSchema(builtIn, "peers")
  expect(peers.safeParse({ scores: {}, comments: {}, matters: ["vision"] }).success).toBe(false)
  expect(peers.safeParse({ scores: {}, comments: {}, matters: [] }).success).toBe(true)
  expect(builtIn.groups.map(({ id }) => [id, offeredAsMattering(builtIn, id).length])).toEqual([
    ["self", 10],
    ["manager", 10],
    ["peers", 0],
    ["reports", 0],
    ["others", 0],
  ])
})

test("scores stand in the order of the whole questionnaire, with nothing for what was not asked", () => {
  const scores = Object.fromEntries(builtIn.items.map(({ id }) => [id, 4]))
  const missing = (group: string) =>
    scoresInOrder(builtIn, group, { scores }).flatMap((score, place) =>
      score === null ? builtIn.items[place]!.id : [],
    )
  expect([missing("self"), missing("others")]).toEqual([[], ["B1", "B2"]])
  expect(scoresInOrder(builtIn, "self", { scores: { V2: 5 } }).slice(0, 3)).toEqual([null, 5, null])
})

test("not observed counts as answered, silence does not", () => {
  const progress = progressOf(askedOf(builtIn, "reports"), { scores: { V1: 4, V2: null } })
  expect([progress.answered, progress.total, progress.missing.length]).toEqual([2, 35, 33])
})

test("who is asked less needs less time", () => {
  const items = builtIn.items.slice(0, 12)
  const few = { ...builtIn, items: items.map((item, place) => (place < 6 ? item : { ...item, askedOf: ["self"] })) }
  expect([minutesFor(askedOf(few, "self")), minutesFor(askedOf(few, "peers"))]).toEqual([5, 4])
})
