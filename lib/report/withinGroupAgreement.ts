import { mean } from "@/lib/report/weightedMean"
import { variance } from "@/lib/report/variance"

/**
 * How far raters of one subject agree on one item, against answers at random: r_wg = 1 − s²/σ²_E, from 0
 * (no more than chance) to 1 (all the same). σ²_E = (A² − 1)/12 is the variance of answers spread evenly
 * over A points.
 *
 * Answers that lie further apart than chance, such as 1 and 5, would be negative and count as 0, so two
 * camps look like no agreement at all. Null for fewer than two answers, and for a scale of fewer than two
 * points.
 *
 * Source: L. R. James, R. G. Demaree & G. Wolf (1984). Estimating within-group interrater reliability with
 * and without response bias. Journal of Applied Psychology, 69(1), 85–98.
 *
 * @param points number of points of the scale, A
 * @example agreementOnItem([4, 4, 5, 5], 5) // 0.833
 */
export function agreementOnItem(scores: readonly (number | null)[], points: number): number | null {
  const spread = variance(scores)
  const atRandom = (points ** 2 - 1) / 12
  return spread === null || atRandom <= 0 ? null : Math.max(0, 1 - spread / atRandom)
}

/**
 * How far raters of one subject agree on J items that belong together: r_wg(j) = J(1 − q)/(J(1 − q) + q),
 * from 0 to 1, where q = min(mean item variance, σ²_E)/σ²_E. It grows with the number of items, as a
 * reliability does.
 *
 * Each item is an array of its raters' answers. Items with fewer than two answers have no variance and are
 * not counted in J. Mean variance at or beyond chance is 0. Null when no item has two answers, and for a
 * scale of fewer than two points.
 *
 * Source: L. R. James, R. G. Demaree & G. Wolf (1984), as for one item.
 *
 * @param points number of points of the scale, A
 * @example agreementOnItems([[4, 4, 5, 5], [4, 4, 5, 5]], 5) // 0.909
 */
export function agreementOnItems(items: readonly (readonly (number | null)[])[], points: number): number | null {
  const spreads = items.map(variance).filter((spread) => spread !== null)
  const spread = mean(spreads)
  const atRandom = (points ** 2 - 1) / 12
  if (spread === null || atRandom <= 0) return null
  const q = Math.min(spread, atRandom) / atRandom
  const agreed = spreads.length * (1 - q)
  return agreed / (agreed + q)
}
