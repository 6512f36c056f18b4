import type { Difference, Quadrant, Standing } from "@/lib/report/reading"
import { unitOf } from "@/lib/report/sigmas"

/** A place to grow is known where the self-rating lies so far below its own average, in points of a scale of five. */
const KNOWN_FROM = 0.25

/**
 * Where self and others meet. What others see as a strength is hidden if self is lower, and a place to grow is a blind
 * spot if self is higher, where that difference is clear; possibly, where it is only possible.
 *
 * @param gap self − others
 * @param beside self minus the self-rating's own average over the same competencies; null where there is none
 */
export function quadrantOf(
  standing: Standing,
  gap: Difference,
  beside: number | null,
  m: number,
): { quadrant: Quadrant | null; isPossible: boolean } {
  const isPossible = gap.verdict === "possible"
  const counts = isPossible || gap.verdict === "clear"
  switch (standing) {
    case "strength":
      if (counts && gap.shown < 0) return { quadrant: "hiddenStrength", isPossible }
      return { quadrant: "confirmedStrength", isPossible: false }
    case "grow": {
      if (counts && gap.shown > 0) return { quadrant: "blindSpot", isPossible }
      const isKnown = beside !== null && beside <= -KNOWN_FROM * unitOf(m) + 1e-9
      return { quadrant: isKnown ? "knownPlaceToGrow" : null, isPossible: false }
    }
    case "middle":
      return { quadrant: null, isPossible: false }
  }
}
