import type { Sigmas } from "@/lib/report/facts"

/** In points of a scale of five, until a workspace has enough subjects to know better (norms.ts). */
const ASSUMED = { competency: 0.85, dimension: 0.7, difference: 0.4, rater: 0.5, noise: 0.35, item: 0.65 }

/** On three points opinions are cut more coarsely, so answers lie further apart for their scale. */
const ASSUMED_ON_THREE = { competency: 0.95, dimension: 0.75, difference: 0.45, rater: 0.6, noise: 0.45, item: 0.85 }

/** How much of a point of a scale of five a point of a scale of m is: u = (m − 1)/4. */
export function unitOf(m: number): number {
  return (m - 1) / 4
}

/** The standard deviations that are assumed on a scale of m points. */
export function assumedSigmas(m: number): Sigmas {
  const u = unitOf(m)
  const assumed = m === 3 ? ASSUMED_ON_THREE : ASSUMED
  return {
    competency: assumed.competency * u,
    dimension: assumed.dimension * u,
    difference: assumed.difference * u,
    rater: assumed.rater * u,
    noise: assumed.noise * u,
    item: assumed.item * u,
    subjects: 0,
  }
}
