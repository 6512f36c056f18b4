import { expect, test } from "vitest"
import { hasPassed, parseDay, timeLeft, usualDeadline } from "@/lib/cycle/deadline"

const now = new Date("2026-03-02T23:30:00Z")
const day = (text: string) => parseDay(text)!

test("a day is read as its UTC midnight, and nothing else is a day", () => {
  expect(parseDay("2026-03-16")).toEqual(new Date("2026-03-16T00:00:00Z"))
  for (const text of ["", "16.03.2026", "2026-02-30", "2026-13-01", "2026-03-16T10:00"])
    expect(parseDay(text)).toBeNull()
})

test("a deadline passes when its day has ended", () => {
  expect(hasPassed(day("2026-03-02"), now)).toBe(false)
  expect(hasPassed(day("2026-03-01"), now)).toBe(true)
})

test("a new cycle has two weeks", () => {
  expect(usualDeadline(now)).toEqual(day("2026-03-16"))
})

test("what is left is said in whole days", () => {
  const words = ["2026-03-05", "2026-03-03", "2026-03-02", "2026-03-01", "2026-02-28"].map((text) =>
    timeLeft(day(text), now),
  )
  expect(words).toEqual(["3 days left", "1 day left", "last day today", "ended yesterday", "ended 2 days ago"])
})
