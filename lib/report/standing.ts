import { differenceOf, errorOfMean, isSure } from "@/lib/report/difference"
import type { Standing } from "@/lib/report/reading"

/** Fewer competencies than these have no average worth standing beside. */
export const COMPETENCIES_FOR_AVERAGE = 3

/**
 * How a competency stands beside the person's own average over competencies: nearly everyone in a 360 lies above any
 * fixed cut, and how high raters judge in general cancels out of the difference. It never follows from the interval of
 * the competency itself.
 *
 * @param n effective number of raters behind the competency
 * @param sigma of a rater's competency mean beside the rater's own mean over competencies, σ_r
 * @param of how many competencies are shown
 */
export function standingOf(
  mean: number,
  average: number,
  { n, sigma, of, m }: { n: number; sigma: number; of: number; m: number },
): Standing {
  const difference = differenceOf(mean, average, errorOfMean(sigma, n), { of, m })
  if (!isSure(difference)) return "middle"
  return difference.shown > 0 ? "strength" : "grow"
}
