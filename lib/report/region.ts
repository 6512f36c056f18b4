import type { Report } from "@/lib/report/report"

/** The 95 % quantile of χ² with two degrees of freedom. */
const CHI_SQUARE = 5.991

type Covariance = NonNullable<Report["method"]["covariance"]>
type Ellipse = Extract<Report["others"]["region"], { kind: "ellipse" }>

/**
 * Where the mean place of `n` raters on the leader–manager map could lie, with 95 %: an ellipse whose half axes are
 * √(5.991·λ/n), of the eigenvalues λ of the covariance of raters' places within subjects.
 *
 * The covariance is that of the workspace, never of these raters, so the region depends on n alone and discloses
 * nothing.
 *
 * Source: R. A. Johnson & D. W. Wichern (2007). Applied Multivariate Statistical Analysis, 6th ed., §5.4, with known
 * covariance, where Hotelling's T² becomes χ².
 *
 * @returns half axes in points of the scale, and the angle of the longer one in degrees, from the axis of managing
 *   (0) towards that of leading (90), above −90 and up to 90
 * @example ellipse({ leadership: 0.4, management: 0.4, both: 0 }, 6) // { major: 0.632, minor: 0.632, angle: 0 }
 */
export function ellipse({ leadership, management, both }: Covariance, n: number): Ellipse {
  const middle = (leadership + management) / 2
  const reach = Math.hypot((management - leadership) / 2, both)
  const halfAxis = (eigenvalue: number) => Math.sqrt((CHI_SQUARE * eigenvalue) / n)
  return {
    kind: "ellipse",
    major: halfAxis(middle + reach),
    minor: halfAxis(Math.max(0, middle - reach)),
    angle: reach === 0 ? 0 : (Math.atan2(2 * both, management - leadership) * 90) / Math.PI,
  }
}
