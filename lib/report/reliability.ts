import type { Questionnaire } from "@/lib/questionnaire/schema"
import { cronbachAlpha } from "@/lib/report/cronbachAlpha"
import { intraclassCorrelation, meanSquares } from "@/lib/report/intraclassCorrelation"
import { SUBJECTS_FOR_NORMS, type NormSums } from "@/lib/report/norms"
import { commonPlaces } from "@/lib/report/raterView"
import { mean } from "@/lib/report/weightedMean"

/** How well one competency is measured; all of it rounded down to tenths. */
export interface CompetencyReliability {
  /** Cronbach's α; null without two items that all anonymous groups are asked, or where too few answered all of them. */
  alpha: number | null
  /** ICC(1): how much one colleague's view tells of the person. */
  icc1: number | null
  /** ICC(2): how much the mean of as many colleagues as usual tells. */
  icc2: number | null
}

/** What a questionnaire has to show to be said to measure something, and the number from (or below) which it does. */
export const CRITERIA = {
  /** Mean α: the behaviours of a competency belong together. */
  cohesion: 0.7,
  /** Mean ICC(2): colleagues see the same person. */
  agreement: 0.5,
  /** Mean HTMT: competencies are more than one general impression; the one criterion to stay below. */
  competencies: 0.9,
  /** The reliability of leading − managing: people differ in it, and colleagues see how. */
  balance: 0.5,
} as const
export type Criterion = keyof typeof CRITERIA

export interface Finding {
  criterion: Criterion
  /** Rounded down to tenths, as the limits are whole tenths: what is read never contradicts what is decided. */
  value: number | null
  /** Null where nothing could be measured. */
  holds: boolean | null
}

/**
 * Whether the questionnaire measures something: `measures`; the one general `impression` that people leave, which says
 * nothing of single competencies or of leading and managing; `hardly` anything; `unknown` where too few answered.
 */
export type Answer = "measures" | "impression" | "hardly" | "unknown"

export interface Reliability {
  /** How many subjects it comes from. */
  subjects: number
  /** How many colleagues rate a subject, as ICC(2) counts them. */
  raters: number
  /** By competency. */
  competencies: Record<string, CompetencyReliability>
  /** By those criteria that such a questionnaire can be held to. */
  findings: Finding[]
  answer: Answer
}

/** What the sums of a questionnaire say of how well it measures; null below thirty subjects. */
export function reliabilityFrom(sums: NormSums, questionnaire: Questionnaire): Reliability | null {
  if (sums.subjects < SUBJECTS_FOR_NORMS) return null
  const measured = questionnaire.competencies.map(({ id }) => ({ id, ...competencyMeasures(sums, questionnaire, id) }))
  const findings = findingsOf(questionnaire, {
    cohesion: mean(measured.flatMap(({ alpha }) => alpha ?? [])),
    agreement: mean(measured.flatMap(({ icc2 }) => icc2 ?? [])),
    competencies: meanRatio(sums, questionnaire),
    balance: balanceOf(sums),
  })
  return {
    subjects: sums.subjects,
    raters: usualRaters(sums),
    competencies: Object.fromEntries(
      measured.map(({ id, alpha, icc1, icc2 }) => [
        id,
        { alpha: tenths(alpha), icc1: tenths(icc1), icc2: tenths(icc2) },
      ]),
    ),
    findings,
    answer: answerOf(findings),
  }
}

function competencyMeasures(sums: NormSums, questionnaire: Questionnaire, id: string): CompetencyReliability {
  const { items, means } = sums.competencies[id] ?? {}
  const isKnown = (part?: { subjects: number }) => part !== undefined && part.subjects >= SUBJECTS_FOR_NORMS
  const icc = isKnown(means) ? intraclassCorrelation(means!) : null
  return {
    alpha: isKnown(items) ? cronbachAlpha(commonPlaces(questionnaire, id).length, items!) : null,
    icc1: icc && icc.single,
    icc2: icc && icc.average,
  }
}

/**
 * How much two competencies go together, as a part of what their own items do: the mean over pairs of the
 * heterotrait-monotrait ratio Cov(C_i, C_j)/√(w_i·w_j), where w is the mean covariance of two items of a competency,
 * (T − A)/(df·k(k − 1)). Near 1 two competencies are one thing. No covariance of two items is needed.
 *
 * Source: J. Henseler, C. M. Ringle & M. Sarstedt (2015). A new criterion for assessing discriminant validity in
 * variance-based structural equation modeling. Journal of the Academy of Marketing Science, 43(1), 115–135; in
 * covariances in place of correlations.
 */
function meanRatio({ competencies, products }: NormSums, questionnaire: Questionnaire): number | null {
  if (products.subjects < SUBJECTS_FOR_NORMS) return null
  const ownCovariance = (id: string) => {
    const k = commonPlaces(questionnaire, id).length
    const { subjects, df, items, total } = competencies[id]!.items
    return subjects < SUBJECTS_FOR_NORMS ? 0 : (total - items) / (df * k * (k - 1))
  }
  const ratios = Object.entries(products.pairs).flatMap(([id, others]) =>
    Object.entries(others).flatMap(([other, product]) => {
      const [one, two] = [ownCovariance(id), ownCovariance(other)]
      return one > 0 && two > 0 ? [product / products.df / Math.sqrt(one * two)] : []
    }),
  )
  return mean(ratios)
}

/** (B − W)/B of leading − managing; nothing where people do not differ in it. */
function balanceOf({ balance }: NormSums): number | null {
  if (balance.subjects < SUBJECTS_FOR_NORMS) return null
  return intraclassCorrelation(balance)?.average ?? 0
}

function usualRaters({ competencies }: NormSums): number {
  const sizes = Object.values(competencies).flatMap(({ means }) => meanSquares(means)?.size ?? [])
  return Math.round(mean(sizes) ?? 0)
}

/** A questionnaire is not asked for what it cannot show: a distinction between competencies if it has but one. */
function findingsOf(questionnaire: Questionnaire, values: Record<Criterion, number | null>): Finding[] {
  const asked = questionnaire.competencies.map(({ id }) => commonPlaces(questionnaire, id).length)
  const paired = asked.filter((items) => items >= 2).length
  const dimensions = new Set(
    questionnaire.competencies.filter((_, index) => asked[index]! > 0).map(({ dimension }) => dimension),
  )
  const isAsked = { cohesion: paired >= 1, agreement: true, competencies: paired >= 2, balance: dimensions.size === 2 }
  const criteria = (Object.keys(CRITERIA) as Criterion[]).filter((criterion) => isAsked[criterion])
  return criteria.map((criterion) => {
    const value = tenths(values[criterion])
    const limit = CRITERIA[criterion]
    const holds = value === null ? null : criterion === "competencies" ? value < limit : value >= limit
    return { criterion, value, holds }
  })
}

/** What holds together and is agreed upon may still be no more than a general impression. */
function answerOf(findings: Finding[]): Answer {
  const fails = (criterion: Criterion) => holdsOf(findings, criterion) === false
  if (holdsOf(findings, "agreement") === null) return "unknown"
  if (fails("cohesion") || fails("agreement")) return "hardly"
  if (fails("competencies") || fails("balance")) return "impression"
  return findings.some(({ holds }) => holds === null) ? "unknown" : "measures"
}

/** Whether a criterion holds; null where nothing could be measured, undefined where it is not asked. */
export function holdsOf(findings: Finding[], criterion: Criterion): boolean | null | undefined {
  return findings.find((finding) => finding.criterion === criterion)?.holds
}

/** Down to tenths: at least a limit in tenths exactly if the unrounded number is. */
function tenths<Value extends number | null>(value: Value): Value {
  return (value === null ? null : Math.floor(value * 10 + 1e-9) / 10 + 0) as Value
}

// ── In plain steps

/** How much a number of reliability says. */
export type Strength = "much" | "some" | "little"

/**
 * Whether the items of a competency belong together: α of 0.7 or more is much, 0.5 or more some.
 *
 * Source: J. C. Nunnally (1978). Psychometric Theory, 2nd ed., 245: .70 for early research; below .50 unusable.
 */
export function cohesion(alpha: number): Strength {
  return alpha >= 0.7 ? "much" : alpha >= 0.5 ? "some" : "little"
}

/**
 * How much one colleague's view tells of the person: ICC(1) of 0.3 or more is much, 0.1 or more some.
 *
 * Source: J. M. LeBreton & J. L. Senter (2008). Answers to 20 questions about interrater reliability and interrater
 * agreement. Organizational Research Methods, 11(4), 815–852: .01 is a small, .10 a medium, .25 a large effect, whose
 * next tenth is 0.3.
 */
export function oneView(icc1: number): Strength {
  return icc1 >= 0.3 ? "much" : icc1 >= 0.1 ? "some" : "little"
}

/**
 * How much the mean of several colleagues tells of the person: ICC(2) of 0.7 or more is much, 0.5 or more some.
 *
 * Source: LeBreton & Senter (2008), above, for .70; P. D. Bliese (2000). Within-group agreement, non-independence, and
 * reliability. In K. J. Klein & S. W. J. Kozlowski (Eds.), Multilevel theory, research, and methods in organizations,
 * 349–381. Jossey-Bass, for means below .50 as unreliable.
 */
export function meanView(icc2: number): Strength {
  return icc2 >= 0.7 ? "much" : icc2 >= 0.5 ? "some" : "little"
}
