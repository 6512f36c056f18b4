import { mapDrawing } from "@/lib/report/chart/mapDrawing"
import type { Plot, Point, Shape } from "@/lib/report/chart/plot"
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

/** From this width on a chart is drawn as on a page: chart.module.css has the same number. */
const WIDE_FROM = 560

/** The chart at this width. Of rows the height is the same at every width of a phone, and at every width of a page. */
export function drawingOf(plot: Plot, width: number): Drawing {
  const isNarrow = width < WIDE_FROM
  return plot.kind === "rows" ? rowsDrawing(plot, width, isNarrow) : mapDrawing(plot, width, isNarrow)
}
