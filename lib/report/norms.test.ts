import { expect, test } from "vitest"
import { addSums, sigmasFrom, type NormSums } from "@/lib/report/norms"
import { assumedSigmas } from "@/lib/report/sigmas"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"

const questionnaire = questionnaireOf([2, 4])
const pooled = (squares: number, subjects = 40) => ({ subjects, df: 100, squares })
const oneWay = { subjects: 40, dfBetween: 39, between: 50, dfWithin: 200, within: 60, raters: 230 }
const items = { subjects: 40, df: 200, items: 100, total: 160 }
const sums: NormSums = {
  subjects: 40,
  competencies: {
    c1: { means: oneWay, items, noise: pooled(32) },
    c2: { means: oneWay, items, noise: pooled(8) },
  },
  competency: pooled(50),
  rater: pooled(16),
  item: pooled(36.00000000000001),
  plane: { subjects: 40, df: 100, leadership: 40, management: 24, both: 20 },
  balance: oneWay,
  products: { subjects: 40, df: 200, pairs: { c2: { c1: 30 } } },
}

test("each deviation is the root of its mean square, rounded up to the next twentieth", () => {
  expect(sigmasFrom(sums, questionnaire)).toEqual({
    // √.5 = .707
    competency: 0.75,
    // √((40 + 24)/200) = .566
    dimension: 0.6,
    // √((40 − 40 + 24)/100) = .490
    difference: 0.5,
    // Exactly .4, and .6 but for a hair.
    rater: 0.4,
    item: 0.6,
    // √((.32/2 + .08/4)/2) = .3
    noise: 0.3,
    subjects: 40,
  })
})

test("a twentieth is one of a scale of five points: of seven it is half as much again, of three half of it", () => {
  expect(sigmasFrom(sums, questionnaireOf([2, 4], { m: 7 }))!.competency).toBeCloseTo(0.75, 12)
  expect(sigmasFrom(sums, questionnaireOf([2, 4], { m: 7 }))!.dimension).toBeCloseTo(0.6, 12)
  expect(sigmasFrom(sums, questionnaireOf([2, 4], { m: 7 }))!.difference).toBeCloseTo(0.525, 12)
  expect(sigmasFrom(sums, questionnaireOf([2, 4], { m: 3 }))!.competency).toBeCloseTo(0.725, 12)
})

test("nothing is said below thirty subjects, nor of a part that fewer than thirty stand behind", () => {
  expect(sigmasFrom({ ...sums, subjects: 29 }, questionnaire)).toBeNull()
  expect(sigmasFrom({ ...sums, subjects: 30 }, questionnaire)).toMatchObject({ subjects: 30 })
  const assumed = assumedSigmas(5)
  const thin = {
    ...sums,
    competency: pooled(50, 29),
    rater: pooled(16, 30),
    plane: { ...sums.plane, subjects: 0, df: 0 },
  }
  expect(sigmasFrom(thin, questionnaire)).toMatchObject({
    competency: assumed.competency,
    dimension: assumed.dimension,
    difference: assumed.difference,
    rater: 0.4,
    subjects: 40,
  })
})

test("noise is that of the competencies of which something is known", () => {
  const { c1, c2 } = sums.competencies
  const known = { c1: { ...c1!, noise: pooled(32, 12) }, c2: c2! }
  // √(.08/4) = .141
  expect(sigmasFrom({ ...sums, competencies: known }, questionnaire)!.noise).toBe(0.15)
})

test("a deviation is never nothing, even where everybody agrees", () => {
  const agreed = { ...sums, competency: pooled(0), plane: { ...sums.plane, leadership: 10, management: 10, both: 10 } }
  expect(sigmasFrom(agreed, questionnaire)).toMatchObject({ competency: 0.05, difference: 0.05 })
})

test("adding takes every number of both, and neither knows the other before", () => {
  const twice = addSums(sums, sums)
  expect(twice.subjects).toBe(80)
  expect(twice.competencies.c1!.noise).toEqual({ subjects: 80, df: 200, squares: 64 })
  expect(twice.products.pairs).toEqual({ c2: { c1: 60 } })
  expect(sums.subjects).toBe(40)
  // Twice the same is as it was once.
  expect(sigmasFrom(twice, questionnaire)).toEqual({ ...sigmasFrom(sums, questionnaire), subjects: 80 })
})
