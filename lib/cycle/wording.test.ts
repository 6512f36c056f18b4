import { expect, test } from "vitest"
import { reword, WordingSchema } from "@/lib/cycle/wording"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"

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

test("labels of the scale change in order, its values stay", () => {
  const labels = ["Never", "Rarely", "Sometimes", "Often", "Always"]
  const { scale } = reword(builtIn, WordingSchema.parse({ scale: { labels, notObserved: "Cannot say" } }))
  expect(scale.points.map(({ value, label }) => [value, label])).toEqual(labels.map((label, index) => [index + 1, label]))
  expect(scale.notObserved).toBe("Cannot say")
})

test("empty words are refused", () => {
  expect(WordingSchema.safeParse({ items: { V1: { other: "  ", self: "do" } } }).success).toBe(false)
})
