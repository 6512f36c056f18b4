import { Z } from "@/lib/report/interval"

/** How sure a difference is; never more is claimed. */
export type Certainty = "clear" | "possible" | "tooClose"

/** Differences below half a point are not spoken of. */
const SMALLEST = 0.5

/**
 * How sure a difference is whose standard error is known: *clear* from half a point on and beyond 1.96 standard
 * errors, *possible* if only from half a point on, else *too close to call*.
 */
export function certaintyOf(difference: number, standardError: number): Certainty {
  const size = Math.abs(difference)
  // Published means carry rounding of the machine: 3.6 − 3.1 must count as half a point.
  if (size < SMALLEST - 1e-9) return "tooClose"
  return size > Z * standardError ? "clear" : "possible"
}

export interface Gap {
  /** Self minus others. */
  difference: number
  certainty: Certainty
}

/** Self against others: the standard error is σ_w/√n of the n others, since self is one's own view and not a sample. */
export function gap(self: number, others: number, n: number, sigma: number): Gap | null {
  if (n < 1) return null
  const difference = self - others
  return { difference, certainty: certaintyOf(difference, sigma / Math.sqrt(n)) }
}
