import { differenceOf, errorOfGap, errorOfMean, errorOfOverallGap } from "@/lib/report/difference"
import { answersBehind, type Estimate, type ReportEstimates } from "@/lib/report/estimates"
import type { Facts } from "@/lib/report/facts"
import { quadrantOf } from "@/lib/report/quadrant"
import type { Comparison, Difference, Others, Reading } from "@/lib/report/reading"
import { rounded } from "@/lib/report/rounded"
import { COMPETENCIES_FOR_AVERAGE, standingOf } from "@/lib/report/standing"
import { steadyMean } from "@/lib/report/weightedMean"

/** What is said of self beside all colleagues, and of each competency beside the others. */
export type Comparisons = Pick<Reading, "comparisons" | "ownAverage" | "gap">

/**
 * Self against all colleagues, competency by competency, the one that they see highest first; and where each competency
 * stands beside the person's own average.
 *
 * @param self how the self-rating sees each competency; null without one
 */
export function comparisonsOf(
  { questionnaire, method: { sigmas } }: Facts,
  self: ReportEstimates["colleagues"] | null,
  colleagues: ReportEstimates["colleagues"],
): Comparisons {
  const m = questionnaire.scale.points.length
  const ids = questionnaire.competencies.map(({ id }) => id)
  const shown = ids.flatMap((id) => colleagues[id] ?? [])
  const average = averageOf(shown)
  const both = ids.flatMap((id): Pair[] => {
    const [own, seen] = [self?.[id], colleagues[id]]
    return own && seen ? [{ id, own, seen }] : []
  })
  const ownAverage = averageOf(both.map(({ own }) => own))

  const comparisons = ids
    .toSorted((a, b) => (colleagues[b]?.mean ?? 0) - (colleagues[a]?.mean ?? 0))
    .map((id): Comparison => {
      const [own, seen] = [self?.[id] ?? null, colleagues[id] ?? null]
      const gap = own && seen && differenceOf(own.mean, seen.mean, errorOfGap(sigmas, seen.n), { of: both.length, m })
      const standing =
        seen && average !== null
          ? standingOf(seen.mean, average, { n: seen.n, sigma: sigmas.rater, of: shown.length, m })
          : null
      const beside = own && ownAverage !== null ? own.mean - ownAverage : null
      const met = standing && gap ? quadrantOf(standing, gap, beside, m) : null
      return {
        competency: id,
        self: own && rounded(own.mean),
        others: seen && rounded(seen.mean),
        gap,
        standing,
        quadrant: met?.quadrant ?? null,
        isQuadrantPossible: met?.isPossible ?? false,
      }
    })
  return {
    comparisons,
    ownAverage: average === null ? null : rounded(average),
    gap: both.length > 0 && both.length * 2 >= shown.length ? overallGap(both, sigmas, m) : null,
  }
}

interface Pair {
  id: string
  own: Estimate
  seen: Estimate
}

function averageOf(estimates: Estimate[]): number | null {
  return estimates.length < COMPETENCIES_FOR_AVERAGE ? null : steadyMean(estimates.map(({ mean }) => mean))
}

/** Self − others over everything that both are shown with; a comparison by itself, which is said first. */
function overallGap(both: Pair[], sigmas: Facts["method"]["sigmas"], m: number): Reading["gap"] {
  const self = steadyMean(both.map(({ own }) => own.mean))!
  const others = steadyMean(both.map(({ seen }) => seen.mean))!
  const n = answersBehind(Object.fromEntries(both.map(({ id, seen }) => [id, seen])))!
  const error = errorOfOverallGap(sigmas, n, both.length)
  return { ...differenceOf(self, others, error, { of: 1, m }), self: rounded(self), others: rounded(others) }
}

/** Leading − managing, as all colleagues see them; from the same number of answers as their region on the map. */
export function balanceOf(
  { questionnaire, method: { sigmas } }: Facts,
  { dimensions: { leadership, management }, mapN }: Others,
): Difference | null {
  if (leadership.kind === "withheld" || management.kind === "withheld" || mapN === null) return null
  const m = questionnaire.scale.points.length
  return differenceOf(leadership.mean, management.mean, errorOfMean(sigmas.difference, mapN), { of: 1, m })
}
