import fc from "fast-check"
import { expect, test } from "vitest"
import { organisationOf, seenIn, type Cell, type Seen } from "@/lib/organisation/organisation"
import { sentencesOf } from "@/lib/organisation/sentences"
import { namedUnits } from "@/lib/organisation/unitNames"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { hiddenChanges } from "@/lib/report/testing/witness"
import { seeded, workspace } from "@/lib/report/testing/workspace"
import { alike, raters, worldOf, type Responses } from "@/lib/report/testing/world"
import { PSEUDO_LANGUAGE } from "@/lib/words/language"
import { wordsIn } from "@/lib/words/words"

const questionnaire = questionnaireOf([2, 2])
const local = inLanguage(questionnaire, "en")
const words = wordsIn("en")

/** Somebody seen at these heights on the two competencies; an undefined one is not shown. */
function seen(unit: string, c1: number | undefined, c2: number | undefined = 3): Seen {
  const shown = (entries: [string, number | undefined][]) =>
    Object.fromEntries(entries.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])))
  return {
    unit,
    competencies: shown([
      ["c1", c1],
      ["c2", c2],
    ]),
    items: shown([
      ["q1", c1],
      ["q2", c1],
      ["q3", c2],
      ["q4", c2],
    ]),
  }
}

const several = (n: number, unit: string, c1?: number, c2?: number) =>
  Array.from({ length: n }, () => seen(unit, c1, c2))
const textOf = (cell: Cell | undefined) => (cell?.kind === "shown" ? words.format.number(cell.mean, 1) : "withheld")
const of = (people: Seen[]) => organisationOf(questionnaire, people)!

// ── How many

test("below five people there is nothing, from five on everybody together", () => {
  expect(organisationOf(questionnaire, several(4, "Product", 4))).toBeNull()
  const five = of(several(5, "Product", 4))
  expect(five.units).toEqual([])
  expect(textOf(five.all["c1"])).toBe("4.0")
})

test("who is seen by nobody, or by the manager alone, is not among the people", () => {
  const self = alike("self", 1, [4, 4, 4, 4])
  expect(seenIn(publish(worldOf(questionnaire, self)), "Product")).toBeNull()
  const named = [...self, ...alike("manager", 1, [4, 4, 4, 4])]
  expect(seenIn(publish(worldOf(questionnaire, named)), "Product")).toBeNull()
})

test("who is seen by competency alone counts there, and on no behaviour", () => {
  const facts = publish(worldOf(questionnaire, alike("peers", 4, [3, 4, 3, 3])))
  expect(seenIn(facts, "Product")).toEqual({ unit: "Product", competencies: { c1: 3.5, c2: 3 }, items: {} })
})

// ── Everybody counts the same

test("a person rated by twenty counts as much as one rated by five", () => {
  const about = (n: number, score: number) =>
    seenIn(publish(worldOf(questionnaire, alike("peers", n, [score, score, score, score]))), "Product")!
  const people = [about(20, 4), about(5, 2), about(5, 3), about(5, 3), about(5, 3)]
  expect(textOf(of(people).all["c1"])).toBe("3.0")
})

test("the middle of all is that of people, not of teams", () => {
  const page = of([...several(15, "Product", 4), ...several(5, "Sales", 2)])
  expect(namedUnits(words, page).map(({ name, n, cells }) => [name, n, textOf(cells["c1"])])).toEqual([
    ["Product", 15, "4.0"],
    ["Sales", 5, "2.0"],
  ])
  expect(textOf(page.all["c1"])).toBe("3.5")
})

// ── Teams

test.each<[string, Record<string, number>, [string, number][]]>([
  [
    "two of five stand alone",
    { Product: 5, Sales: 6 },
    [
      ["Product", 5],
      ["Sales", 6],
    ],
  ],
  [
    "small ones are merged with one another",
    { Product: 5, Legal: 2, Sales: 3 },
    [
      ["Product", 5],
      ["Other teams", 5],
    ],
  ],
  [
    "too few go into the smallest large one",
    { Legal: 1, Product: 5, Sales: 7 },
    [
      ["Legal and Product", 6],
      ["Sales", 7],
    ],
  ],
  [
    "those without a team are one like any other",
    { "": 2, Product: 6, Sales: 5 },
    [
      ["No team and Sales", 7],
      ["Product", 6],
    ],
  ],
  ["only small ones are everybody", { Legal: 2, Product: 3, Sales: 4 }, []],
  ["one large one and too few others are everybody", { Legal: 1, Product: 8 }, []],
])("%s", (_, sizes, expected) => {
  const page = of(Object.entries(sizes).flatMap(([unit, n]) => several(n, unit, 3)))
  const total = Object.values(sizes).reduce((sum, n) => sum + n, 0)
  expect(namedUnits(words, page).map(({ name, n }) => [name, n])).toEqual(expected)
  expect(page.all["c1"]).toMatchObject({ n: total })
})

test("teams stand by name, in the reader's alphabet, and small ones last", () => {
  const teams = { Zeta: 5, Äther: 5, alpha: 5, Legal: 2, Finance: 3 }
  const page = of(Object.entries(teams).flatMap(([unit, n]) => several(n, unit, 3)))
  expect(namedUnits(words, page).map(({ name }) => name)).toEqual(["alpha", "Äther", "Zeta", "Other teams"])
  const others = namedUnits(wordsIn(PSEUDO_LANGUAGE), page)
  expect(others.map(({ teams: shown }) => shown)).toEqual([["alpha"], ["Äther"], ["Zeta"], "others"])
  expect(others.at(-1)!.name).not.toBe("Other teams")
})

test("who is shown together does not depend on an alphabet: the first by code units takes a small team in", () => {
  const page = of([...several(5, "Zeta", 3), ...several(5, "Äther", 3), ...several(1, "Legal", 3)])
  expect(page.units.map(({ teams, n }) => [teams, n])).toEqual([
    [["Legal", "Zeta"], 6],
    [["Äther"], 5],
  ])
})

test("of three teams that are shown as one, all are named, and those without a team first", () => {
  const page = of([
    ...several(5, "Sales", 3),
    ...several(1, "Legal", 3),
    ...several(1, "", 3),
    ...several(6, "Product", 3),
  ])
  expect(namedUnits(words, page).map(({ name }) => name)).toEqual(["No team, Legal and Sales", "Product"])
})

test("a cell that is withheld in a team is in no sum from which it could be subtracted", () => {
  // Of five in Sales only four are seen on c1.
  const people = (score: number) => [
    ...several(6, "Product", 4),
    ...several(3, "Sales", 2),
    seen("Sales", score),
    seen("Sales", undefined),
  ]
  const before = of(people(1))
  expect(textOf(before.units.find(({ teams }) => teams[0] === "Sales")!.cells["c1"])).toBe("withheld")
  expect(before.all["c1"]).toMatchObject({ n: 6, mean: 4 })
  const after = of(people(5))
  expect(after.all).toEqual(before.all)
  expect(after.units).toEqual(before.units)
  expect(after.distributions).toEqual(before.distributions)
})

test("whatever the teams, all shown cells are of five or more, and teams add up to those in all", () => {
  const unit = fc.constantFrom("", "Product", "Sales", "Legal", "Finance")
  const height = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: undefined, freq: 6 })
  const person = fc
    .tuple(unit, height, fc.double({ min: 1, max: 5, noNaN: true }))
    .map(([team, c1, c2]) => seen(team, c1, c2))
  const property = fc.property(fc.array(person, { minLength: 5, maxLength: 40 }), (people) => {
    const { all, units, distributions } = of(people)
    const cells = [...Object.values(all), ...units.flatMap(({ cells }) => Object.values(cells))]
    for (const cell of cells) if (cell.kind === "shown") expect(cell.n).toBeGreaterThanOrEqual(5)
    for (const { n } of units) expect(n).toBeGreaterThanOrEqual(5)
    if (units.length > 0) {
      expect(units.reduce((sum, { n }) => sum + n, 0)).toBe(people.length)
      for (const [id, cell] of Object.entries(all)) {
        const parts = units.flatMap(({ cells }) => (cells[id]!.kind === "shown" ? [cells[id]!.n] : []))
        expect(cell.kind === "shown" ? cell.n : 0).toBe(parts.reduce((sum, n) => sum + n, 0))
      }
    }
    for (const { n, histogram } of distributions) {
      expect(n).toBeGreaterThanOrEqual(10)
      expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(n)
    }
  })
  fc.assert(property, { numRuns: 300 })
})

// ── How people are distributed

test("below ten people no distribution is shown", () => {
  expect(of(several(9, "Product", 4)).distributions).toEqual([])
})

test("quartiles and half points of ten people, by hand", () => {
  const heights = [2, 2.2, 2.6, 3, 3, 3.4, 3.5, 3.8, 4.1, 4.9]
  const { distributions } = of(heights.map((height) => seen("Product", height)))
  const c1 = distributions.find(({ competency }) => competency === "c1")!
  // Of ten sorted values the quartiles lie at the places 2.25, 4.5 and 6.75.
  expect(c1.quartiles).toEqual([expect.closeTo(2.7, 12), expect.closeTo(3.2, 12), expect.closeTo(3.725, 12)])
  //                           1  1.5 2 2.5 3 3.5 4 4.5 5
  expect(c1.histogram).toEqual([0, 0, 2, 1, 2, 2, 2, 0, 1])
})

// ── Behaviours

test("the five seen most and least, none in both, and none of fewer than five people", () => {
  const wide = questionnaireOf([6, 6])
  const person = (missing: string | null): Seen => {
    const items = Object.fromEntries(
      wide.items.map(({ id }, index) => [id, 1 + index / 4]).filter(([id]) => id !== missing),
    )
    return { unit: "", competencies: { c1: 2, c2: 3 }, items }
  }
  const { highest, lowest } = organisationOf(wide, [...Array.from({ length: 4 }, () => person(null)), person("q12")])!
  expect(highest.map(({ item }) => item)).toEqual(["q11", "q10", "q9", "q8", "q7"])
  expect(lowest.map(({ item }) => item)).toEqual(["q1", "q2", "q3", "q4", "q5"])
  expect(words.format.number(highest[0]!.mean, 1)).toBe("3.5")
})

// ── What it depends on

test("the page is a function of published reports: hidden answers and the order of people change nothing", () => {
  const property = fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
    const chance = seeded(seed)
    const hidden = raters("reports", [
      [1, 2, 3, 4],
      [5, 4, 3, 2],
    ])
    const worlds = workspace(questionnaire, 11, chance).map((responses) =>
      worldOf(questionnaire, responses.filter(({ group }) => group !== "peers").concat(hidden)),
    )
    const crowd = workspace(questionnaire, 11, chance).map((responses) => worldOf(questionnaire, responses))
    const page = (all: typeof worlds) =>
      JSON.stringify(
        organisationOf(
          questionnaire,
          all.flatMap((world, index) => seenIn(publish(world), `Unit ${index % 2}`) ?? []),
        ),
      )
    const place = Math.floor(chance() * worlds.length)
    const changes = hiddenChanges(worlds[place]!)
    expect(changes.length).toBeGreaterThan(0)
    const change = changes[Math.floor(chance() * changes.length)]!
    const other = worlds.with(place, { ...worlds[place]!, responses: change.responses })
    expect(page([...crowd, ...other])).toBe(page([...crowd, ...worlds]))
  })
  fc.assert(property, { numRuns: 12 })
})

test("the order in which reports come changes nothing, not even a rounding", () => {
  const people = workspace(questionnaire, 14, seeded(4)).map((responses: Responses, index) =>
    seenIn(publish(worldOf(questionnaire, responses)), index % 3 === 0 ? "Product" : "Sales")!,
  )
  expect(JSON.stringify(of(people.toReversed()))).toBe(JSON.stringify(of(people)))
})

// ── Words

test("each block begins with what matters most in it", () => {
  const people = [...several(5, "Product", 4.4, 3.2), ...several(5, "Sales", 3.4, 3)]
  const says = sentencesOf(words, local, of(people))
  expect(says.competencies).toBe(
    "Competency 1 is seen highest, at 3.9, and Competency 2 lowest, at 3.1. Teams differ most on Competency 1: Product 4.4, Sales 3.4.",
  )
  expect(says.distributions).toBe(
    "People differ most on Competency 1: the middle half of people lies between 3.4 and 4.4.",
  )
  expect(says.behaviours).toBe(
    "What people here are seen to do most often: “does thing 1” (3.9). Least often: “does thing 4” (3.1).",
  )
})

test("differences too small to speak of are not spoken of", () => {
  const says = sentencesOf(words, local, of([...several(5, "Product", 3.4, 3), ...several(5, "Sales", 3.2, 3)]))
  expect(says.competencies).toBe(
    "All competencies are seen at about the same height, from 3.0 to 3.3. Between teams no difference is large enough to speak of.",
  )
  expect(says.distributions).toBe(
    "People are seen much alike: even on Competency 1 the middle half of people lies between 3.2 and 3.4.",
  )
})

test("a single group is not said to have teams, and few people no distribution", () => {
  const says = sentencesOf(words, local, of(several(6, "", 4, 3)))
  expect(says.competencies).toBe("Competency 1 is seen highest, at 4.0, and Competency 2 lowest, at 3.0.")
  expect(says.distributions).toBe("How people are distributed is shown from ten people on.")
})
