import fc from "fast-check"
import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { alphaOfLists } from "@/lib/report/testing/alphaOfLists"
import { oneWayReliability } from "@/lib/report/intraclassCorrelation"
import { NormsSchema, type WorkspaceNorms } from "@/lib/report/norms"
import { pooledDeviation } from "@/lib/report/pooledDeviation"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { witness } from "@/lib/report/testing/witness"
import { normsOf, seeded, workspace } from "@/lib/report/testing/workspace"
import { raters, worldOf, type Responses } from "@/lib/report/testing/world"

const many = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value)

// ── Worked by hand

test("two raters who differ by two points in one competency and agree in the other", () => {
  const questionnaire = questionnaireOf([1, 1])
  // Three raters each, since fewer are not counted: c1 has the variances 1, 1, c2 has 0, 0.
  const subject = raters("peers", [
    [3, 4],
    [4, 4],
    [5, 4],
  ])
  const norms = normsOf(questionnaire, [subject, subject])!
  expect(norms).toMatchObject({ subjects: 2, raters: 3, sigma: 0.7, median: 4 })
  // Along leading 1; along managing nothing, kept at the least that is not a line.
  expect(norms.covariance).toEqual({ leadership: 1, management: 0.05, both: 0 })
})

test("who leads more also manages more: the covariance is that within subjects, not between them", () => {
  const questionnaire = questionnaireOf([1, 1])
  // Within each subject x and y rise together, with the slope 1/2; between the two they go against each other.
  const low = raters("peers", [
    [2, 4],
    [4, 5],
    [3, 4.5],
  ])
  const high = raters("peers", [
    [3, 1],
    [5, 2],
    [4, 1.5],
  ])
  expect(normsOf(questionnaire, [low, high])!.covariance).toEqual({ leadership: 1, management: 0.25, both: 0.45 })
})

test("the self-rating counts nowhere", () => {
  const questionnaire = questionnaireOf([2, 2])
  const subjects = workspace(questionnaire, 32, seeded(5))
  const others = subjects.map((responses) =>
    responses.map((own) => (own.group === "self" ? { ...own, scores: [1, 5, 1, 5] } : own)),
  )
  expect(normsOf(questionnaire, others)).toEqual(normsOf(questionnaire, subjects))
})

test("subjects with fewer than three raters count nowhere", () => {
  const questionnaire = questionnaireOf([2, 2])
  const subjects = workspace(questionnaire, 32, seeded(6))
  const lonely = raters("peers", [
    [1, 5, 5, 1],
    [5, 1, 1, 5],
  ])
  expect(normsOf(questionnaire, [...subjects, lonely])).toEqual(normsOf(questionnaire, subjects))
})

test("without anybody to compare there are no norms", () => {
  expect(normsOf(questionnaireOf([2]), [])).toBeNull()
  expect(normsOf(questionnaireOf([2]), many(12, raters("peers", many(3, [null, null]))))).toBeNull()
})

test("a questionnaire about leading alone has no covariance, and norms nevertheless", () => {
  const questionnaire = questionnaireOf([2], { dimensions: ["leadership"] })
  const norms = normsOf(questionnaire, workspace(questionnaire, 12, seeded(8)))!
  expect(norms.covariance === null || norms.covariance.management > 0).toBe(true)
  expect(norms.sigma).toBeGreaterThan(0)
})

// ── Against the functions for lists

test("σ, α and both ICC are those of the lists of all raters, rounded to one decimal", () => {
  const questionnaire = questionnaireOf([3, 4])
  const property = fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
    const subjects = workspace(questionnaire, 30, seeded(seed))
    const norms = normsOf(questionnaire, subjects)!
    const others = subjects.map((responses) => responses.filter(({ group }) => group !== "self"))
    const answers = (from: number, to: number) => others.map((own) => own.map(({ scores }) => scores.slice(from, to)))
    const meansOf = (lists: (number | null)[][][], least: number) =>
      lists.map((own) =>
        own.flatMap((scores) => {
          const numbers = scores.filter((score) => score !== null)
          return numbers.length < least ? [] : [numbers.reduce((sum, score) => sum + score, 0) / numbers.length]
        }),
      )
    const [first, second] = [answers(0, 3), answers(3, 7)]
    const [firstMeans, secondMeans] = [meansOf(first, 2), meansOf(second, 2)]
    expect(norms.sigma).toBe(rounded(pooledDeviation([...firstMeans, ...secondMeans])!))
    const icc = oneWayReliability(firstMeans)!
    expect(norms.competencies["c1"]).toEqual({
      alpha: rounded(alphaOfLists(first.flat())!),
      icc1: rounded(icc.single),
      icc2: rounded(icc.average),
    })
    expect(norms.competencies["c2"]!.alpha).toBe(rounded(alphaOfLists(second.flat())!))
  })
  fc.assert(property, { numRuns: 30 })
})

test("the median is that of the competency means that reports publish", () => {
  const questionnaire = questionnaireOf([2, 2, 3])
  const subjects = workspace(questionnaire, 31, seeded(11))
  const published = subjects
    .map((responses) => publish(worldOf(questionnaire, responses)))
    .flatMap(({ others }) => Object.values(others.competencies))
    .flatMap((value) => (value.kind === "shown" ? [value.mean] : []))
    .toSorted((a, b) => a - b)
  expect(published).toHaveLength(93)
  expect(normsOf(questionnaire, subjects)!.median).toBe(rounded(published[46]!))
})

test("α waits for thirty subjects, both ICC for ten", () => {
  const questionnaire = questionnaireOf([3])
  const at = (n: number) => normsOf(questionnaire, workspace(questionnaire, n, seeded(3)))!.competencies["c1"]!
  expect(at(9)).toEqual({ alpha: null, icc1: null, icc2: null })
  expect(at(10)).toEqual({ alpha: null, icc1: expect.any(Number), icc2: expect.any(Number) })
  expect(at(29).alpha).toBeNull()
  expect(at(30).alpha).toEqual(expect.any(Number))
})

test("whatever is answered, norms are whole tenths and twentieths, and a region is never as thin as a line", () => {
  const score = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 })
  const subject = fc.array(fc.tuple(score, score, score, score), { minLength: 1, maxLength: 6 })
  const property = fc.property(fc.array(subject, { minLength: 1, maxLength: 32 }), (subjects) => {
    const norms = normsOf(
      questionnaireOf([2, 2]),
      subjects.map((answers) => raters("peers", answers)),
    )
    if (norms === null) return
    expect(NormsSchema.safeParse(norms).success).toBe(true)
    const tenths = [norms.sigma, norms.median, ...Object.values(norms.competencies).flatMap(Object.values)]
    for (const value of tenths) if (value !== null) expect(value).toBe(rounded(value))
    if (!norms.covariance) return
    const { leadership, management, both } = norms.covariance
    for (const value of [leadership, management, both])
      expect(Math.abs(value * 20 - Math.round(value * 20))).toBeLessThan(1e-9)
    expect(both * both).toBeLessThan(leadership * management)
  })
  fc.assert(property, { numRuns: 200 })
})

test("the order of subjects and of raters changes nothing", () => {
  const questionnaire = questionnaireOf([2, 2])
  const subjects = workspace(questionnaire, 30, seeded(12))
  const turned = subjects.toReversed().map((responses) => responses.toReversed())
  expect(normsOf(questionnaire, turned)).toEqual(normsOf(questionnaire, subjects))
})

// ── What rounding does, and does not

test("the move that no report shows hardly ever moves a rounded figure of thirty subjects", () => {
  // With 100 workspaces and 60 moves each, 1.1 % and 3.9 %: docs/decisions/005-norms.md.
  const { inReports, anywhere } = movedBy({ workspaces: 4, movesEach: 40 })
  expect(inReports).toBeLessThan(0.05)
  expect(anywhere).toBeLessThan(0.12)
})

/**
 * In which share of moves the witness of one answer, which leaves that subject's report as it is, changes a figure of
 * the norms: one that reports use, or any.
 */
function movedBy({ workspaces, movesEach }: { workspaces: number; movesEach: number }) {
  let [inReports, anywhere] = [0, 0]
  for (let seed = 1; seed <= workspaces; seed += 1) {
    const chance = seeded(seed * 7919)
    const subjects = workspace(builtInQuestionnaire, 30 + Math.floor(chance() * 30), chance)
    const truth = normsOf(builtInQuestionnaire, subjects)!
    for (let move = 0; move < movesEach; move += 1) {
      const other = normsOf(builtInQuestionnaire, moveOne(subjects, chance))!
      if (JSON.stringify(usedInReports(other)) !== JSON.stringify(usedInReports(truth))) inReports += 1
      if (JSON.stringify(other) !== JSON.stringify(truth)) anywhere += 1
    }
  }
  const moves = workspaces * movesEach
  return { inReports: inReports / moves, anywhere: anywhere / moves }
}

function usedInReports({ sigma, covariance, median }: WorkspaceNorms) {
  return { sigma, covariance, median }
}

function moveOne(subjects: Responses[], chance: () => number): Responses[] {
  for (;;) {
    const place = Math.floor(chance() * subjects.length)
    const responses = subjects[place]!
    const rater = Math.floor(chance() * responses.length)
    const item = Math.floor(chance() * builtInQuestionnaire.items.length)
    const { group, scores } = responses[rater]!
    if (group !== "peers" || scores[item] === null) continue
    return subjects.with(place, witness(worldOf(builtInQuestionnaire, responses), { rater, item }))
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
