import type { Plot } from "@/app/_report/plot"

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
}

export const WIDE = 720
export const NARROW = 350

export function mapFrame(width: number, top: number): Frame {
  const isNarrow = width < 560
  const height = isNarrow ? width : Math.min(width * 0.72, 520)
  return {
    width,
    height,
    margin: { top: 12, right: 12, bottom: 44, left: isNarrow ? 34 : 52 },
    xDomain: [1, top],
    yDomain: [1, top],
    ticks: Array.from({ length: top }, (_, index) => index + 1),
    rows: null,
  }
}

export function rowsFrame(width: number, top: number, names: string[]): Frame {
  const isNarrow = width < 560
  const rowHeight = isNarrow ? 54 : 40
  return {
    width,
    height: names.length * rowHeight + 40,
    margin: { top: 4, right: 16, bottom: 36, left: isNarrow ? 16 : 150 },
    xDomain: [1, top],
    yDomain: [-0.5, names.length - 0.5],
    ticks: Array.from({ length: top }, (_, index) => index + 1),
    rows: names,
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
