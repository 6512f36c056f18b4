/**
 * A number as it is shown: to one decimal, halves up. The machine's 3.55 is a little less than that; it is 3.6 all the
 * same.
 */
export function rounded(value: number): number {
  return Math.round(value * 10 + 1e-9) / 10
}
