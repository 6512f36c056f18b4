import { expect, test } from "vitest"
import { reword, wordingFields, WordingSchema } from "@/lib/cycle/wording"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { twoLanguages } from "@/lib/questionnaire/testing/twoLanguages"
import { sentenceOf } from "@/lib/words/fault"
import { wordsIn } from "@/lib/words/words"

test("an item in other words keeps its place, its competency and its source", () => {
  const words = { other: "paints a picture of where we go", self: "paint a picture of where we go" }
  const changed = reword(builtIn, WordingSchema.parse({ items: { V1: words } }), "en")
  expect(changed.items[0]).toEqual({ ...builtIn.items[0], other: { en: words.other }, self: { en: words.self } })
  expect({ ...changed, items: builtIn.items }).toEqual(builtIn)
})

test("words for items that do not exist change nothing", () => {
  const words = { other: "sings", self: "sing" }
  expect(reword(builtIn, WordingSchema.parse({ items: { Z9: words } }), "en")).toEqual(builtIn)
})

test("other words in one language leave those in others as they are", () => {
  const question = { other: "Behalten?", self: "Behalten?", hint: "Eines." }
  const wording = WordingSchema.parse({
    items: { V1: { other: "singt", self: "singe" } },
    questions: { keep: question },
  })
  const changed = reword(twoLanguages, wording, "de")
  const [before] = twoLanguages.items
  expect(changed.items[0]!.other).toEqual({ en: before!.other.en, de: "singt" })
  expect(changed.questions[0]!.hint).toEqual({ en: twoLanguages.questions[0]!.hint.en, de: "Eines." })
  expect(changed.scale).toEqual(twoLanguages.scale)
})

test("who reads the questionnaire in English for lack of their language rewrites the English", () => {
  const wording = WordingSchema.parse({ items: { V1: { other: "sings", self: "sing" } } })
  expect(reword(builtIn, wording, "en-XA").items[0]!.other).toEqual({ en: "sings" })
})

test("labels of the scale change, its values stay", () => {
  const labels = { 1: "Never", 2: "Rarely", 3: "Sometimes", 4: "Often", 5: "Always" }
  const wording = WordingSchema.parse({ scale: { labels, notObserved: "Cannot say" } })
  const { scale } = inLanguage(reword(builtIn, wording, "en"), "en")
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
  const longest = "🙂".repeat(200)
  expect(reword(builtIn, itemOf(longest).data!, "en").items[0]!.other).toEqual({ en: longest })
  expect(itemOf(`${longest}🙂`).success).toBe(false)
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
