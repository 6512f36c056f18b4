import { mean } from "@/lib/report/weightedMean"
import { given } from "@/lib/report/variance"

/**
 * How far raters of one subject are, on average, from their common mean: AD_M = Σ|x − x̄|/n, in points of
 * the scale, from 0 (all agree) to half the width of the scale (two camps of equal size at its ends).
 *
 * It divides by n, not n − 1. Null for fewer than two answers: one rater agrees with nobody.
 *
 * Source: M. J. Burke, L. M. Finkelstein & M. S. Dusig (1999). On average deviation indices for estimating
 * interrater agreement. Organizational Research Methods, 2(1), 49–68.
 *
 * @example averageDeviation([3, 4, 5, 4]) // 0.5
 */
export function averageDeviation(scores: readonly (number | null)[]): number | null {
  const xs = given(scores)
  const centre = mean(xs)
  if (centre === null || xs.length < 2) return null
  if (xs.every((x) => x === xs[0])) return 0
  return mean(xs.map((x) => Math.abs(x - centre)))
}

/**
 * The same over J items that belong together: AD_M(J), the mean of the items' average deviations, in points
 * of the scale. Each item is an array of its raters' answers; items with fewer than two answers are not
 * counted. Null when no item has two answers.
 *
 * Source: Burke, Finkelstein & Dusig (1999), as for one item.
 *
 * @example averageDeviationOfItems([[3, 4, 5, 4], [2, 2, 2, 2]]) // 0.25
 */
export function averageDeviationOfItems(items: readonly (readonly (number | null)[])[]): number | null {
  return mean(items.map(averageDeviation).filter((deviation) => deviation !== null))
}

/**
 * Whether an average deviation is small enough to speak of agreement: below A/6 on a scale of A points,
 * which is 0.83 for 5 points and 1.17 for 7 (rounded to 0.8 and 1.2 in the source). Null without a
 * deviation.
 *
 * Source: M. J. Burke & W. P. Dunlap (2002). Estimating interrater agreement with the average deviation
 * index: a user's guide. Organizational Research Methods, 5(2), 159–172.
 *
 * @param points number of points of the scale, A
 */
export function agrees(deviation: number | null, points: number): boolean | null {
  return deviation === null ? null : deviation < points / 6
}
