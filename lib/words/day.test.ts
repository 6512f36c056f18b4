import fc from "fast-check"
import { expect, test } from "vitest"
import { dayIn, dayText, daysAfter, daysBetween, isTimeZone, monthsBefore, parseDay } from "@/lib/words/day"

test("the day of a moment is that of the zone, on either side of the date line", () => {
  const moment = new Date("2026-03-15T11:30:00Z")
  expect(dayText(dayIn("UTC", moment))).toBe("2026-03-15")
  expect(dayText(dayIn("Pacific/Auckland", moment))).toBe("2026-03-16")
  expect(dayText(dayIn("Pacific/Honolulu", new Date("2026-03-15T09:59:00Z")))).toBe("2026-03-14")
})

test("a day is read from a date field and written back", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
      (moment) => {
        const day = dayIn("UTC", moment)
        expect(parseDay(dayText(day))).toEqual(day)
      },
    ),
  )
})

test.each(["", "2026-2-3", "2026-02-30", "16.03.2026", "2026-03-16T00:00"])("%j is no day", (text) => {
  expect(parseDay(text)).toBeNull()
})

test("days are counted over the change to summer time", () => {
  const [from, to] = [parseDay("2026-03-28")!, parseDay("2026-04-04")!]
  expect(daysBetween(from, to)).toBe(7)
  expect(daysAfter(from, 7)).toEqual(to)
  expect(daysBetween(to, from)).toBe(-7)
})

test("a time zone is one that the machine knows", () => {
  expect([
    isTimeZone("Europe/Berlin"),
    isTimeZone("UTC"),
    isTimeZone("Mars/Olympus"),
    isTimeZone(""),
    isTimeZone("+05:30"),
  ]).toEqual([true, true, false, false, false])
})

test.each([
  ["2026-11-29", 6, "2026-05-29"],
  ["2026-08-31", 6, "2026-02-28"],
  ["2024-08-31", 6, "2024-02-29"],
  ["2026-03-31", 12, "2025-03-31"],
  ["2026-01-15", 1, "2025-12-15"],
])("%s, %i months before: %s", (day, months, before) => {
  expect(
    monthsBefore(new Date(`${day}T00:00:00Z`), months)
      .toISOString()
      .slice(0, 10),
  ).toBe(before)
})
