/**
 * How consistently items that belong together are answered: Cronbach's α = k/(k − 1)·(1 − A/T), where A sums over the k
 * items the squared distances of answers from the item's mean, over complete respondents, and T is the same of their
 * totals. It is computed from these sums, so that nobody's answers need to be kept; sums of several samples, each about
 * its own means, are added.
 *
 * At most 1 (items rise and fall together); 0 for items that have nothing to do with one another, and below 0, without
 * bound, for items that contradict each other, which is reported as it is since it points at an item scored the wrong
 * way round. Null for fewer than two items, or totals that are all the same.
 *
 * Source: L. J. Cronbach (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16(3), 297–334.
 *
 * @example cronbachAlpha(2, { items: 4, total: 6 }) // 0.667
 */
export function cronbachAlpha(k: number, { items, total }: { items: number; total: number }): number | null {
  return k < 2 || total <= 0 ? null : (k / (k - 1)) * (1 - items / total)
}
