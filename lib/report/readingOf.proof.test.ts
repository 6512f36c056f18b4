import fc from "fast-check"
import { expect, test } from "vitest"
import { FactsSchema } from "@/lib/report/facts"
import { publish, type PublishInput } from "@/lib/report/publication"
import type { Difference, Reading, Value } from "@/lib/report/reading"
import { rounded } from "@/lib/report/rounded"
import { worlds } from "@/lib/report/testing/generated"
import { read } from "@/lib/report/testing/read"

const WORLDS = { numRuns: 1000 }

const readings = () => worlds().map((world) => ({ world, reading: read(world) }))

test("in every world a reading has finite numbers, and texts that agree with them", () => {
  const property = fc.property(readings(), ({ reading }) => {
    for (const [path, value] of leavesOf(reading, "")) {
      const isWhole =
        typeof value === "number" ? Number.isFinite(value) : !/\b(undefined|NaN|null)\b/.test(String(value ?? ""))
      if (!isWhole) expect.fail(`${path} is ${value}`)
    }
    for (const value of valuesIn(reading)) {
      if (value.kind === "withheld") continue
      const band = /^[≤≥] /.exec(value.text)?.[0]
      const shown = Number(value.text.replace(/^[≤≥] /, ""))
      if (band === undefined) expect(shown).toBe(rounded(value.mean))
      // The counted mean lies beyond the bound that is shown.
      else expect(band === "≤ " ? value.mean < shown + 0.05 : value.mean > shown - 0.05).toBe(true)
      if ("low" in value && value.low !== null) {
        expect(value.low).toBeLessThanOrEqual(value.mean)
        expect(value.high).toBeGreaterThanOrEqual(value.mean)
      }
    }
  })
  fc.assert(property, WORLDS)
})

test("in every world a difference is that of the numbers shown, and no verdict is contradicted by them", () => {
  const property = fc.property(readings(), ({ world, reading }) => {
    const half = 0.5 * ((world.questionnaire.scale.points.length - 1) / 4)
    const check = ({ shown, verdict }: Difference, first: number, second: number) => {
      expect(shown).toBe(rounded(rounded(first) - rounded(second)))
      if (shown === 0) expect(verdict).toBe("tooClose")
      if (verdict === "clear") expect(Math.abs(shown)).toBeGreaterThanOrEqual(half - 1e-9)
      if (verdict === "slight") expect(Math.abs(shown)).toBeLessThan(half)
    }
    const { comparisons, gap, balance, others, trend, ownAverage } = reading
    for (const { gap: difference, self, others: seen } of comparisons) if (difference) check(difference, self!, seen!)
    if (gap) check(gap, gap.self, gap.others)
    const { leadership, management } = others.dimensions
    if (balance && leadership.kind === "shown" && management.kind === "shown")
      check(balance, leadership.mean, management.mean)
    for (const { before, after, difference } of [...(trend?.competencies ?? []), ...(trend?.dimensions ?? [])]) {
      check(difference, after, before)
    }
    for (const { standing, others: seen } of comparisons) {
      if (standing === "strength") expect(seen).toBeGreaterThan(ownAverage!)
      if (standing === "grow") expect(seen).toBeLessThan(ownAverage!)
    }
  })
  fc.assert(property, WORLDS)
})

test("in every world what is said of all colleagues, headlines too, has an anonymous row behind it", () => {
  const property = fc.property(readings(), ({ reading }) => {
    const anonymous = reading.rows.filter(({ kind }) => kind === "anonymous")
    const hasItem = (id: string) => anonymous.some(({ items }) => items[id]!.kind === "shown")
    const hasCompetency = (id: string) => anonymous.some(({ competencies }) => competencies[id]!.kind === "shown")
    for (const [id, value] of Object.entries(reading.others.items)) expect(value.kind === "shown").toBe(hasItem(id))
    for (const [id, value] of Object.entries(reading.others.competencies)) {
      expect(value.kind === "shown").toBe(hasCompetency(id))
    }
    for (const headline of [...reading.strengths, ...reading.focus]) {
      if ("item" in headline) expect(hasItem(headline.item)).toBe(true)
      else if (!headline.isManyAlike) expect(hasCompetency(headline.competency)).toBe(true)
    }
    expect(reading.strengths.length).toBeLessThanOrEqual(3)
    expect(reading.focus.length).toBeLessThanOrEqual(2)
  })
  fc.assert(property, WORLDS)
})

test("in every world words and picture of the map are one decision", () => {
  const property = fc.property(readings(), ({ reading: { balance, others } }) => {
    const { leadership, management } = others.dimensions
    if (!balance || !others.region || leadership.kind !== "shown" || management.kind !== "shown") return
    const distance = Math.abs(leadership.mean - management.mean) / Math.SQRT2
    const { major, minor, angle } = others.region
    const across = angle > 0 ? minor : major
    if (balance.verdict !== "tooClose") expect(distance).toBeGreaterThan(across - 1e-9)
    else if (balance.shown !== 0) expect(distance).toBeLessThanOrEqual(across + 1e-9)
  })
  fc.assert(property, WORLDS)
})

test("in every world sentences are whole, and say clear only where a value does", () => {
  const property = fc.property(readings(), ({ reading }) => {
    const { sentences, balance, gap, comparisons, trend } = reading
    for (const [block, text] of Object.entries(sentences)) {
      if (block !== "trend" || trend) expect(text).toMatch(/^\S.*\.$/s)
      expect(text).not.toMatch(/\s\s|\s[.,;]|\{|\}|\b1 colleagues\b/)
    }
    expect(sentences.map.includes("clearly")).toBe(balance?.verdict === "clear")
    const isClear = gap?.verdict === "clear" || comparisons.some((comparison) => comparison.gap?.verdict === "clear")
    if (!isClear) expect(sentences.comparisons).not.toContain("clearly")
    const changes = [...(trend?.competencies ?? []), ...(trend?.dimensions ?? [])]
    expect(sentences.trend.includes("clearly")).toBe(changes.some(({ difference }) => difference.verdict === "clear"))
  })
  fc.assert(property, WORLDS)
})

test("in every world the order of the questionnaire's items decides nothing", () => {
  const property = fc.property(worlds(), fc.integer({ min: 1, max: 1000 }), (world, seed) => {
    const [one, other] = [read(world), read(permuted(world, seed))]
    expect(other.strengths).toEqual(one.strengths)
    expect(other.focus).toEqual(one.focus)
    for (const part of ["comparisons", "gap", "balance", "ownAverage", "trend"] as const) {
      expect(other[part]).toEqual(one[part])
    }
  })
  fc.assert(property, WORLDS)
})

test("in every world a document says the same after a journey through JSON that turns its keys around", () => {
  const property = fc.property(worlds(), (world) => {
    const facts = publish(world)
    expect(read(FactsSchema.parse(turned(JSON.parse(JSON.stringify(facts)))))).toEqual(read(facts))
  })
  fc.assert(property, { numRuns: 500 })
})

// ── Worlds in another order, and places in a value

/** The same world, whose items stand in another order. */
function permuted(world: PublishInput, seed: number): PublishInput {
  const { items } = world.questionnaire
  const order = items
    .map((_, place) => place)
    .toSorted((a, b) => (((a + 1) * seed) % 7) - (((b + 1) * seed) % 7) || b - a)
  return {
    ...world,
    questionnaire: { ...world.questionnaire, items: order.map((place) => items[place]!) },
    responses: world.responses.map(({ scores, ...rest }) => ({
      ...rest,
      scores: order.map((place) => scores[place]!),
    })),
  }
}

/** Keys of objects the other way round, as a database may keep them. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null || value instanceof Date) return [[path, value]]
  // What raters wrote, and what a questionnaire asks, is as it is.
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "comments" || key === "questionnaire" ? [] : leavesOf(inner, `${path}.${key}`),
  )
}

function valuesIn({ rows, others }: Reading): (Value | Reading["rows"][number]["items"][string])[] {
  return [...rows, others].flatMap(({ items, competencies, dimensions }) => [
    ...Object.values(items),
    ...Object.values(competencies),
    ...Object.values(dimensions),
  ])
}
