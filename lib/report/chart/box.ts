import type { Letters, Sign } from "@/lib/report/chart/drawing"
import { widthOf } from "@/lib/report/chart/letters"
import type { Point, Span } from "@/lib/report/chart/plot"

/** A part of a drawing, in pixels. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** What letters cover at most. */
export function boxOf({ text, x, y, anchor, size }: Letters): Box {
  const width = widthOf(text, size)
  const left = x - (anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width)
  return { left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.3 }
}

/** The straight lines that a sign is drawn by, the sides of an area among them; none of letters and dots. */
export function linesOf(sign: Sign): Span<Point>[] {
  if (sign.kind === "line") return [sign]
  if (sign.kind !== "area") return []
  const { points } = sign
  return points.map((from, index) => ({ from, to: points[(index + 1) % points.length]! }))
}

export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}

/** Whether a point is in the box, so far from its sides. */
export function isInside({ x, y }: Point, { left, right, top, bottom }: Box, inset: number): boolean {
  return x >= left + inset && x <= right - inset && y >= top + inset && y <= bottom - inset
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether a straight line has a part in the box: what remains of it after each side has cut off what is beyond. */
export function crosses({ from, to }: Span<Point>, { left, right, top, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [start, end] = [0, 1]
  for (const [slope, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (slope === 0 && room < 0) return false
    if (slope < 0) start = Math.max(start, room / slope)
    if (slope > 0) end = Math.min(end, room / slope)
  }
  return start <= end
}

/** How far a point is from the nearest point of a line from end to end. */
export function distanceTo({ from, to }: Span<Point>, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const at = Math.min(1, Math.max(0, share))
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy)
}
