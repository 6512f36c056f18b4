import fc from "fast-check"
import type { Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"
import { publish, type PublishInput } from "@/lib/report/publication"
import type { Earlier } from "@/lib/report/report"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { worldOf, type Responses } from "@/lib/report/testing/world"
import { earlierOf } from "@/lib/report/trend"

const ANONYMOUS: RaterGroup[] = ["peers", "reports", "others", "clients"].map((id) => ({
  id,
  name: `The ${id}`,
  one: `one of the ${id}`,
  kind: "anonymous",
}))
const SELF: RaterGroup = { id: "self", name: "Self", one: "yourself", kind: "self" }
const MANAGER: RaterGroup = { id: "manager", name: "Manager", one: "their manager", kind: "identified" }

/**
 * Worlds of any size: thresholds of 3 to 10, scales of 3 to 7, one to six items in one to three competencies,
 * one to four anonymous groups that nobody, few or many answer, with and without self and managers, with
 * missing answers and with cells that are unanimous, close to it, at the ends of the scale or anything else; with and
 * without an earlier report in which the same raters answered in another way.
 */
export function worlds(): fc.Arbitrary<PublishInput> {
  return fc
    .record({
      k: fc.integer({ min: 3, max: 10 }),
      m: fc.integer({ min: 3, max: 7 }),
      items: fc
        .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
        .filter((counts) => sum(counts) <= 6),
      anonymous: fc.integer({ min: 1, max: 4 }),
    })
    .chain(({ k, m, items, anonymous }) => {
      const groups = [SELF, MANAGER, ...ANONYMOUS.slice(0, anonymous)]
      const questionnaire = questionnaireOf(items, { m, groups })
      const sizes = fc.tuple(
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 2 }),
        ...ANONYMOUS.slice(0, anonymous).map(() => sizeAround(k)),
      )
      return fc
        .record({ sizes, columns: fc.array(column(m), { minLength: sum(items), maxLength: sum(items) }) })
        .chain(({ sizes, columns }) => {
          const raters = groups.flatMap(({ id }, index) => Array.from({ length: sizes[index]! }, () => id))
          const scores = fc.tuple(...columns.map((answer) => fc.array(answer, sized(raters.length))))
          return fc
            .record({
              answers: scores,
              before: fc.option(scores),
              comments: fc.array(
                fc.record({
                  group: fc.constantFrom(...groups.map(({ id }) => id)),
                  question: fc.constantFrom("keep", "change"),
                  text: fc.string({ minLength: 1, maxLength: 12 }),
                }),
                { maxLength: 6 },
              ),
              norms: fc.option(
                fc.record({
                  subjects: fc.integer({ min: 1, max: 90 }),
                  sigma: fc.double({ min: 0.3, max: 1.5, noNaN: true }),
                  median: fc.double({ min: 1, max: m, noNaN: true }),
                  covariance: fc.option(covariances()),
                }),
              ),
            })
            .map(({ answers, before, comments, norms }) => ({
              questionnaire,
              k,
              cycle: { name: "Autumn", closedOn: "2026-01-31" },
              subject: { name: "Dana" },
              invited: Object.fromEntries(groups.map(({ id }) => [id, 12])),
              responses: responsesOf(raters, answers),
              comments,
              norms,
              earlier: before && reportedEarlier(questionnaire, k, responsesOf(raters, before)),
            }))
        })
    })
}

/** What the report of an earlier cycle, in which these were the answers, says to a later one. */
export function reportedEarlier(questionnaire: Questionnaire, k: number, responses: Responses): Earlier | null {
  const cycle = { name: "Spring", closedOn: "2025-06-30" }
  return earlierOf(publish(worldOf(questionnaire, responses, { k, cycle })), questionnaire)
}

function responsesOf(raters: string[], answers: (number | null)[][]): Responses {
  return raters.map((group, rater) => ({ group, scores: answers.map((given) => given[rater]!) }))
}

/** Nobody, too few, just enough or more. */
function sizeAround(k: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: k - 1 }) },
    { weight: 5, arbitrary: fc.integer({ min: k, max: k + 4 }) },
  )
}

/** How an item is answered: all alike, nearly so, at an end of the scale, anyhow, or by few. */
function column(m: number): fc.Arbitrary<fc.Arbitrary<number | null>> {
  const point = fc.integer({ min: 1, max: m })
  const common = fc.oneof(point, fc.constant(1), fc.constant(m))
  const missing = (answer: fc.Arbitrary<number>, weight: number) =>
    fc.oneof({ weight: 10 - weight, arbitrary: answer }, { weight, arbitrary: fc.constant(null) })
  return fc.oneof(
    common.map((value) => fc.constant(value)),
    common.map((value) => missing(fc.constant(value), 2)),
    common.map((value) => fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: point })),
    fc.constant(missing(point, 1)),
    fc.constant(missing(point, 7)),
  )
}

function sized(length: number) {
  return { minLength: length, maxLength: length }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** As norms have them: in twentieths, and not as thin as a line. */
function covariances(): fc.Arbitrary<{ leadership: number; management: number; both: number }> {
  const twentieths = fc.integer({ min: 1, max: 30 })
  return fc.tuple(twentieths, twentieths, fc.integer({ min: -29, max: 29 })).map(([leadership, management, both]) => {
    const most = Math.ceil(Math.sqrt(leadership * management)) - 1
    const kept = Math.max(-most, Math.min(most, both))
    return { leadership: leadership / 20, management: management / 20, both: kept / 20 + 0 }
  })
}
