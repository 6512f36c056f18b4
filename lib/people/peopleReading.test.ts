import { describe, expect, test } from "vitest"
import { readingOfList } from "@/lib/people/peopleReading"
import { LISTS } from "@/lib/people/testing/lists"
import { sheetOf } from "@/lib/sheet/file"
import { wordsIn } from "@/lib/words/words"

describe("a list of people is read as it was meant", () => {
  test.each(LISTS)("$name", async ({ bytes, people, problems = [] }) => {
    const read = await sheetOf(await bytes)
    if (read.kind === "unreadable") throw new Error(read.why)
    const reading = readingOfList(wordsIn("en"), read.sheet)
    expect(reading.people.map(({ name, email, manager, team }) => [name, email, manager, team])).toEqual(people)
    expect(reading.problems.map(({ line }) => line)).toEqual(problems)
    for (const { message } of reading.problems) expect(message).toMatch(/^[A-Z“a-z].*\.$/)
  })
})
