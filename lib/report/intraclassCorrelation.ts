import type { OneWay } from "@/lib/report/norms"

/** The reliability of one rater's score (`single`), and of the mean of as many raters as usual (`average`). */
export interface IntraclassCorrelation {
  single: number
  average: number
}

/**
 * The reliability of ratings whose raters differ from subject to subject and in number, as in 360-degree feedback.
 * `single`, ICC(1) = (B − W)/(B + (n₀ − 1)W), is the share of variance in one rater's answer that is due to the subject;
 * `average`, ICC(2) = (B − W)/B, the reliability of subjects' means. Both from 0 to 1.
 *
 * B = Σn(x̄ − x̿)²/(G − 1) of G subjects, W is the pooled variance within subjects and n₀ = (N − Σn²/N)/(G − 1) the
 * number of raters that N answers of unequal groups are worth. With equal groups these are Shrout and Fleiss' ICC(1,1)
 * and ICC(1,k). Parts of several samples are added, each about its own mean.
 *
 * Negative estimates count as 0. Null with fewer than two subjects, no subject with two answers, or all answers alike.
 *
 * Source: P. E. Shrout & J. L. Fleiss (1979). Intraclass correlations: uses in assessing rater reliability.
 * Psychological Bulletin, 86(2), 420–428, case 1. A. Donner (1986). A review of inference procedures for the intraclass
 * correlation coefficient in the one-way random effects model. International Statistical Review, 54(1), 67–82.
 *
 * @example intraclassCorrelation({ …, dfBetween: 1, between: 9.6, dfWithin: 3, within: 2.5, raters: 2.4 })
 *   // { single: 0.752, average: 0.913 }
 */
export function intraclassCorrelation(parts: OneWay): IntraclassCorrelation | null {
  const squares = meanSquares(parts)
  if (squares === null) return null
  const { between, within, size } = squares
  return { single: share(between - within, between + (size - 1) * within), average: share(between - within, between) }
}

/** B, W and n₀; null where there is nothing to compare. */
export function meanSquares({
  dfBetween,
  between,
  dfWithin,
  within,
  raters,
}: OneWay): { between: number; within: number; size: number } | null {
  if (dfBetween === 0 || dfWithin === 0 || between + within < NOTHING) return null
  return { between: between / dfBetween, within: within / dfWithin, size: raters / dfBetween }
}

/** What sums of squares of fractions that are all the same may come to. */
const NOTHING = 1e-9

/** A part of a whole, where a negative part, as estimates of variance can be, is none. */
function share(part: number, whole: number): number {
  return part <= 0 ? 0 : part / whole
}
