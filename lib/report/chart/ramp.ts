// The tints of the heat strip: one hue, more of it for more of a behaviour, so that it reads in grey and without colour.

/** A tint, and the ink in which a number on it can be read. */
export interface Tint {
  tint: string
  ink: string
}

const [BLACK, WHITE] = ["#23201c", "#ffffff"]

/** On white paper, from the scale's first point to its last, darker step by step. */
export const ON_LIGHT: Tint[] = [
  { tint: "#eef7f6", ink: BLACK },
  { tint: "#d5edea", ink: BLACK },
  { tint: "#bae0dd", ink: BLACK },
  { tint: "#9dd2cd", ink: BLACK },
  { tint: "#7bc0bb", ink: BLACK },
  { tint: "#5baba6", ink: BLACK },
  // What lies between would bear neither ink.
  { tint: "#197b77", ink: WHITE },
  { tint: "#006560", ink: WHITE },
  { tint: "#004e4a", ink: WHITE },
]

const [PALE, DEEP] = ["#efe9df", "#0c2422"]

/** The same on dark paper, from which more stands out as light. */
export const ON_DARK: Tint[] = [
  { tint: "#1e2626", ink: PALE },
  { tint: "#223534", ink: PALE },
  { tint: "#244442", ink: PALE },
  { tint: "#275451", ink: PALE },
  { tint: "#29625f", ink: PALE },
  { tint: "#29706c", ink: PALE },
  { tint: "#51a9a4", ink: DEEP },
  { tint: "#76c7c1", ink: DEEP },
  { tint: "#a7e1dd", ink: DEEP },
]

/** Which tint stands for a mean on a scale from 1 to `top`: the same in every report. */
export function stepOf(mean: number, top: number): number {
  return Math.round(((mean - 1) / (top - 1)) * (ON_LIGHT.length - 1))
}
