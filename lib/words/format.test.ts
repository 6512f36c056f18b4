import { expect, test } from "vitest"
import { formatOf } from "@/lib/words/format"

const format = formatOf("en")
const day = new Date("2026-03-16T00:00:00Z")

test("days are written in words, whatever zone the machine is in", () => {
  expect(format.day(day)).toBe("16 March 2026")
  // Whether a comma follows the weekday depends on the edition of Unicode's data that comes with Node.
  expect(format.longDay(day)).toMatch(/^Monday,? 16 March 2026$/)
})

test("a moment is written in the zone it is asked for", () => {
  const moment = new Date("2026-03-16T23:02:00Z")
  expect(format.moment(moment, "Europe/Berlin")).toMatch(/^17 March 2026(,| at) 00:02$/)
  expect(format.time(moment, "America/New_York")).toBe("19:02")
})

test("numbers carry their digits and, where it matters, their sign", () => {
  expect([format.number(1234), format.number(4.1, 2)]).toEqual(["1,234", "4.10"])
  expect([format.signed(0.66, 1), format.signed(-0.4, 1), format.signed(-0.04, 1)]).toEqual(["+0.7", "−0.4", "0.0"])
})

test("a list is joined as one speaks, and names are sorted as one looks them up", () => {
  expect([format.list(["a"]), format.list(["a", "b"]), format.list(["a", "b", "c"])]).toEqual([
    "a",
    "a and b",
    "a, b and c",
  ])
  expect(["Zoë", "Ábel", "Amir"].toSorted(format.compare)).toEqual(["Ábel", "Amir", "Zoë"])
})
