import { given } from "@/lib/report/variance"

/**
 * Where a value stands among those of a workspace: its percentile rank 100·(less + ½·equal)/N, from 0 to
 * 100. Ties count half, so that the ranks of all N values have a mean of 50 and nobody of the N is at 0 or
 * 100.
 *
 * A value need not be one of the N: below all it is 0, above all 100. Missing values among the N are left
 * out. Null without a value, or with nothing to compare it to.
 *
 * Source: J. T. Roscoe (1975). Fundamental research statistics for the behavioral sciences (2nd ed.). Holt,
 * Rinehart and Winston.
 *
 * @example percentile([1, 2, 3, 3, 4], 3) // 60
 */
export function percentile(values: readonly (number | null)[], value: number | null): number | null {
  const xs = given(values)
  if (value === null || xs.length === 0) return null
  const less = xs.filter((x) => x < value).length
  const equal = xs.filter((x) => x === value).length
  return (100 * (less + equal / 2)) / xs.length
}
