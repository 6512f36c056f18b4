import type { Sigmas } from "@/lib/report/facts"
import { Z } from "@/lib/report/interval"
import type { Region } from "@/lib/report/reading"

/**
 * Where the mean place of `n` raters on the leader–manager map could lie: an ellipse of radius 1.96 of the covariance
 * [[σ_d², σ_d² − σ_D²/2], [σ_d² − σ_D²/2, σ_d²]] / n, whose axes are the diagonal and what crosses it.
 *
 * Its shadow on either axis is the 95 % interval of leading or of managing, and its shadow across the diagonal that of
 * their difference, so that it touches the diagonal exactly where the difference is too close to call. (With the radius
 * √5.991 of a joint region words and picture disagreed in up to 29 % of reports; as one, this covers 85 %.)
 *
 * The covariance is measured or assumed, never that of these raters, so the region depends on n alone and discloses
 * nothing.
 *
 * Source: R. A. Johnson & D. W. Wichern (2007). Applied Multivariate Statistical Analysis, 6th ed., §5.4: the shadows of
 * an ellipsoid of radius c are the intervals of c standard errors.
 */
export function regionOf({ dimension, difference }: Sigmas, n: number): Region {
  const along = Z * Math.sqrt(Math.max(0, 2 * dimension ** 2 - difference ** 2 / 2) / n)
  const across = Z * Math.sqrt(difference ** 2 / 2 / n)
  return along >= across ? { major: along, minor: across, angle: 45 } : { major: across, minor: along, angle: -45 }
}
