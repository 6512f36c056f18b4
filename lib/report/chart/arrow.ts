import type { Sign } from "@/lib/report/chart/drawing"
import type { Point, Span } from "@/lib/report/chart/plot"

/** The arrow from mark to mark, in pixels, which ends before the mark it points at; nothing where there is no room. */
export function arrowBetween({ from, to }: Span<Point>): Sign[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 28) return []
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const tip = { x: to.x - ux * 12, y: to.y - uy * 12 }
  return [
    {
      kind: "line",
      role: "arrow",
      from: { x: from.x + ux * 9, y: from.y + uy * 9 },
      to: { x: tip.x - ux * 6, y: tip.y - uy * 6 },
    },
    {
      kind: "area",
      role: "head",
      points: [
        tip,
        { x: tip.x - ux * 8 - uy * 4, y: tip.y - uy * 8 + ux * 4 },
        { x: tip.x - ux * 8 + uy * 4, y: tip.y - uy * 8 - ux * 4 },
      ],
    },
  ]
}
