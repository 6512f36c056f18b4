import { expect, test } from "vitest"
import { calendarEntry } from "@/lib/plan/calendarEntry"
import type { WrittenGoal } from "@/lib/plan/plan"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { wordsIn } from "@/lib/words/words"

const questionnaire = inLanguage(builtInQuestionnaire, "en")
const goal: WrittenGoal = {
  number: 2,
  what: "Agree on one date, a week;\nand say when it moves.",
  notice: "Nobody hears of it from somebody else.",
  by: "2031-03-31",
  item: "X2",
}

/** The properties of the one event, unfolded. */
function entryOf(change: Partial<WrittenGoal> = {}, now = new Date("2026-03-02T09:00:00Z")) {
  const text = calendarEntry(wordsIn("en"), { goal: { ...goal, ...change }, subjectId: "s", questionnaire, now })!
  const lines = text.replaceAll("\r\n ", "").split("\r\n")
  return { text, property: (name: string) => lines.find((line) => line.startsWith(name))?.slice(name.length + 1) }
}

/** No line is longer than RFC 5545 lets it be. */
function expectFolded(text: string) {
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
}

test("a goal is an entry of its day alone, with what will be done and how to notice it", () => {
  const { text, property } = entryOf()
  expect(property("DTSTART;VALUE=DATE")).toBe("20310331")
  expect(property("SUMMARY")).toBe(String.raw`Agree on one date\, a week\; and say when it moves.`)
  expect(property("DESCRIPTION")).toContain(
    String.raw`Nobody hears of it from somebody else.\n\nAbout: Meet agreed deadlines`,
  )
  expect(property("TRANSP")).toBe("TRANSPARENT")
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/)
  expectFolded(text)
})

test("a later entry of the same goal takes the place of an earlier one", () => {
  const [earlier, later] = [entryOf(), entryOf({ what: "Ask." }, new Date("2026-03-02T09:05:00Z"))]
  expect(later.property("UID")).toBe(earlier.property("UID"))
  expect(entryOf({ number: 1 }).property("UID")).not.toBe(earlier.property("UID"))
  expect(Number(later.property("SEQUENCE"))).toBeGreaterThan(Number(earlier.property("SEQUENCE")))
})

test("a long goal is cut in the entry's name and stands whole in what it says", () => {
  const what = "größer ".repeat(80).trim()
  const { text, property } = entryOf({ what })
  expect(property("SUMMARY")).toMatch(/^(größer ){15,17}…$/)
  expect(property("DESCRIPTION")).toContain(what)
  expectFolded(text)
})

test("without a day there is no entry", () => {
  const now = new Date("2026-03-02T09:00:00Z")
  expect(calendarEntry(wordsIn("en"), { goal: { ...goal, by: null }, subjectId: "s", questionnaire, now })).toBeNull()
})
