import fc from "fast-check"
import type { RaterGroup } from "@/lib/questionnaire/schema"
import { isAskedOf } from "@/lib/questionnaire/schema"
import { earlierOf } from "@/lib/report/earlier"
import { publish, type PublishInput } from "@/lib/report/publication"
import { groupNamed, questionnaireOf } from "@/lib/report/testing/questionnaire"
import { worldOf, type Responses } from "@/lib/report/testing/world"

const ANONYMOUS: RaterGroup[] = ["peers", "reports", "others", "clients"].map((id) =>
  groupNamed(id, "anonymous", `The ${id}`),
)
const SELF = groupNamed("self", "self", "Self")
const MANAGER = groupNamed("manager", "identified", "Manager")

/**
 * Worlds of any size: k of 3 to 10, d of 4 to 12, scales of 3 to 7, one to six items in one to three competencies, asked
 * of everybody or of some groups, one to four anonymous groups that nobody, few or many answer, with and without self
 * and managers, with missing answers and with cells that are unanimous, close to it, at the ends of the scale or
 * anything else; with and without an earlier report in which the same raters answered in another way.
 */
export function worlds(): fc.Arbitrary<PublishInput> {
  return fc
    .record({
      k: fc.integer({ min: 3, max: 10 }),
      more: fc.integer({ min: 0, max: 4 }),
      m: fc.integer({ min: 3, max: 7 }),
      items: fc
        .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
        .filter((counts) => sum(counts) <= 6),
      anonymous: fc.integer({ min: 1, max: 4 }),
    })
    .chain(({ k, more, m, items, anonymous }) => {
      const d = Math.min(12, Math.max(4, k + more))
      const asked = ANONYMOUS.slice(0, anonymous)
      const groups = [SELF, MANAGER, ...asked]
      const sizes = fc.tuple(
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 2 }),
        ...asked.map(() => sizeAround(k, d)),
      )
      return fc
        .record({
          sizes,
          columns: fc.array(column(m), sized(sum(items))),
          some: fc.array(
            fc.option(
              fc.subarray(
                groups.map(({ id }) => id),
                { minLength: 1 },
              ),
              { freq: 3 },
            ),
            sized(sum(items)),
          ),
        })
        .chain(({ sizes, columns, some }) => {
          // Every group is asked something.
          const forgotten = groups.map(({ id }) => id).filter((id) => some.every((ids) => ids && !ids.includes(id)))
          const askedOf = Object.fromEntries(
            some.flatMap((ids, place) => (ids ? [[place, place === 0 ? [...ids, ...forgotten] : ids]] : [])),
          )
          const questionnaire = questionnaireOf(items, { m, groups, askedOf })
          const raters = groups.flatMap(({ id }, index) => Array.from({ length: sizes[index]! }, () => id))
          const scores = fc.tuple(...columns.map((answer) => fc.array(answer, sized(raters.length))))
          const responsesOf = (answers: (number | null)[][]): Responses =>
            raters.map((group, rater) => ({
              group,
              scores: questionnaire.items.map((item, place) =>
                isAskedOf(item, group) ? answers[place]![rater]! : null,
              ),
            }))
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
            })
            .map(({ answers, before, comments }) =>
              worldOf(questionnaire, responsesOf(answers), {
                k,
                d,
                invited: Object.fromEntries(groups.map(({ id }) => [id, 12])),
                comments,
                earlier: before && reportedEarlier(worldOf(questionnaire, responsesOf(before), { k, d })),
              }),
            )
        })
    })
}

/** What the report of an earlier cycle, in which these were the answers, says to a later one of the same behaviours. */
export function reportedEarlier(world: PublishInput): PublishInput["earlier"] {
  const facts = publish({ ...world, closedOn: "2025-06-30", comments: [], earlier: null })
  return earlierOf(facts, world.questionnaire, null)
}

/** Nobody, too few, just enough or more; around both thresholds. */
function sizeAround(k: number, d: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: k - 1 }) },
    { weight: 3, arbitrary: fc.integer({ min: k, max: Math.max(k, d - 1) }) },
    { weight: 4, arbitrary: fc.integer({ min: d, max: d + 4 }) },
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
