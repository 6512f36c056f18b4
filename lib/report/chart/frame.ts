import type { Axes, Plot } from "@/lib/report/chart/plot"

/** Where a plot stands on its paper: pixels, and the domains they show. Both renderers draw by it. */
export interface Frame {
  width: number
  height: number
  margin: { top: number; right: number; bottom: number; left: number }
  xDomain: [number, number]
  yDomain: [number, number]
  ticks: number[]
  /** Whether y counts rows downwards, as in a dot plot, instead of rising. */
  rows: string[] | null
  /** The words along the sides of a map. */
  axes: Axes | null
}

export const WIDE = 720
export const NARROW = 350

/** Both axes show the same part of the scale, in whole points, so that the diagonal is where the two are in balance. */
export function mapFrame(width: number, top: number, plot: Plot): Frame {
  const isNarrow = width < 560
  const height = isNarrow ? width : Math.min(width * 0.75, 540)
  const ends = plot.segments.flatMap(({ from, to }) => [from, to])
  const shown = [...plot.marks, ...ends, ...(plot.region ?? [])].flatMap(({ x, y }) => [x, y])
  const high = Math.min(top, Math.ceil(Math.max(...shown) + 0.05))
  const low = Math.max(1, Math.min(Math.floor(Math.min(...shown) - 0.05), high - 2))
  return {
    width,
    height,
    margin: { top: 14, right: 14, bottom: 44, left: isNarrow ? 30 : 40 },
    xDomain: [low, high],
    yDomain: [low, high],
    ticks: Array.from({ length: high - low + 1 }, (_, index) => low + index),
    rows: null,
    axes: plot.axes,
  }
}

export function rowsFrame(width: number, top: number, names: string[]): Frame {
  const isNarrow = width < 560
  const rowHeight = isNarrow ? 54 : 40
  return {
    width,
    height: names.length * rowHeight + 40,
    margin: { top: 4, right: 44, bottom: 36, left: isNarrow ? 16 : 150 },
    xDomain: [1, top],
    yDomain: [-0.5, names.length - 0.5],
    ticks: Array.from({ length: top }, (_, index) => index + 1),
    rows: names,
    axes: null,
  }
}

/** From the units of a plot to pixels. */
export function scaleOf({ width, height, margin, xDomain, yDomain, rows }: Frame) {
  const span = (value: number, [low, high]: [number, number]) => (value - low) / (high - low)
  const [plotWidth, plotHeight] = [width - margin.left - margin.right, height - margin.top - margin.bottom]
  return {
    x: (value: number) => margin.left + span(value, xDomain) * plotWidth,
    y: (value: number) => margin.top + (rows ? span(value, yDomain) : 1 - span(value, yDomain)) * plotHeight,
  }
}

export type Drawing = { plot: Plot; frame: Frame }
