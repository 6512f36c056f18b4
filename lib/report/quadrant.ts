import type { Gap } from "@/lib/report/gap"

/** Where self and others meet. */
export type Quadrant = "confirmedStrength" | "hiddenStrength" | "knownDevelopmentArea" | "blindSpot"

/** Where the scale divides as long as a workspace has no median of its own: 3.75 on a scale of 1 to 5. */
export function assumedCut(m: number): number {
  return 1 + (m - 1) * 0.6875
}

/**
 * The quadrant of a competency: others at or above the cut see a strength, hidden if self is lower; below it a
 * development area, a blind spot if self is higher. Lower and higher mean a difference worth speaking of.
 */
export function quadrant(others: number, gap: Gap, cut: number): Quadrant {
  const differs = gap.certainty !== "tooClose"
  if (others >= cut) return differs && gap.difference < 0 ? "hiddenStrength" : "confirmedStrength"
  return differs && gap.difference > 0 ? "blindSpot" : "knownDevelopmentArea"
}
