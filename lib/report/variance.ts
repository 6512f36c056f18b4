import { mean } from "@/lib/report/weightedMean"

/** The answers that were given; `null` stands for "not observed". */
export function given(scores: readonly (number | null)[]): number[] {
  return scores.filter((score) => score !== null)
}

/**
 * How far answers lie apart: the sample variance s² = Σ(x − x̄)²/(n − 1), in squared points of the scale, ≥
 * 0.
 *
 * Two passes, so that a large mean does not swallow small differences. Answers that are all the same have a
 * variance of exactly 0, whatever rounding the mean has suffered. Null for fewer than two answers.
 *
 * Source: T. F. Chan, G. H. Golub & R. J. LeVeque (1983). Algorithms for computing the sample variance:
 * analysis and recommendations. The American Statistician, 37(3), 242–247.
 *
 * @example variance([4, 5, null, 3]) // 1
 */
export function variance(scores: readonly (number | null)[]): number | null {
  const xs = given(scores)
  const centre = mean(xs)
  if (centre === null || xs.length < 2) return null
  if (xs.every((x) => x === xs[0])) return 0
  const squares = xs.reduce((sum, x) => sum + (x - centre) ** 2, 0)
  const rounding = xs.reduce((sum, x) => sum + (x - centre), 0) ** 2 / xs.length
  return Math.max(0, squares - rounding) / (xs.length - 1)
}
