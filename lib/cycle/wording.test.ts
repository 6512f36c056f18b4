import { expect, test } from "vitest"
import { reword, wordingFields, WordingSchema } from "@/lib/cycle/wording"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"
import { sentenceOf } from "@/lib/words/fault"
import { wordsIn } from "@/lib/words/words"

test("an item in other words keeps its place, its competency and its source", () => {
  const words = { other: "paints a picture of where we go", self: "paint a picture of where we go" }
  const changed = reword(builtIn, WordingSchema.parse({ items: { V1: words } }))
  expect(changed.items[0]).toEqual({ ...builtIn.items[0], ...words })
  expect({ ...changed, items: builtIn.items }).toEqual(builtIn)
})

test("words for items that do not exist change nothing", () => {
  const words = { other: "sings", self: "sing" }
  expect(reword(builtIn, WordingSchema.parse({ items: { Z9: words } }))).toEqual(builtIn)
})

test("labels of the scale change, its values stay", () => {
  const labels = { 1: "Never", 2: "Rarely", 3: "Sometimes", 4: "Often", 5: "Always" }
  const { scale } = reword(builtIn, WordingSchema.parse({ scale: { labels, notObserved: "Cannot say" } }))
  expect(scale.points.map(({ value, label }) => [value, label])).toEqual(
    Object.entries(labels).map(([value, label]) => [Number(value), label]),
  )
  expect(scale.notObserved).toBe("Cannot say")
})

test("empty words are refused", () => {
  const { error } = WordingSchema.safeParse({ items: { V1: { other: "  ", self: "do" } } })
  expect(error!.issues.map(({ path, message }) => [path.join("."), sentenceOf(wordsIn("en"), message)])).toEqual([
    ["items.V1.other", "Please write something here."],
  ])
})

test("what is accepted fits into the document, in whatever script it is written", () => {
  const itemOf = (other: string) => WordingSchema.safeParse({ items: { V1: { other, self: "do" } } })
  const longest = itemOf("🙂".repeat(100))
  expect(reword(builtIn, longest.data!).items[0]!.other).toHaveLength(200)
  expect(itemOf("🙂".repeat(101)).success).toBe(false)
  expect(itemOf("x".repeat(201)).success).toBe(false)
})

test("the fields of a form name the places in a wording", () => {
  const fields: [string, string][] = [
    ["items.V1.other", "sings"],
    ["items.V1.self", "sing"],
    ["scale.labels.1", "Never"],
    ["scale.notObserved", "Cannot say"],
  ]
  expect(WordingSchema.parse(wordingFields(fields))).toEqual({
    items: { V1: { other: "sings", self: "sing" } },
    questions: {},
    scale: { labels: { 1: "Never" }, notObserved: "Cannot say" },
  })
})

test("names that reach for a prototype reach nothing", () => {
  const names = ["__proto__.polluted", "constructor.prototype.polluted", "items", "items.V1.other"]
  WordingSchema.safeParse(wordingFields(names.map((name) => [name, "yes"])))
  expect({}).not.toHaveProperty("polluted")
})
