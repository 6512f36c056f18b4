import { Z } from "@/lib/report/interval"
import type { Difference } from "@/lib/report/reading"
import type { Sigmas } from "@/lib/report/facts"
import { rounded } from "@/lib/report/rounded"
import { unitOf } from "@/lib/report/sigmas"

// How sure a difference is, decided here for sentences, tables and pictures alike.

/** Differences of less than half a point of a scale of five are not called clear, however sure they are. */
const CLEAR_FROM = 0.5

/**
 * The difference of two positions on a scale of `m` points, one of `of` that are shown together.
 *
 *  - clear: more than chance among all of them, and the difference of the shown numbers is at least half a point;
 *  - slight: as sure, and smaller;
 *  - possible: more than chance if it were the only one;
 *  - too close to call: anything else, and whatever is shown as no difference.
 *
 * @param standardError of their difference, by one of the functions below
 */
export function differenceOf(
  first: number,
  second: number,
  standardError: number,
  { of, m }: { of: number; m: number },
): Difference {
  const shown = rounded(rounded(first) - rounded(second))
  const size = Math.abs(first - second)
  if (shown === 0 || size <= Z * standardError) return { shown, verdict: "tooClose" }
  if (size <= boundOf(of) * standardError) return { shown, verdict: "possible" }
  return { shown, verdict: Math.abs(shown) >= CLEAR_FROM * unitOf(m) ? "clear" : "slight" }
}

/** Whether a difference is more than chance, taken together with those beside it. */
export function isSure({ verdict }: Difference): boolean {
  return verdict === "clear" || verdict === "slight"
}

/**
 * How many standard errors one of `of` differences has to exceed, so that with 95 % none does where there is none:
 * Φ⁻¹((1 + .95^{1/of})/2), and 1.96 for one.
 *
 * Source: Z. Šidák (1967). Rectangular confidence regions for the means of multivariate normal distributions. Journal of
 * the American Statistical Association, 62, 626–633; it holds for differences that depend on one another, too.
 *
 * @example boundOf(10) // 2.800
 */
export function boundOf(of: number): number {
  return Math.max(Z, upperQuantile((1 - 0.95 ** (1 / of)) / 2))
}

/**
 * The number that a standard normal one exceeds with the probability `tail`, of 1e-10 to .075, to seven digits.
 *
 * Source: M. J. Wichura (1988). Algorithm AS 241: the percentage points of the normal distribution. Applied Statistics,
 * 37, 477–484; PPND7, its middle range.
 */
function upperQuantile(tail: number): number {
  const r = Math.sqrt(-Math.log(tail)) - 1.6
  const above = ((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777
  return above / ((0.12021132975 * r + 0.7370016425) * r + 1)
}

// ── Standard errors, in points of the scale

/** Of a mean of `n` raters beside the person's own average, and of leading − managing: the σ of that, over √n. */
export function errorOfMean(sigma: number, n: number): number {
  return sigma / Math.sqrt(n)
}

/**
 * Of self − others in one competency. The self-rating is one view and no sample, but its answers have noise as those of
 * others have: without it half of the people who see themselves as others do were told of a clear difference. How high
 * somebody rates themselves in general is no error; it is what the gap shows.
 */
export function errorOfGap({ competency, noise }: Sigmas, n: number): number {
  return Math.sqrt(competency ** 2 / n + noise ** 2)
}

/** Of self − others over `of` competencies: others' part is the variance of (leading + managing)/2. */
export function errorOfOverallGap({ dimension, difference, noise }: Sigmas, n: number, of: number): number {
  return Math.sqrt(Math.max(0, dimension ** 2 - difference ** 2 / 4) / n + noise ** 2 / of)
}

/**
 * Of a mean of `before` raters then and `after` raters now. It takes them for different people; where many are the same
 * it is too careful.
 *
 * Source: N. S. Jacobson & P. Truax (1991). Clinical significance: a statistical approach to defining meaningful change
 * in psychotherapy research. Journal of Consulting and Clinical Psychology, 59(1), 12–19; their standard error of a
 * difference, for means of n₁ and n₂ raters.
 *
 * @example 1.96 * errorOfChange(0.8, 5, 5) // 0.99
 */
export function errorOfChange(sigma: number, before: number, after: number): number {
  return sigma * Math.sqrt(1 / before + 1 / after)
}
