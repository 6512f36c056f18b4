/** The mean of a part of the raters, and how many they are. */
export interface Part {
  mean: number
  n: number
}

/** All raters weighted equally: Σ n·x̄ / Σ n; null without any. */
export function raterWeighted(parts: Part[]): number | null {
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  return n === 0 ? null : parts.reduce((sum, part) => sum + part.n * part.mean, 0) / n
}

/** All groups weighted equally, whatever their size: Σ x̄ / number of groups; null without any. */
export function groupWeighted(parts: Part[]): number | null {
  return mean(parts.map((part) => part.mean))
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** The arithmetic mean; null of nothing. */
export function mean(values: number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}

/** The same in whatever order the values come, to the last digit of the machine. */
export function steadyMean(values: number[]): number | null {
  return mean(values.toSorted((a, b) => a - b))
}
