import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import { changeWords } from "@/lib/report/reading/changes"
import { questionsWithoutWords, withheldComments } from "@/lib/report/reading/comments"
import { closedOn } from "@/lib/report/reading/titles"
import { signed } from "@/lib/report/reading/values"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, worldOf } from "@/lib/report/testing/world"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")

test("the day of the close is written in words", () => {
  expect(closedOn(words, publish(worldOf(questionnaireOf([1]), [])))).toBe("closed on 31 January 2026")
})

test("a difference has its sign, and is rounded as the values are that it lies between", () => {
  expect([0.66, -0.4, -0.04, 0].map((value) => signed(words, value))).toEqual(["+0.7", "−0.4", "0.0", "0.0"])
  // The machine's 1.15 is a little less than that.
  expect(signed(words, 1.15)).toBe(`+${(1.15).toFixed(1)}`)
})

test("a change is called clear in its direction, or too close to call", () => {
  expect(changeWords(words, { difference: 0.7, certainty: "clear" })).toBe("+0.7, clearly more")
  expect(changeWords(words, { difference: -0.9, certainty: "clear" })).toBe("−0.9, clearly less")
  expect(changeWords(words, { difference: 0.2, certainty: "tooClose" })).toBe("+0.2, too close to call")
})

test("one withheld comment is one, and more are counted", () => {
  expect(withheldComments(words, 1)).toBe("One comment was withheld by the organiser.")
  expect(withheldComments(words, 2)).toBe("2 comments were withheld by the organiser.")
})

test("questions without words are named only beside others that have some", () => {
  const world = worldOf(questionnaireOf([1]), alike("peers", 5, [3]))
  const written = { group: "peers", question: "keep", text: "Asks first." }
  expect(questionsWithoutWords(words, publish(world))).toBeNull()
  expect(questionsWithoutWords(words, publish({ ...world, comments: [written] }))).toBe(
    "Nothing that can be shown was written on “What to change?”.",
  )
})
