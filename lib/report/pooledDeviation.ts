import { given, variance } from "@/lib/report/variance"

/**
 * How far answers about one subject typically lie apart: the pooled within-group standard deviation √(Σ(n −
 * 1)s² / Σ(n − 1)), in points of the scale, ≥ 0. With one group per subject it is the σ_w of a workspace.
 *
 * A group weighs as much as it has degrees of freedom: one with fewer than two answers says nothing about
 * scatter and is left out, whatever its mean. Differences between the means of groups do not count. Null
 * when no group has two answers.
 *
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, §7.3.1 (pooled standard deviation of two groups)
 * and §7.4.3.3 (for any number of groups: the root of the error mean square of a one-way analysis of
 * variance), https://doi.org/10.18434/M32189.
 *
 * @example pooledDeviation([[1, 3], [4, 4], [5]]) // 1: √((1·2 + 1·0) / 2)
 */
export function pooledDeviation(groups: readonly (readonly (number | null)[])[]): number | null {
  let squares = 0
  let freedom = 0
  for (const group of groups) {
    const spread = variance(group)
    if (spread === null) continue
    const df = given(group).length - 1
    squares += df * spread
    freedom += df
  }
  return freedom === 0 ? null : Math.sqrt(squares / freedom)
}
