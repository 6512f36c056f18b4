/**
 * How consistently items that belong together are answered: Cronbach's α = k/(k − 1)·(1 − Σs²ᵢ/s²_T), where s²ᵢ is the
 * variance of item i over complete respondents and s²_T that of their sums over the k items. It is computed from these
 * variances, so that nobody's answers need to be kept.
 *
 * At most 1 (items rise and fall together); 0 for items that have nothing to do with one another, and below 0, without
 * bound, for items that contradict each other, which is reported as it is since it points at an item scored the wrong
 * way round. Null for fewer than two items, or sums that are all the same.
 *
 * Source: L. J. Cronbach (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16(3), 297–334.
 *
 * @param items s²ᵢ of every item
 * @param total s²_T
 * @example cronbachAlpha([1, 1], 3) // 0.667
 */
export function cronbachAlpha(items: readonly number[], total: number): number | null {
  const k = items.length
  return k < 2 || total === 0 ? null : (k / (k - 1)) * (1 - sum(items) / total)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
