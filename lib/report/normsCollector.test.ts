import { expect, test } from "vitest"
import { groupNamed, GROUPS, questionnaireOf } from "@/lib/report/testing/questionnaire"
import { cycleSums, seeded, sumsOf, workspace } from "@/lib/report/testing/workspace"
import { alike, raters, type Responses } from "@/lib/report/testing/world"

const questionnaire = questionnaireOf([2, 4])
const many = <Value>(n: number, value: Value): Value[] => Array.from({ length: n }, () => value)

// ── Who counts

test("a cycle of nine subjects adds nothing, one of ten does; so do subjects without a shown row not make ten", () => {
  const subjects = workspace(questionnaire, 10, seeded(4))
  expect(cycleSums(questionnaire, subjects.slice(1))).toBeNull()
  expect(cycleSums(questionnaire, subjects)).toMatchObject({ subjects: 10 })
  const lonely = subjects[0]!.filter(({ group }) => group !== "peers").concat(subjects[0]!.slice(-2))
  expect(cycleSums(questionnaire, [lonely, ...subjects.slice(1)])).toBeNull()
  expect(cycleSums(questionnaire, [lonely, ...subjects])).toEqual(cycleSums(questionnaire, subjects))
})

test("a part in which only nine subjects of the cycle have anything stays empty", () => {
  const subjects = workspace(questionnaire, 12, seeded(9)).map((responses, index) =>
    index < 3
      ? responses.map((own) => ({ ...own, scores: [...own.scores.slice(0, 2), null, null, null, null] }))
      : responses,
  )
  const { competencies, plane, balance, products, item } = cycleSums(questionnaire, subjects)!
  expect(competencies.c1!.means.subjects).toBe(12)
  expect(competencies.c2!.means).toEqual({ subjects: 0, dfBetween: 0, between: 0, dfWithin: 0, within: 0, raters: 0 })
  expect(competencies.c2!.items).toEqual({ subjects: 0, df: 0, items: 0, total: 0 })
  expect(plane.subjects).toBe(0)
  expect(balance.subjects).toBe(0)
  expect(products).toEqual({ subjects: 0, df: 0, pairs: { c2: { c1: 0 } } })
  expect(item.subjects).toBe(0)
})

test("self, named raters, and groups too small to be shown have no part in it", () => {
  const subjects = workspace(questionnaire, 12, seeded(5))
  const sums = cycleSums(questionnaire, subjects)!
  const answering = (scores: (number | null)[]) =>
    subjects.map((own) => own.map((each) => (each.group === "peers" ? each : { ...each, scores })))
  expect(cycleSums(questionnaire, answering([1, 5, 1, 5, null, 5]))).toEqual(sums)
  expect(
    cycleSums(
      questionnaire,
      subjects.map((own) => own.filter(({ group }) => group === "peers")),
    ),
  ).toEqual(sums)
  // Alone, two are not shown, and a subject whom nobody else rates counts nowhere.
  const two: Responses[] = many(5, alike("reports", 2, [1, 1, 1, 1, 1, 1]))
  expect(cycleSums(questionnaire, [...subjects, ...two])).toEqual(sums)
})

test("groups that are shown together are pooled together, those that are shown apart are not", () => {
  // Peers who all say 2 and direct reports who all say 4: apart they agree.
  const of = (peers: number, reports: number) =>
    many(10, [...alike("peers", peers, [2, 2]), ...alike("reports", reports, [4, 4])])
  const squares = (cycle: Responses[]) => cycleSums(questionnaireOf([2]), cycle)!.competency
  expect(squares(of(5, 5))).toEqual({ subjects: 10, df: 80, squares: 0 })
  // Five in all, one row: 5·(mean 2.8) → 3·.64 + 2·1.44 = 4.8 for each subject.
  expect(squares(of(3, 2)).squares).toBeCloseTo(48, 9)
  // Within subjects they do not agree, however they are shown.
  const { means } = cycleSums(questionnaireOf([2]), of(5, 5))!.competencies.c1!
  expect(means).toMatchObject({ dfWithin: 90, within: 100 })
})

test("cycles are centred by themselves: one that is a point higher adds the same", () => {
  const low = many(
    10,
    raters("peers", [
      [1, 2],
      [2, 4],
      [4, 3],
      [3, 3],
    ]),
  ).map((own, index) =>
    own.map((each) => ({ ...each, scores: each.scores.map((score) => Math.min(4, score! + (index % 2))) })),
  )
  const high = low.map((own) => own.map((each) => ({ ...each, scores: each.scores.map((score) => score! + 1) })))
  const twice = sumsOf(questionnaireOf([2]), [low, low])
  expect(flat(sumsOf(questionnaireOf([2]), [low, high]))).toEqual(flat(twice).map((value) => expect.closeTo(value, 9)))
})

// ── What a rater's view is made of

test("a rater's competency mean needs half of the items that their group is asked of it", () => {
  const asked = questionnaireOf([4], { askedOf: { 0: ["self", "peers"], 1: ["self", "peers"] } })
  const cycle = (group: string, scores: (number | null)[]) =>
    many(10, [
      ...alike("peers", 5, [3, 3, 3, 3]),
      ...alike("reports", 4, [null, null, 3, 3]),
      ...raters(group, [scores]),
    ])
  const counted = (group: string, scores: (number | null)[]) =>
    cycleSums(asked, cycle(group, scores))!.competencies.c1!.means.dfWithin / 10
  expect(counted("peers", [3, 3, null, null])).toBe(9)
  expect(counted("peers", [3, null, null, null])).toBe(8)
  expect(counted("reports", [null, null, 3, null])).toBe(9)
  expect(counted("reports", [null, null, null, null])).toBe(8)
})

test("items that only some are asked are in means, and in neither α nor noise", () => {
  const asked = questionnaireOf([3], { askedOf: { 0: ["peers"] } })
  const cycle = (first: number[]) =>
    many(
      10,
      raters(
        "peers",
        first.map((score, index) => [score, 2 + (index % 2), 3]),
      ),
    )
  const sums = (first: number[]) => cycleSums(asked, cycle(first))!.competencies.c1!
  const [one, other] = [sums([3, 3, 3, 3, 3]), sums([1, 5, 1, 5, 1])]
  expect(one.means).not.toEqual(other.means)
  expect(one.items).toEqual(other.items)
  expect(one.noise).toEqual(other.noise)
})

test("a group more that answers nothing, or a competency that nobody anonymous is asked, makes no NaN", () => {
  const groups = [...GROUPS, groupNamed("clients", "anonymous", "Clients")]
  const odd = questionnaireOf([2, 1, 3], {
    groups,
    askedOf: { 2: ["self"], 3: ["peers"], 4: ["clients"], 5: ["manager"] },
  })
  const cycle = many(11, [
    ...alike("peers", 6, [null, null, null, null, null, null]),
    ...alike("clients", 3, [4, 4, null, null, 1, null]),
  ])
  const sums = cycleSums(odd, cycle)!
  expect(sums.subjects).toBe(11)
  expect(flat(sums).every(Number.isFinite)).toBe(true)
})

/** All numbers, wherever they stand. */
function flat(sums: unknown): number[] {
  return typeof sums === "number" ? [sums] : Object.values(sums as object).flatMap(flat)
}
