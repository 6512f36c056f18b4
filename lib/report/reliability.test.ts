import { expect, test } from "vitest"
import type { NormSums } from "@/lib/report/norms"
import { cohesion, meanView, oneView, reliabilityFrom } from "@/lib/report/reliability"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { seeded, structured, sumsOf } from "@/lib/report/testing/workspace"

const questionnaire = questionnaireOf([2, 2])

/** W = 1, and B, from which ICC(2) = (B − 1)/B. */
const oneWay = (b: number) => {
  return { subjects: 31, dfBetween: 30, between: 30 * b, dfWithin: 150, within: 150, raters: 150 }
}
/** Items of two: T = 2A/(2 − α), and with A = 200 the mean covariance of two items is (T − A)/(2·df). */
const answers = (alpha: number) => ({ subjects: 31, df: 180, items: 200, total: 400 / (2 - alpha) })
const covariance = (alpha: number) => (400 / (2 - alpha) - 200) / 2

interface Found {
  alpha?: number
  b?: number
  ratio?: number
  balance?: number
}

/** Sums that come to these results. */
function sumsFor({ alpha = 0.8, b = 4, ratio = 0.6, balance = 4 }: Found = {}): NormSums {
  const none = { subjects: 31, df: 100, squares: 50 }
  const own = { means: oneWay(b), items: answers(alpha), noise: none }
  return {
    subjects: 31,
    competencies: { c1: own, c2: own },
    competency: none,
    rater: none,
    item: none,
    plane: { subjects: 31, df: 100, leadership: 50, management: 50, both: 20 },
    balance: oneWay(balance),
    products: { subjects: 31, df: 180, pairs: { c2: { c1: ratio * covariance(alpha) } } },
  }
}

const found = (what: Found) => reliabilityFrom(sumsFor(what), questionnaire)!
const findings = (what: Found) =>
  Object.fromEntries(found(what).findings.map(({ criterion, ...rest }) => [criterion, rest]))

test("numbers are rounded down to tenths", () => {
  expect(found({ alpha: 0.79, b: 4, ratio: 0.66, balance: 8 })).toEqual({
    subjects: 31,
    raters: 5,
    competencies: {
      c1: { alpha: 0.7, icc1: 0.3, icc2: 0.7 },
      c2: { alpha: 0.7, icc1: 0.3, icc2: 0.7 },
    },
    findings: [
      { criterion: "cohesion", value: 0.7, holds: true },
      { criterion: "agreement", value: 0.7, holds: true },
      { criterion: "competencies", value: 0.6, holds: true },
      { criterion: "balance", value: 0.8, holds: true },
    ],
    answer: "measures",
  })
})

test.each<[string, Found, string, Found, string]>([
  ["cohesion", { alpha: 0.7001 }, "measures", { alpha: 0.6999 }, "hardly"],
  ["agreement", { b: 2.001 }, "measures", { b: 1.999 }, "hardly"],
  ["competencies", { ratio: 0.8999 }, "measures", { ratio: 0.9001 }, "impression"],
  ["balance", { balance: 2.001 }, "measures", { balance: 1.999 }, "impression"],
])("%s is judged before rounding, and what is read agrees", (criterion, good, yes, bad, no) => {
  expect(found(good).answer).toBe(yes)
  expect(found(bad).answer).toBe(no)
  const [held, failed] = [findings(good)[criterion]!, findings(bad)[criterion]!]
  const limit = { cohesion: 0.7, agreement: 0.5, competencies: 0.9, balance: 0.5 }[criterion]!
  const isRead = (value: number) => (criterion === "competencies" ? value < limit : value >= limit)
  expect([held.holds, isRead(held.value!)]).toEqual([true, true])
  expect([failed.holds, isRead(failed.value!)]).toEqual([false, false])
})

test("what does not hold together is no impression either", () => {
  expect(found({ alpha: 0.3, ratio: 1.1, balance: 0.5 }).answer).toBe("hardly")
})

test("negative ICC are 0, and a negative α is shown as it is", () => {
  expect(found({ b: 0.2 }).competencies.c1).toMatchObject({ icc1: 0, icc2: 0 })
  expect(found({ alpha: -0.55 }).competencies.c1!.alpha).toBe(-0.6)
})

test("nothing is said below thirty subjects, nor of a part that fewer than thirty stand behind", () => {
  expect(reliabilityFrom({ ...sumsFor(), subjects: 29 }, questionnaire)).toBeNull()
  const { competencies, ...sums } = sumsFor()
  const few = { ...competencies.c1!, items: { ...answers(0.8), subjects: 29 }, means: { ...oneWay(4), subjects: 29 } }
  const thin = reliabilityFrom({ ...sums, competencies: { c1: few, c2: few } }, questionnaire)!
  expect(thin.competencies.c1).toEqual({ alpha: null, icc1: null, icc2: null })
  expect(thin.answer).toBe("unknown")
})

test("what could not be measured keeps from saying that something is", () => {
  const unmeasured = { ...sumsFor(), products: { subjects: 12, df: 30, pairs: { c2: { c1: 9 } } } }
  const { findings, answer } = reliabilityFrom(unmeasured, questionnaire)!
  expect(findings).toContainEqual({ criterion: "competencies", value: null, holds: null })
  expect(answer).toBe("unknown")
})

test("a questionnaire is not asked for what it cannot show", () => {
  const criteria = (counts: number[], dimensions?: ("leadership" | "management")[]) => {
    const own = questionnaireOf(counts, dimensions && { dimensions })
    const model = { person: 1, personDimension: 0, personCompetency: 0, rater: 0.3, answer: 0.3 }
    const structure = { ...model, raterDimension: 0, raterCompetency: 0 }
    const sums = sumsOf(own, [structured(own, { subjects: 30, peers: 6 }, structure, seeded(3))])
    const { findings, answer } = reliabilityFrom(sums, own)!
    return { answer, criteria: findings.map(({ criterion }) => criterion) }
  }
  expect(criteria([4])).toEqual({ answer: "measures", criteria: ["cohesion", "agreement"] })
  expect(criteria([1])).toEqual({ answer: "measures", criteria: ["agreement"] })
  expect(criteria([4, 3], ["leadership", "leadership"])).toEqual({
    answer: "impression",
    criteria: ["cohesion", "agreement", "competencies"],
  })
  expect(criteria([4, 1])).toEqual({ answer: "impression", criteria: ["cohesion", "agreement", "balance"] })
})

test.each([
  [cohesion, 0.7, "much"],
  [cohesion, 0.6, "some"],
  [cohesion, 0.5, "some"],
  [cohesion, 0.4, "little"],
  [cohesion, -0.3, "little"],
  [oneView, 0.3, "much"],
  [oneView, 0.2, "some"],
  [oneView, 0.1, "some"],
  [oneView, 0, "little"],
  [meanView, 0.7, "much"],
  [meanView, 0.6, "some"],
  [meanView, 0.4, "little"],
])("%o of %d is %s", (rule, value, strength) => {
  expect(rule(value)).toBe(strength)
})
