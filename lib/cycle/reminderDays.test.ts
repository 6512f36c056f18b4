import { expect, test } from "vitest"
import { ReminderDaysSchema, remindersAhead, reminderDaysText } from "@/lib/cycle/reminderDays"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const daysOf = (text: string) => ReminderDaysSchema.safeParse(text).data
const day = (text: string) => new Date(`${text}T00:00:00Z`)

test("days are read as people type them, each once, the farthest first", () => {
  expect(daysOf("7, 3, 0")).toEqual([7, 3, 0])
  expect(daysOf(" 0 3;7 3 ")).toEqual([7, 3, 0])
  expect(daysOf("")).toEqual([])
  expect(reminderDaysText([7, 3, 0])).toBe("7, 3, 0")
})

test.each(["61", "-1", "1.5", "a week", "1, 2, 3, 4, 5, 6, 7", "007 days"])("%s is not understood", (text) => {
  expect(daysOf(text)).toBeUndefined()
})

test("it is said on which days reminders will go out, from today on", () => {
  const say = (today: string, days = [7, 3, 0]) => remindersAhead(words, day("2026-03-16"), days, day(today))
  expect(say("2026-03-02")).toBe("9 March 2026, 13 March 2026 and 16 March 2026, from 9 o’clock")
  expect(say("2026-03-13")).toBe("13 March 2026 and 16 March 2026, from 9 o’clock")
  expect(say("2026-03-17")).toBeNull()
  expect(say("2026-03-02", [])).toBeNull()
})
