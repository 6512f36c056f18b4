import type { Box } from "@/lib/report/chart/box"
import type { MapPlot, Point, Tick } from "@/lib/report/chart/plot"

/** The part of the plane that a map shows, as long a point of leading as one of managing: the balance is a diagonal. */
export interface Window {
  /** From points of the scale to pixels. */
  x(value: number): number
  y(value: number): number
  /** The corners of what is seen of the scale. */
  low: Point
  high: Point
  ticks: { x: Tick[]; y: Tick[] }
}

/** Pixels around everything that is shown, and more for each mark, since they may have to make room for one another. */
const AIR = { least: 26, ofMark: 1.25 }
/** Half points are written where they are so far apart, in pixels. */
const TICK_ROOM = 36
/** In points of a scale of five: so much is seen at least, and of the balance so much on either side of its middle. */
const LEAST = { seen: 1.5, balance: 0.25 }

export function windowOn({ ticks, marks, region }: MapPlot, area: Box): Window {
  const [first, top] = [ticks[0]!.at, ticks.at(-1)!.at]
  const unit = (top - first) / 4
  const shown = [...marks, ...(region ?? [])]
  const middle = (centreOf(shown.map(({ x }) => x)) + centreOf(shown.map(({ y }) => y))) / 2
  const balance = [-1, 1].map((side) => Math.min(top, Math.max(first, middle + side * LEAST.balance * unit)))
  const along = { x: [...shown.map(({ x }) => x), ...balance], y: [...shown.map(({ y }) => y), ...balance] }
  const margin = AIR.least + AIR.ofMark * marks.length
  const [width, height] = [area.right - area.left, area.bottom - area.top]
  const point = Math.min(
    (width - 2 * margin) / spanOf(along.x),
    (height - 2 * margin) / spanOf(along.y),
    Math.min(width, height) / Math.max(1, LEAST.seen * unit),
  )
  const air = margin / point
  const centre = (values: number[], length: number) => {
    const [least, most] = [first - air + length / point / 2, top + air - length / point / 2]
    return least > most ? (first + top) / 2 : Math.min(most, Math.max(least, centreOf(values)))
  }
  const [cx, cy] = [centre(along.x, width), centre(along.y, height)]
  const low = { x: Math.max(first, cx - width / point / 2), y: Math.max(first, cy - height / point / 2) }
  const high = { x: Math.min(top, cx + width / point / 2), y: Math.min(top, cy + height / point / 2) }
  const written = ticks.filter(({ at }) => point / 2 >= TICK_ROOM || Number.isInteger(at))
  return {
    x: (value) => (area.left + area.right) / 2 + (value - cx) * point,
    y: (value) => (area.top + area.bottom) / 2 - (value - cy) * point,
    low,
    high,
    ticks: {
      x: written.filter(({ at }) => at >= low.x && at <= high.x),
      y: written.filter(({ at }) => at >= low.y && at <= high.y),
    },
  }
}

function centreOf(values: number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2
}

function spanOf(values: number[]): number {
  return Math.max(...values) - Math.min(...values)
}
