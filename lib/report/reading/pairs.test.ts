import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { itemsOf } from "@/lib/questionnaire/schema"
import { comparisonRows } from "@/lib/report/reading/comparisonRows"
import { behaviourPairs, byDifference, competencyPair, firstPair } from "@/lib/report/reading/pairs"
import { viewsOf, type View } from "@/lib/report/reading/views"
import { rounded } from "@/lib/report/rounded"
import { worlds } from "@/lib/report/testing/generated"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, raters, worldOf } from "@/lib/report/testing/world"
import type { PublishInput } from "@/lib/report/publication"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")

function viewsIn(world: PublishInput) {
  const reading = read(world)
  const views = viewsOf(words, reading)
  const competencies = reading.questionnaire.competencies.map(({ id }) => ({
    id,
    items: itemsOf(reading.questionnaire, id).map((item) => item.id),
  }))
  const view = (id: string) => views.find((each) => each.id === id)!
  const pair = (first: string, second: string) =>
    competencyPair(words.format, [view(first), view(second)], competencies[0]!)
  return { reading, views, competencies, view, pair }
}

describe("two views of a competency", () => {
  const questionnaire = questionnaireOf([3])

  test("are the report's own numbers where both are made of the same behaviours", () => {
    const { pair, reading } = viewsIn(
      worldOf(questionnaire, [...alike("manager", 1, [5, 4, 4]), ...alike("peers", 6, [3, 3, 4])]),
    )
    const found = pair("manager", "all")!
    expect([found.first.text, found.second.text, found.difference, found.over]).toEqual(["4.3", "3.5", 0.8, null])
    expect(reading.others.competencies["c1"]).toMatchObject({ text: found.second.text })
  })

  test("are means over the behaviours that both show, where one of them lacks some, and say so", () => {
    const { pair } = viewsIn(
      worldOf(questionnaire, [...alike("manager", 1, [5, 4, null]), ...alike("peers", 6, [3, 3, 4])]),
    )
    const found = pair("manager", "peers")!
    expect([found.first.text, found.second.text, found.difference, found.over]).toEqual(["4.5", "3.0", 1.5, 2])
  })

  test("are not compared over a single behaviour of several, or over less than half of what both were asked", () => {
    const one = viewsIn(
      worldOf(questionnaire, [...alike("manager", 1, [5, null, null]), ...alike("peers", 6, [3, 3, 4])]),
    )
    expect(one.pair("manager", "peers")).toBeNull()
    const few = viewsIn(
      worldOf(questionnaireOf([5]), [
        ...alike("manager", 1, [5, 5, null, null, null]),
        ...alike("peers", 6, [3, 3, 4, 4, 4]),
      ]),
    )
    expect(few.pair("manager", "peers")).toBeNull()
  })

  test("of whom one shows it as a whole need all that it was asked from the other one", () => {
    const whole = (manager: (number | null)[]) =>
      viewsIn(
        worldOf(questionnaire, [
          ...alike("manager", 1, manager),
          ...alike("peers", 6, [3, 4, 4]),
          ...raters("reports", [
            [3, 2, 3],
            [4, 3, 3],
            [2, 3, 4],
            [3, 3, 3],
          ]),
        ]),
      )
    const { pair, reading } = whole([5, 5, 4])
    expect(reading.rows.find(({ id }) => id === "reports")!.shows).toBe("competencies")
    expect(pair("manager", "reports")).toMatchObject({ first: { text: "4.7" }, second: { text: "3.0" }, over: null })
    expect(whole([5, 5, null]).pair("manager", "reports")).toBeNull()
    expect(whole([5, 5, null]).pair("manager", "peers")).not.toBeNull()
  })
})

test("a bound has its place, and no exact difference", () => {
  const { view } = viewsIn(worldOf(questionnaireOf([1]), [...alike("manager", 1, [3]), ...alike("peers", 6, [5])]))
  const [pair] = behaviourPairs([view("peers"), view("manager")], ["q1"])
  expect(pair).toMatchObject({ first: { text: "≥ 4.7" }, second: { text: "3.0" }, difference: null })
})

test("the largest difference comes first, whichever way, and what has none comes last", () => {
  const sorted = byDifference([0.2, null, -0.9, 0, 0.5].map((difference) => ({ difference })))
  expect(sorted.map(({ difference }) => difference)).toEqual([-0.9, 0.5, 0.2, 0, null])
})

test("self and all colleagues come first, or self and whoever else can be compared", () => {
  const first = (world: PublishInput) => {
    const { views, competencies } = viewsIn(world)
    return firstPair(words.format, views, competencies)?.map(({ id }) => id)
  }
  const [self, manager, peers] = [alike("self", 1, [3]), alike("manager", 1, [4]), alike("peers", 5, [3])]
  const questionnaire = questionnaireOf([1])
  expect(first(worldOf(questionnaire, [...self, ...manager, ...peers]))).toEqual(["self", "all"])
  expect(first(worldOf(questionnaire, [...self, ...manager]))).toEqual(["self", "manager"])
  expect(first(worldOf(questionnaire, [...manager, ...peers]))).toBeUndefined()
})

describe("in every world", () => {
  test("a pair is made of numbers that are shown, and its difference is theirs as they are shown", () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const { views, competencies } = viewsIn(world)
        for (const [first, second] of pairsOf(views)) {
          for (const { id, items } of competencies) {
            const found = competencyPair(words.format, [first, second], { id, items })
            if (!found) continue
            for (const [view, sight] of [
              [first, found.first],
              [second, found.second],
            ] as const) {
              const own = view.competencies[id]!
              const shown = items.flatMap((item) => view.items[item]!.mean ?? [])
              // Its own number, or a mean over behaviours that it shows.
              expect(sight.mean).not.toBeNull()
              if (sight.mean === own.mean) continue
              expect(shown.length).toBeGreaterThanOrEqual(Math.min(2, items.length))
              expect(sight.mean!).toBeGreaterThanOrEqual(Math.min(...shown) - 1e-9)
              expect(sight.mean!).toBeLessThanOrEqual(Math.max(...shown) + 1e-9)
            }
            if (found.difference !== null) {
              expect(found.difference).toBe(rounded(Number(found.first.text) - Number(found.second.text)))
            }
          }
          for (const pair of behaviourPairs(
            [first, second],
            competencies.flatMap(({ items }) => items),
          )) {
            const isShown = first.items[pair.id]!.mean !== null && second.items[pair.id]!.mean !== null
            if (!isShown) expect(pair.difference).toBeNull()
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  test("self and all colleagues are the report's own comparison, the largest first", () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const { reading } = viewsIn(world)
        const rows = comparisonRows(words, reading)
        expect(rows.map(({ competency }) => competency).toSorted()).toEqual(
          reading.comparisons.flatMap(({ competency, gap }) => (gap ? [competency] : [])).toSorted(),
        )
        rows.forEach(({ self, others, gap, difference }, index) => {
          expect(gap.shown).toBe(rounded(Number(self.text) - Number(others.text)))
          expect(difference).toContain(words.t(`report.verdicts.${gap.verdict}`))
          const before = rows[index - 1]
          if (before) expect(Math.abs(before.gap.shown)).toBeGreaterThanOrEqual(Math.abs(gap.shown))
        })
      }),
      { numRuns: 25 },
    )
  })
})

function pairsOf(views: View[]): [View, View][] {
  return views.flatMap((first) =>
    views.flatMap((second): [View, View][] => (first === second ? [] : [[first, second]])),
  )
}
