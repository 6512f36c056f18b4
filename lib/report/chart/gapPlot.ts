import type { Verdict } from "@/lib/report/reading"

// Two views of one thing on the scale, joined by a bar: a ring and a dot that is small enough to lie within it, so that
// both are seen wherever they are. Page and PDF draw by it.

/** How wide a line is, what it leaves free at either end of the scale, and how large its marks are, in one unit. */
export interface GapFrame {
  width: number
  inset: number
  /** Radii: of the ring to the middle of its stroke. */
  ring: number
  stroke: number
  dot: number
}

/** The page's, in pixels: a number has room outside of a mark at either end. */
export const GAP: GapFrame = { width: 360, inset: 54, ring: 8, stroke: 2.5, dot: 5 }

/** How a bar is drawn: as sure as the verdict, or plain where there is none. */
export type Bar = Verdict | "plain"

export interface GapLine {
  /** Where the marks are; null where there is no number. */
  ring: number | null
  dot: number | null
  /** From mark to mark; null where they touch, or one is missing. */
  bar: { from: number; to: number } | null
  /** The numbers, each on the outer side of its mark. */
  labels: { of: "ring" | "dot"; text: string; x: number; anchor: "start" | "end" }[]
}

/** A number, and where it is on the scale; null where there is none. */
export type Place = { mean: number | null; text: string }

/** One line of the chart, on a scale from 1 to `top`. */
export function gapLine(frame: GapFrame, { ring, dot, top }: { ring: Place; dot: Place; top: number }): GapLine {
  const at = ({ mean }: Place) => (mean === null ? null : gapX(frame, mean, top))
  const [ringX, dotX] = [at(ring), at(dot)]
  const marks = [
    { of: "ring" as const, x: ringX, text: ring.text, reach: frame.ring + frame.stroke / 2 },
    { of: "dot" as const, x: dotX, text: dot.text, reach: frame.dot },
  ]
    .flatMap(({ x, ...mark }) => (x === null ? [] : [{ ...mark, x }]))
    .toSorted((a, b) => a.x - b.x)
  const [low, high] = marks
  const [from, to] = low && high ? [low.x + low.reach, high.x - high.reach] : [0, 0]
  return {
    ring: ringX,
    dot: dotX,
    bar: from < to ? { from, to } : null,
    // Where one mark lies within the other, its number stands outside of both.
    labels: marks.map(({ of, text }, index) => {
      const isLeft = index === 0 && marks.length > 1
      const edge = isLeft
        ? Math.min(...marks.map((mark) => mark.x - mark.reach))
        : Math.max(...marks.map((mark) => mark.x + mark.reach))
      return { of, text, x: isLeft ? edge - 4 : edge + 4, anchor: isLeft ? "end" : "start" }
    }),
  }
}

/** Where a value is on the line, on a scale from 1 to `top`. */
export function gapX({ width, inset }: GapFrame, value: number, top: number): number {
  return inset + ((value - 1) / (top - 1)) * (width - 2 * inset)
}
