import { expect, test } from "vitest"
import { hasPassed, timeLeft, usualDeadline } from "@/lib/cycle/deadline"
import { wordsIn } from "@/lib/words/words"

const today = new Date("2026-03-02")
const day = (text: string) => new Date(text)

test("a deadline passes when its day has ended", () => {
  expect(hasPassed(day("2026-03-02"), today)).toBe(false)
  expect(hasPassed(day("2026-03-01"), today)).toBe(true)
})

test("a new cycle has two weeks", () => {
  expect(usualDeadline(today)).toEqual(day("2026-03-16"))
})

test("what is left is said in whole days", () => {
  const words = ["2026-03-05", "2026-03-03", "2026-03-02", "2026-03-01", "2026-02-28"].map((text) =>
    timeLeft(wordsIn("en"), day(text), today),
  )
  expect(words).toEqual(["3 days left", "1 day left", "last day today", "ended yesterday", "ended 2 days ago"])
})
