import { steadyMean } from "@/lib/report/weightedMean"

/**
 * How many answers a mean of means comes from: the harmonic mean of the answers behind each, since the variance of a
 * mean of k means is Σ σ²/nᵢ / k², which is that of one mean of so many answers where the parts go together. (The
 * fewest of them made 71 % of maps lose their region when raters skip a tenth.) Null of nothing.
 *
 * @example harmonicMean([6, 3]) // 4
 */
export function harmonicMean(counts: number[]): number | null {
  const inverse = steadyMean(counts.map((n) => 1 / n))
  return inverse === null ? null : 1 / inverse
}

/**
 * How many answers a weighted mean of rows comes from: (Σw)² / Σ(w²/n), for rows of weight w with n answers each, which
 * follows from its variance Σ w²σ²/n / (Σw)². With w = n it is Σn.
 */
export function effectiveOver(rows: { weight: number; n: number }[]): number | null {
  if (rows.length === 0) return null
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0)
  return weights ** 2 / rows.reduce((sum, { weight, n }) => sum + weight ** 2 / n, 0)
}
