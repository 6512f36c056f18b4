import { expect, test } from "vitest"
import { changeWords } from "@/lib/report/reading/changes"
import { questionsWithoutWords, withheldComments } from "@/lib/report/reading/comments"
import { closedOn } from "@/lib/report/reading/titles"
import { signed } from "@/lib/report/reading/values"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, worldOf } from "@/lib/report/testing/world"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")

test("the day of the close is written in words", () => {
  expect(closedOn(words, read(worldOf(questionnaireOf([1]), [])))).toBe("closed on 31 January 2026")
})

test("a difference has its sign, and zero has none", () => {
  expect([0.7, -0.4, -0, 0].map((value) => signed(words, value))).toEqual(["+0.7", "−0.4", "0.0", "0.0"])
})

test.each([
  [0.7, "clear", "+0.7, clearly more"],
  [-0.9, "clear", "−0.9, clearly less"],
  [0.4, "slight", "+0.4, slightly, but surely more"],
  [-0.4, "possible", "−0.4, perhaps less"],
  [0.2, "tooClose", "+0.2, too close to call"],
] as const)("a change of %s that is %s reads %s", (shown, verdict, text) => {
  expect(changeWords(words, { shown, verdict })).toBe(text)
})

test("one withheld comment is one, and more are counted", () => {
  expect(withheldComments(words, 1)).toBe("One comment was withheld by the organiser.")
  expect(withheldComments(words, 2)).toBe("2 comments were withheld by the organiser.")
})

test("questions without words are named only beside others that have some", () => {
  const world = worldOf(questionnaireOf([1]), alike("peers", 5, [3]))
  const written = { group: "peers", question: "keep", text: "Asks first." }
  expect(questionsWithoutWords(words, read(world))).toBeNull()
  expect(questionsWithoutWords(words, read({ ...world, comments: [written] }))).toBe(
    "Nothing that can be shown was written on “What to change?”.",
  )
})
