/**
 * How much a mean of n raters can be trusted when subjects are compared: B = τ²/(τ² + σ²/n), from 0 (it
 * says nothing, everybody is taken for average) to 1 (taken as it is). Only for ranks and norms: a person's
 * own report shows the mean as it is.
 *
 * Without raters B is 0. Null when neither subjects nor raters differ, or for a negative n.
 *
 * Source: B. Efron & C. Morris (1975). Data analysis using Stein's estimator and its generalizations.
 * Journal of the American Statistical Association, 70(350), 311–319.
 *
 * @param tau standard deviation between subjects' true means, in points of the scale
 * @param sigma standard deviation of raters within subjects, in points of the scale, σ_w
 * @example shrinkageFactor(0.4, 0.8, 4) // 0.5
 */
export function shrinkageFactor(tau: number, sigma: number, n: number): number | null {
  const signal = n * tau ** 2
  const whole = signal + sigma ** 2
  return n < 0 || whole === 0 ? null : signal / whole
}

/**
 * A mean drawn towards that of all subjects, the further the less it can be trusted: μ + B(x̄ − μ), in
 * points of the scale, always between the two. Null without a mean or a factor.
 *
 * Source: Efron & Morris (1975), as for the factor.
 *
 * @param centre mean of all subjects, μ
 * @param factor B, from 0 to 1
 * @example shrunk(4.5, 3.5, 0.5) // 4
 */
export function shrunk(mean: number | null, centre: number, factor: number | null): number | null {
  return mean === null || factor === null ? null : centre + factor * (mean - centre)
}
