import { expect, test } from "vitest"
import { suggestionsFor } from "@/lib/plan/suggestions"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { builtIn1 } from "@/lib/questionnaire/builtIn1"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { en } from "@/lib/words/en/messages"
import { lengthOf } from "@/lib/words/text"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const asked = inLanguage(builtInQuestionnaire, "en")
const ids = asked.items.map(({ id }) => id)

test("every behaviour of the built-in questionnaire has two things to try, each in a short and quiet sentence", () => {
  expect(Object.keys(en.suggestions)).toEqual(ids)
  const all = ids.flatMap((id) => suggestionsFor(words, asked, id))
  expect(new Set(all).size).toBe(2 * ids.length)
  for (const text of all) {
    expect(lengthOf(text), text).toBeLessThanOrEqual(150)
    expect(text).toMatch(/^[A-Z][^!\d]+\.$/)
  }
})

test("there is none for a behaviour that is said in other words, nor for one of an organisation's own", () => {
  const reworded = (change: object) => ({ items: asked.items.map((item) => ({ ...item, ...change })) })
  expect(suggestionsFor(words, reworded({}), "V3")).toHaveLength(2)
  expect(suggestionsFor(words, reworded({ other: "explains every change" }), "V3")).toEqual([])
  expect(suggestionsFor(words, reworded({ self: "explain every change" }), "V3")).toEqual([])
  const own = { items: [...asked.items, { ...asked.items[0]!, id: "own-1" }] }
  for (const id of ["own-1", "Z9", "constructor"]) expect(suggestionsFor(words, own, id)).toEqual([])
})

test("edition 1 has them where it asked the same", () => {
  const first = inLanguage(builtIn1, "en")
  const without = ids.filter((id) => suggestionsFor(words, first, id).length === 0)
  expect(without).toEqual(["V2", "I3", "I4", "A2", "A3", "X4", "B4"])
})
