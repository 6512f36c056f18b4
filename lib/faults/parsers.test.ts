import fc from "fast-check"
import { expect, test } from "vitest"
import { SavingSchema } from "@/lib/ballot/draft"
import { fieldsGiven } from "@/lib/ballot/fieldsGiven"
import { normaliseReceipt } from "@/lib/ballot/receipt"
import { TypedTokenSchema } from "@/lib/ballot/typedToken"
import { scoreInput, scoreLine } from "@/lib/command/scoreInput"
import { understandPairs } from "@/lib/cycle/pairColumns"
import { readPairs } from "@/lib/cycle/pairLines"
import { mangledBytes, mangledText, mangledValue, nastyText, nastyValue } from "@/lib/faults/mangling"
import { understandPeople } from "@/lib/people/columns"
import { compareWithDirectory } from "@/lib/people/comparison"
import { readLines } from "@/lib/people/listed"
import { readingOfList } from "@/lib/people/peopleReading"
import { typedPeople } from "@/lib/people/typedPeople"
import { readGoals } from "@/lib/plan/goalsForm"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { QuestionnaireSchema } from "@/lib/questionnaire/schema"
import { recompute } from "@/lib/report/recompute"
import { publish } from "@/lib/report/publication"
import { builtInWorld } from "@/lib/report/testing/world"
import { sheetOf } from "@/lib/sheet/file"
import { utf8, workbook } from "@/lib/sheet/testing/files"
import { parseDay } from "@/lib/words/day"
import { wordsIn } from "@/lib/words/words"

/** How many inputs each parser gets; FAULTS_CASES says another number, as for a long run by hand. */
const numRuns = Number(process.env.FAULTS_CASES ?? 200)
const words = wordsIn("en")
const LIST =
  "Name,E-mail,Manager,Team,Number\nDana Okafor,dana@x.example,Ruth,Product,1\nRuth,ruth@x.example,,Product,2"

/** No parser throws, whatever it is given: what cannot be read is an answer. */
function neverThrows<T>(given: fc.Arbitrary<T>, parse: (value: T) => unknown): void {
  fc.assert(
    fc.property(given, (value) => void parse(value)),
    { numRuns },
  )
}

test("any list of people is read, or it is said what cannot be", async () => {
  const files = [
    utf8(LIST),
    await workbook([
      ["Name", "E-mail"],
      ["Dana", "dana@x.example"],
      [3, new Date(0)],
    ]),
  ]
  const bytes = fc.oneof(
    fc.constantFrom(...files).chain(mangledBytes),
    fc.uint8Array({ maxLength: 300 }),
    mangledText(LIST).map(utf8),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (file) => {
      const read = await sheetOf(file)
      if (read.kind === "unreadable") return
      readingOfList(words, read.sheet)
      const people = understandPeople(read.sheet)
      const lines = readLines(read.sheet.rows.slice(people.first), people.columns)
      compareWithDirectory(lines, [], {})
      const pairs = understandPairs(read.sheet)
      readPairs(read.sheet.rows.slice(pairs.first), pairs.columns)
    }),
    { numRuns },
  )
}, 3_600_000)

test("whatever a page sends to have kept is parsed or refused, and only what was asked is kept", () => {
  const saving = { submitted: false, writings: { "score-V1": { value: "4", mark: "a", over: [""] } } }
  neverThrows(mangledValue(saving), (given) => {
    const { data } = SavingSchema.safeParse(given)
    if (!data) return
    const values = Object.fromEntries(Object.entries(data.writings).map(([field, { value }]) => [field, value]))
    const { right } = fieldsGiven(builtInQuestionnaire, "peers", values)
    for (const field of Object.keys(right)) expect(field).toMatch(/^(score-|comment-|matters$)/)
  })
})

test("any text is a token, a receipt, a day, people or none", () => {
  neverThrows(fc.oneof(nastyText, mangledText("abcDEF-_123")), (text) => {
    expect(TypedTokenSchema.parse(text) ?? "null").toMatch(/^[\w-]{1,100}$/)
    normaliseReceipt(text)
    const day = parseDay(text)
    if (day !== null) expect(day.getTime()).not.toBeNaN()
    typedPeople(text)
  })
  neverThrows(mangledText("2026-02-28"), parseDay)
})

test("any document is a questionnaire, or is refused with its faults", () => {
  neverThrows(mangledValue(builtInQuestionnaire), (document) => QuestionnaireSchema.safeParse(document))
})

test("any form of goals is read", () => {
  const form = { "goal1-what": "Ask first", "goal1-notice": "They say so", "goal1-by": "2026-05-01" }
  neverThrows(mangledValue(form), (given) => {
    if (typeof given === "object" && given !== null) readGoals(given as Record<string, unknown>)
  })
})

test("any answers are scored, or it is said what is wrong with them", () => {
  const input = { k: 3, questionnaire: "built-in", responses: [{ group: "peers", scores: { V1: 4 }, comments: {} }] }
  neverThrows(fc.oneof(mangledValue(input), nastyValue), (document) => scoreInput(words, document))
  neverThrows(mangledText(JSON.stringify(input)), (line) => scoreLine(words, line))
})

test("any copy of a report is checked, or refused as none", () => {
  const report = JSON.parse(
    JSON.stringify({
      report: publish(
        builtInWorld([
          ["peers", 4, 4, 3],
          ["reports", 3, 5, 4],
        ]),
      ),
    }),
  )
  neverThrows(mangledValue(report), (document) => {
    try {
      recompute(document)
    } catch (error) {
      // The command says it in a sentence.
      expect((error as Error).name).toMatch(/^\$?ZodError$/)
    }
  })
})

test("a parser that throws at what it cannot read is found", () => {
  const careless = (text: string) => decodeURIComponent(text)
  expect(() => neverThrows(mangledText("100%25"), careless)).toThrow(/Counterexample/)
})
