import { expect, test } from "vitest"
import { FactsSchema } from "@/lib/report/facts"
import { factsOfFormat1, Format1Schema } from "@/lib/report/format1"
import { readingOf } from "@/lib/report/readingOf"
import { storedFacts } from "@/lib/report/storedFacts"
import { assumedSigmas } from "@/lib/report/sigmas"
import { format1Document, FORMAT_1_DOCUMENTS } from "@/lib/report/testing/format1"
import { wordsIn } from "@/lib/words/words"

const names = { subject: "Dana", cycle: "Autumn", earlierCycle: null }

const factsIn = (name: (typeof FORMAT_1_DOCUMENTS)[number]) => storedFacts(format1Document(name))

test.each(FORMAT_1_DOCUMENTS)("the stored report %s is read into facts of today, under its own hash", (name) => {
  const document = format1Document(name)
  const facts = storedFacts(document)
  expect(FactsSchema.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts)
  expect(facts).toMatchObject({ method: { version: 1 }, hash: document.hash })
})

test.each(FORMAT_1_DOCUMENTS)("the stored report %s shows the numbers that it showed, row by row", (name) => {
  const document = format1Document(name)
  const reading = readingOf(storedFacts(document), wordsIn("en"), names)
  expect(reading.rows.map(({ name }) => name)).toEqual(document.rows.map(({ name }) => name))
  document.rows.forEach((row, index) => {
    for (const [id, cell] of Object.entries(row.items)) {
      const read = reading.rows[index]!.items[id]!
      if (cell.kind === "withheld") expect(read.kind).toBe("withheld")
      else expect(read).toEqual({ ...cell, mean: expect.closeTo(cell.mean as number, 12), band: bandOf(cell.band) })
    }
  })
})

const bandOf = (band: unknown) => (band === "atMost" ? "low" : band === "atLeast" ? "high" : null)

test.each(["rich", "norms", "demo"] as const)(
  "all colleagues see in %s what they saw, behaviour by behaviour",
  (name) => {
    const document = format1Document(name)
    const { others } = readingOf(storedFacts(document), wordsIn("en"), names)
    for (const [id, value] of Object.entries(document.others.items)) {
      if (value.kind === "shown") expect(others.items[id]).toMatchObject({ mean: expect.closeTo(value.mean!, 12) })
    }
  },
)

test("a manager alone is not all colleagues any more", () => {
  const { others } = readingOf(factsIn("poor"), wordsIn("en"), names)
  expect(Object.values(others.items).every(({ kind }) => kind === "withheld")).toBe(true)
})

test("the first version's bands are of one, whatever the number of answers", () => {
  const { items } = readingOf(factsIn("rich"), wordsIn("en"), names).rows[2]!
  // Six answers: b is 2 today.
  expect(items["q2"]).toMatchObject({ n: 6, band: "high", text: "≥ 4.8", mean: 29.5 / 6 })
})

test("rows of small groups, and what a withheld comment leaves, are kept", () => {
  const facts = factsIn("rich")
  expect(facts.rows.map(({ groups, isRest }) => ({ groups, isRest }))).toEqual([
    { groups: ["peers"], isRest: false },
    { groups: ["reports", "others"], isRest: true },
  ])
  expect(facts.comments.map(({ answers, withheld }) => ({ from: answers.map(({ from }) => from), withheld }))).toEqual([
    { from: ["colleagues", "self", "manager", "colleagues"], withheld: 0 },
    { from: ["colleagues"], withheld: 1 },
  ])
})

test("its own deviation is kept, and the others, which it did not know, are assumed", () => {
  expect(factsIn("norms").method).toEqual({
    version: 1,
    k: 3,
    d: 3,
    sigmas: { ...assumedSigmas(7), competency: 1.1, subjects: 40 },
  })
})

test("a report that is cut short, or of groups that nobody knows, is refused", () => {
  const { hash: _, ...cut } = format1Document("poor")
  expect(() => storedFacts(cut)).toThrow()
  const document = format1Document("poor")
  document.rows[0]!.groups = ["strangers"]
  expect(() => storedFacts(document)).toThrow(/names no group/)
  expect(() => storedFacts({})).toThrow()
  expect(() => storedFacts(null)).toThrow()
})

test("erased words stay erased", () => {
  const document = format1Document("rich")
  document.comments[0]!.answers[0]!.text = null
  expect(factsOfFormat1(Format1Schema.parse(document)).comments[0]!.answers[0]).toEqual({
    from: "colleagues",
    text: null,
  })
})
