import { mapDrawing } from "@/lib/report/chart/mapDrawing"
import type { Plot, Point, RowsPlot, Shape } from "@/lib/report/chart/plot"
import { rowsDrawing } from "@/lib/report/chart/rowsDrawing"

// A chart in pixels, in the order in which it is drawn. Page, live chart and PDF draw exactly this.

export interface Drawing {
  width: number
  height: number
  under: Sign[]
  /** None touches another one. */
  marks: PlacedMark[]
  over: Sign[]
}

export interface PlacedMark extends Point {
  id: string
  shape: Shape
  words: string
}

export type Sign = Line | Area | Dot | Letters

export interface Line {
  kind: "line"
  role: "grid" | "balance" | "average" | "interval" | "arrow" | "leader"
  from: Point
  to: Point
}

export interface Area {
  kind: "area"
  role: "region" | "head"
  points: Point[]
}

/** Where a mark belongs that had to make room. */
export interface Dot extends Point {
  kind: "dot"
}

export interface Letters {
  kind: "letters"
  role: "tick" | "name" | "axis" | "side" | "label"
  text: string
  x: number
  /** Of the line on which they stand. */
  y: number
  anchor: "start" | "middle" | "end"
  /** Pixels. */
  size: number
}

/** Widths of the drawings that a server makes: for a page and for paper, and for a phone. */
export const WIDE = 720
export const NARROW = 350

/** From this width on a chart is drawn as on a page. */
const WIDE_FROM = 560

/** From each of these widths on rows keep their height, until the next one: chart.module.css has the same numbers. */
export const STEPS = [260, 320, WIDE_FROM, 700] as const

/** The chart at this width. */
export function drawingOf(plot: Plot, width: number): Drawing {
  const isNarrow = width < WIDE_FROM
  if (plot.kind === "map") return mapDrawing(plot, width, isNarrow)
  const least = STEPS.findLast((step) => step <= width) ?? STEPS[0]
  return rowsDrawing(plot, width, { isNarrow, least })
}

/**
 * The rows in as few parts as it takes for each to be at most so high at this width, and these as even as can be. A part
 * has one row at least.
 */
export function partsOf(plot: RowsPlot, width: number, height: number): RowsPlot[] {
  let parts = filled(plot, width, height)
  if (parts.length === 1) return parts
  for (let least = height - 20; least > 0; least -= 20) {
    const more = filled(plot, width, least)
    if (more.length > parts.length) break
    parts = more
  }
  return parts
}

function filled(plot: RowsPlot, width: number, height: number): RowsPlot[] {
  const parts: RowsPlot[] = []
  for (const row of plot.rows) {
    const last = parts.at(-1)
    const longer = { ...plot, rows: [...(last?.rows ?? []), row] }
    if (last && drawingOf(longer, width).height <= height) parts.splice(-1, 1, longer)
    else parts.push({ ...plot, rows: [row] })
  }
  return parts
}
