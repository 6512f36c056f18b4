import { given, variance } from "@/lib/report/variance"

/**
 * How consistently items that belong together are answered: Cronbach's α = k/(k − 1)·(1 − Σs²ᵢ/s²_T), where
 * s²ᵢ is the variance of item i and s²_T that of respondents' sums over the k items.
 *
 * At most 1 (items rise and fall together); 0 for items that have nothing to do with one another, and below
 * 0, without bound, for items that contradict each other, which is reported as it is since it points at an
 * item scored the wrong way round. One array of answers per respondent, items in the same order; who has
 * left an item out is not counted. Null for fewer than two items, fewer than three complete respondents, or
 * sums that are all the same.
 *
 * Source: L. J. Cronbach (1951). Coefficient alpha and the internal structure of tests. Psychometrika,
 * 16(3), 297–334.
 *
 * @example cronbachAlpha([[1, 1], [2, 3], [3, 2]]) // 0.667
 */
export function cronbachAlpha(respondents: readonly (readonly (number | null)[])[]): number | null {
  const k = respondents.reduce((most, answers) => Math.max(most, answers.length), 0)
  const complete = respondents.map(given).filter((answers) => answers.length === k)
  if (k < 2 || complete.length < 3) return null
  const total = variance(complete.map(sum))!
  const items = complete[0]!.map((_, item) => variance(complete.map((answers) => answers[item]!))!)
  return alphaOfVariances(items, total)
}

/** The same from the variances of the items and that of respondents' sums, for whom answers are not kept. */
export function alphaOfVariances(items: readonly number[], total: number): number | null {
  const k = items.length
  return k < 2 || total === 0 ? null : (k / (k - 1)) * (1 - sum(items) / total)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
