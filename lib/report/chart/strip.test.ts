import fc from "fast-check"
import { expect, test } from "vitest"
import { stripOf } from "@/lib/report/chart/strip"
import { worlds } from "@/lib/report/testing/generated"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, answering, worldOf } from "@/lib/report/testing/world"
import { wordsIn } from "@/lib/words/words"

const english = wordsIn("en")
const questionnaire = questionnaireOf([1])
const [item] = questionnaire.items.map(({ id }) => id)

test("a behaviour's strip says what it shows in words, bounds included", () => {
  const responses = [...alike("self", 1, [2]), ...answering("peers", [3, 3, 4, 4, 4]), ...alike("reports", 5, [5])]
  const { words, marks } = stripOf(english, read(worldOf(questionnaire, responses)), item!)
  expect(words).toBe("All colleagues 4.2, Self 2.0, Peers 3.6, Direct reports ≥ 4.6")
  expect(marks.map(({ shape }) => shape)).toEqual(["others", "self", "triangle", "diamond"])
})

test("where nothing is shown, the strip is empty and says so", () => {
  const strip = stripOf(english, read(worldOf(questionnaire, alike("peers", 2, [4]))), item!)
  expect(strip.marks).toEqual([])
  expect(strip.words).toBe("nothing is shown")
})

test("in no world a mark hides another one, or leaves its strip", () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const reading = read(world)
      for (const { id } of reading.questionnaire.items) {
        const { marks, frame } = stripOf(english, reading, id)
        marks.forEach((mark, index) => {
          expect(mark.x).toBeGreaterThanOrEqual(10)
          expect(mark.x).toBeLessThanOrEqual(frame.width - 10)
          expect(mark.y).toBeGreaterThanOrEqual(10)
          expect(mark.y).toBeLessThanOrEqual(frame.height - 10)
          for (const other of marks.slice(index + 1)) {
            expect(Math.abs(mark.x - other.x) >= 14 || Math.abs(mark.y - other.y) >= 14).toBe(true)
          }
        })
      }
    }),
    { numRuns: 60 },
  )
})
