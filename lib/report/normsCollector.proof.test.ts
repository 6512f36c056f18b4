import fc from "fast-check"
import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { isAskedOf, type Questionnaire } from "@/lib/questionnaire/schema"
import { partitionOf } from "@/lib/report/cells"
import type { Thresholds } from "@/lib/report/disclosure"
import { FactsSchema } from "@/lib/report/facts"
import { addSums, NormSumsSchema, sigmasFrom, type NormSums } from "@/lib/report/norms"
import { reliabilityFrom } from "@/lib/report/reliability"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { cycleSums, seeded, sumsOf, type Chance } from "@/lib/report/testing/workspace"
import type { Responses } from "@/lib/report/testing/world"

const QUESTIONNAIRES: Questionnaire[] = [
  questionnaireOf([3, 4, 2]),
  questionnaireOf([1, 2, 1, 3], { m: 7 }),
  questionnaireOf([4, 3], { m: 3, dimensions: ["leadership", "leadership"] }),
  questionnaireOf([4, 3, 1], { askedOf: { 1: ["self", "peers"], 4: ["self", "manager"], 7: ["reports", "others"] } }),
]

const seed = fc.integer({ min: 1, max: 1_000_000 })
const shape = fc.record({
  seed,
  questionnaire: fc.constantFrom(...QUESTIONNAIRES),
  thresholds: fc.constantFrom({ k: 3, d: 5 }, { k: 3, d: 4 }, { k: 4, d: 8 }),
  subjects: fc.integer({ min: 10, max: 16 }),
})

/** Groups of any size, answers of any kind, some left out. */
function anyCycle(questionnaire: Questionnaire, subjects: number, chance: Chance): Responses[] {
  const m = questionnaire.scale.points.length
  return Array.from({ length: subjects }, () => {
    const centre = 1 + chance() * (m - 1)
    const missing = chance() < 0.3 ? 0.4 : 0.05
    return questionnaire.groups.flatMap(({ id: group, kind }) =>
      Array.from({ length: Math.floor(chance() * (kind === "anonymous" ? 7 : 2)) }, () => ({
        group,
        scores: questionnaire.items.map((item) => {
          if (!isAskedOf(item, group) || chance() < missing) return null
          return Math.max(1, Math.min(m, Math.round(centre + (chance() - 0.5) * 4)))
        }),
      })),
    )
  })
}

// ── Against formulas for lists

test("the sums are those of lists of all raters in shown rows", () => {
  const property = fc.property(shape, ({ seed, questionnaire, thresholds, subjects }) => {
    const cycle = anyCycle(questionnaire, subjects, seeded(seed))
    const sums = cycleSums(questionnaire, cycle, thresholds)
    expectSame(sums, sumsOfLists(questionnaire, cycle, thresholds))
  })
  fc.assert(property, { numRuns: 80 })
})

test("cycles that are added are pooled within cycles, in whatever order", () => {
  const property = fc.property(shape, ({ seed, questionnaire, thresholds, subjects }) => {
    const chance = seeded(seed)
    const cycles = [subjects, subjects + 3, 11].map((n) => anyCycle(questionnaire, n, chance))
    const sums = cycles.flatMap((cycle) => cycleSums(questionnaire, cycle, thresholds) ?? [])
    const lists = cycles.flatMap((cycle) => sumsOfLists(questionnaire, cycle, thresholds) ?? [])
    fc.pre(sums.length > 0)
    expectSame(sums.reduce(addSums), lists.reduce(addSums))
    expectSame(sums.toReversed().reduce(addSums), sums.reduce(addSums))
  })
  fc.assert(property, { numRuns: 30 })
})

/** As the page of formulas says, from lists, with Σ(x − x̄)(y − ȳ) = ΣΣ(x − x′)(y − y′)/n over pairs. */
function sumsOfLists(questionnaire: Questionnaire, cycle: Responses[], thresholds: Thresholds): NormSums | null {
  const { items, competencies, groups } = questionnaire
  const shown = cycle
    .map((responses) =>
      partitionOf(questionnaire, responses, thresholds).shown.map((row) =>
        responses.filter(({ group }) => row.groups.includes(group)),
      ),
    )
    .filter(({ length }) => length > 0)
  if (shown.length < 10) return null

  const placesOf = (id: string, asked: (item: Questionnaire["items"][number]) => boolean) =>
    items.flatMap((item, place) => (item.competency === id && asked(item) ? [place] : []))
  const anonymous = groups.filter(({ kind }) => kind === "anonymous").map(({ id }) => id)
  const common = (id: string) => placesOf(id, (item) => anonymous.every((group) => isAskedOf(item, group)))
  type Rater = Responses[number]
  const numbers = (values: (number | null | undefined)[]) => values.filter((value) => typeof value === "number")
  const average = (values: (number | null)[], asked: number, least = 1) => {
    const some = numbers(values)
    return some.length >= least && some.length >= asked / 2
      ? some.reduce((sum, value) => sum + value, 0) / some.length
      : null
  }
  const meanOf = ({ group, scores }: Rater, id: string) => {
    const places = placesOf(id, (item) => isAskedOf(item, group))
    return average(
      places.map((place) => scores[place] ?? null),
      places.length,
    )
  }
  const dimensionOf = (rater: Rater, dimension: string) => {
    const own = competencies.filter((competency) => competency.dimension === dimension)
    const asked = own.filter(({ id }) => placesOf(id, (item) => isAskedOf(item, rater.group)).length > 0)
    return average(
      asked.map(({ id }) => meanOf(rater, id)),
      asked.length,
    )
  }
  const besideCompetencies = (rater: Rater, id: string) => {
    const asked = competencies.filter(({ id }) => placesOf(id, (item) => isAskedOf(item, rater.group)).length > 0)
    const own = average(
      competencies.map(({ id }) => meanOf(rater, id)),
      asked.length,
      2,
    )
    const mean = meanOf(rater, id)
    return own === null || mean === null ? null : mean - own
  }
  const besideItems = ({ group, scores }: Rater, place: number) => {
    const own = average(scores, items.filter((item) => isAskedOf(item, group)).length, 2)
    return own === null || scores[place] === null ? null : scores[place]! - own
  }
  const complete = ({ scores }: Rater, id: string) => {
    const answers = numbers(common(id).map((place) => scores[place]))
    return answers.length === common(id).length && answers.length > 0 ? [answers] : []
  }

  const pooled = (perSubject: number[][][]) =>
    whole({
      subjects: perSubject.filter((lists) => lists.some(({ length }) => length > 1)).length,
      df: total(perSubject.flat().map(({ length }) => Math.max(0, length - 1))),
      squares: total(perSubject.flat().map((list) => products(list, list))),
    })
  const oneWay = (perSubject: number[][]) => {
    const some = perSubject.filter(({ length }) => length > 0)
    const all = some.flat()
    const within = total(some.map((list) => products(list, list)))
    return whole({
      subjects: some.length,
      dfBetween: some.length - 1,
      between: products(all, all) - within,
      dfWithin: all.length - some.length,
      within,
      raters: all.length - total(some.map(({ length }) => length ** 2)) / all.length,
    })
  }
  /** Of each subject, the values in each row of each competency or item. */
  const over = <Column>(columns: Column[], valueOf: (rater: Rater, column: Column) => number | null) =>
    shown.map((rows) =>
      rows.flatMap((row) => columns.map((column) => numbers(row.map((rater) => valueOf(rater, column))))),
    )
  const ids = competencies.map(({ id }) => id)
  const places = shown.map((rows) =>
    rows.map((row) =>
      row.flatMap((rater) => {
        const [y, x] = [dimensionOf(rater, "leadership"), dimensionOf(rater, "management")]
        return y === null || x === null ? [] : [{ y, x }]
      }),
    ),
  )
  const paired = competencies
    .map(({ id }) => id)
    .filter((id) => common(id).length >= 2)
    .toSorted()
  const seeing = shown.map((rows) => rows.flat().filter((rater) => paired.every((id) => meanOf(rater, id) !== null)))
  return {
    subjects: shown.length,
    competencies: Object.fromEntries(
      competencies.map(({ id }) => {
        const answers = shown.map((rows) => rows.map((row) => row.flatMap((rater) => complete(rater, id))))
        const all = answers.flat(2)
        const k = common(id).length
        const totals = all.map(total)
        const noisy = answers.map((rows) => rows.filter((raters) => raters.length > 1 && k > 1))
        return [
          id,
          {
            means: oneWay(shown.map((rows) => numbers(rows.flat().map((rater) => meanOf(rater, id))))),
            items: whole({
              subjects: answers.filter((rows) => rows.flat().length > 0).length,
              df: all.length - 1,
              items: total(
                common(id).map((_, item) =>
                  products(
                    all.map((own) => own[item]!),
                    all.map((own) => own[item]!),
                  ),
                ),
              ),
              total: products(totals, totals),
            }),
            noise: whole({
              subjects: noisy.filter(({ length }) => length > 0).length,
              df: total(noisy.flat().map(({ length }) => (length - 1) * (k - 1))),
              // All that there is, less what raters and what items differ by.
              squares: total(
                noisy.flat().map((raters) => {
                  const every = raters.flat()
                  const own = raters.map((answers) => total(answers) / k)
                  const items = raters[0]!.map(
                    (_, item) => total(raters.map((answers) => answers[item]!)) / raters.length,
                  )
                  return products(every, every) - k * products(own, own) - raters.length * products(items, items)
                }),
              ),
            }),
          },
        ]
      }),
    ),
    competency: pooled(over(ids, meanOf)),
    rater: pooled(over(ids, besideCompetencies)),
    item: pooled(over([...items.keys()], besideItems)),
    plane: whole({
      subjects: places.filter((rows) => rows.some(({ length }) => length > 1)).length,
      df: total(places.flat().map(({ length }) => Math.max(0, length - 1))),
      leadership: total(
        places.flat().map((row) =>
          products(
            row.map(({ y }) => y),
            row.map(({ y }) => y),
          ),
        ),
      ),
      management: total(
        places.flat().map((row) =>
          products(
            row.map(({ x }) => x),
            row.map(({ x }) => x),
          ),
        ),
      ),
      both: total(
        places.flat().map((row) =>
          products(
            row.map(({ x }) => x),
            row.map(({ y }) => y),
          ),
        ),
      ),
    }),
    balance: oneWay(places.map((rows) => rows.flat().map(({ x, y }) => y - x))),
    products: whole({
      subjects: paired.length < 2 ? 0 : seeing.filter(({ length }) => length > 0).length,
      df: seeing.flat().length - 1,
      pairs: Object.fromEntries(
        paired.slice(1).map((id, index) => [
          id,
          Object.fromEntries(
            paired.slice(0, index + 1).map((other) => [
              other,
              products(
                seeing.flat().map((rater) => meanOf(rater, id)!),
                seeing.flat().map((rater) => meanOf(rater, other)!),
              ),
            ]),
          ),
        ]),
      ),
    }),
  }
}

/** A part that fewer than ten subjects stand behind is empty. */
function whole<Part extends { subjects: number }>(part: Part): Part {
  if (part.subjects >= 10) return part
  return JSON.parse(JSON.stringify(part), (_, value) =>
    value === null || typeof value === "number" ? 0 : value,
  ) as Part
}

function products(xs: number[], ys: number[]): number {
  let sum = 0
  for (let i = 1; i < xs.length; i += 1) {
    for (let j = 0; j < i; j += 1) sum += (xs[i]! - xs[j]!) * (ys[i]! - ys[j]!)
  }
  return xs.length === 0 ? 0 : sum / xs.length
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

// ── What has no part in it

test("the order of subjects and of raters changes nothing", () => {
  const property = fc.property(shape, ({ seed, questionnaire, thresholds, subjects }) => {
    const cycle = anyCycle(questionnaire, subjects, seeded(seed))
    const turned = cycle.toReversed().map((responses) => responses.toReversed())
    expectSame(cycleSums(questionnaire, turned, thresholds), cycleSums(questionnaire, cycle, thresholds))
  })
  fc.assert(property, { numRuns: 100 })
})

test("whatever is answered outside of shown rows changes nothing", () => {
  const property = fc.property(shape, ({ seed, questionnaire, thresholds, subjects }) => {
    const chance = seeded(seed)
    const cycle = anyCycle(questionnaire, subjects, chance)
    const changed = cycle.map((responses) => {
      const shown = partitionOf(questionnaire, responses, thresholds).shown.flatMap(({ groups }) => groups)
      return responses.map((own) =>
        shown.includes(own.group)
          ? own
          : { ...own, scores: own.scores.map(() => (chance() < 0.2 ? null : 1 + Math.floor(chance() * 3))) },
      )
    })
    expect(cycleSums(questionnaire, changed, thresholds)).toEqual(cycleSums(questionnaire, cycle, thresholds))
  })
  fc.assert(property, { numRuns: 100 })
})

test("fewer than ten subjects with a shown row add nothing, however many there are", () => {
  const property = fc.property(shape, ({ seed, questionnaire, thresholds, subjects }) => {
    const cycle = anyCycle(questionnaire, subjects, seeded(seed))
    const shown = cycle.filter((responses) => partitionOf(questionnaire, responses, thresholds).shown.length > 0).length
    const sums = cycleSums(questionnaire, cycle, thresholds)
    if (shown < 10) expect(sums).toBeNull()
    else expect(sums!.subjects).toBe(shown)
  })
  fc.assert(property, { numRuns: 200 })
})

// ── What comes of it

test("whatever is answered, sums and what is read of them are numbers, or are said not to be known", () => {
  const property = fc.property(shape, fc.boolean(), ({ seed, questionnaire, thresholds }, isAlike) => {
    const chance = seeded(seed)
    const cycles = [12, 14, 16].map((n) => {
      const cycle = anyCycle(questionnaire, n, chance)
      if (!isAlike) return cycle
      return cycle.map((responses) =>
        responses.map((own) => ({ ...own, scores: own.scores.map((score) => score && 2) })),
      )
    })
    const sums = cycles.flatMap((cycle) => cycleSums(questionnaire, cycle, thresholds) ?? [])
    fc.pre(sums.length > 0)
    const all = sums.reduce(addSums)
    expect(NormSumsSchema.safeParse(all).success).toBe(true)
    const [sigmas, reliability] = [sigmasFrom(all, questionnaire), reliabilityFrom(all, questionnaire)]
    if (all.subjects < 30) {
      expect([sigmas, reliability]).toEqual([null, null])
      return
    }
    expect(FactsSchema.shape.method.shape.sigmas.safeParse(sigmas).success).toBe(true)
    // The region of the map needs a covariance that there can be.
    expect(sigmas!.difference).toBeLessThanOrEqual(2 * sigmas!.dimension + 1e-9)
    const { findings, competencies, answer } = reliability!
    const values = [
      ...findings.map(({ value }) => value),
      ...Object.values(competencies).flatMap((own) => Object.values(own)),
    ]
    for (const value of values as (number | null)[]) {
      if (value !== null) expect(value * 10).toBeCloseTo(Math.round(value * 10), 9)
    }
    if (isAlike) expect(answer).toBe("unknown")
  })
  fc.assert(property, { numRuns: 100 })
})

test("a workspace that is twice another has the same deviations", () => {
  const chance = seeded(77)
  const cycle = anyCycle(builtInQuestionnaire, 40, chance)
  const once = sigmasFrom(sumsOf(builtInQuestionnaire, [cycle]), builtInQuestionnaire)!
  const twice = sigmasFrom(sumsOf(builtInQuestionnaire, [cycle, cycle]), builtInQuestionnaire)!
  expect(twice).toEqual({ ...once, subjects: 2 * once.subjects })
})

/** The same but for what rounding makes of another order. */
function expectSame(actual: unknown, expected: unknown): void {
  if (typeof expected === "number") expect(actual).toBeCloseTo(expected, 6)
  else if (expected === null) expect(actual).toBeNull()
  else {
    const [one, other] = [actual, expected] as Record<string, unknown>[]
    expect(Object.keys(one!).toSorted()).toEqual(Object.keys(other!).toSorted())
    for (const [name, value] of Object.entries(other!)) expectSame(one![name], value)
  }
}
