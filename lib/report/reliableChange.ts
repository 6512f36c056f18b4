import { Z } from "@/lib/report/interval"

/**
 * The smallest difference between two cycles that is more than a change of raters: 1.96·σ_w·√(1/n₁ + 1/n₂),
 * in points of the scale, ≥ 0. A difference beyond it would come about in fewer than 5 of 100 subjects who
 * have not changed.
 *
 * It depends on numbers of raters alone and not on their scatter, so it discloses nothing. It takes the
 * raters of the two cycles for different people; where many are the same it is too careful. Null without
 * raters in either cycle.
 *
 * Source: N. S. Jacobson & P. Truax (1991). Clinical significance: a statistical approach to defining
 * meaningful change in psychotherapy research. Journal of Consulting and Clinical Psychology, 59(1), 12–19;
 * their standard error of a difference, for means of n₁ and n₂ raters.
 *
 * @param sigma pooled within-subject standard deviation, σ_w
 * @example reliableChange(0.8, 5, 5) // 0.99
 */
export function reliableChange(sigma: number, before: number, after: number): number | null {
  return before < 1 || after < 1 ? null : Z * sigma * Math.sqrt(1 / before + 1 / after)
}
