// Made-up raters for figures that no theory gives: what a colleague can learn, how often a verdict is right.

/** Numbers from 0 up to 1, the same for the same seed. */
export type Chance = () => number

/** Mulberry32, by Tommy Ettinger: small, fast, and good enough for simulations. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number of the standard normal distribution (G. E. P. Box & M. E. Muller, 1958). */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

/** How a rater answers: on a scale of five, to be cut into m points. */
export interface Opinion {
  mean: number
  /** Standard deviations of the rater's general height, of the item, and of the single answer. */
  rater: number
  item: number
  answer: number
}

/** Answers of `n` raters to items, cut to a scale of m points: one list for each rater. */
export function answersBy(
  { mean, rater, item, answer }: Opinion,
  { n, items, m }: { n: number; items: number; m: number },
  chance: Chance,
): number[][] {
  const heights = Array.from({ length: items }, () => mean + item * normal(chance))
  return Array.from({ length: n }, () => {
    const own = rater * normal(chance)
    return heights.map((height) => onScale(height + own + answer * normal(chance), m))
  })
}

/** The same place on a scale of m points: what lies beyond its ends is at its ends. */
export function onScale(onFive: number, m: number): number {
  return Math.min(m, Math.max(1, Math.round(1 + ((onFive - 1) * (m - 1)) / 4)))
}

/**
 * How likely a standard normal number lies below z, to seven digits.
 *
 * Source: M. Abramowitz & I. A. Stegun (1964). Handbook of Mathematical Functions, 26.2.17.
 */
export function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) * t
  const beyond = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
  return z < 0 ? beyond : 1 - beyond
}
