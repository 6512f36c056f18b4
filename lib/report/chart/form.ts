import type { Point, Shape } from "@/lib/report/chart/plot"

/** Every shape lies within a circle of this radius around its place, in pixels. */
export const REACH = 8

/** How a shape is drawn around its place: a disc, a ring, an outline filled with paper or with ink, or strokes of a pen. */
export type Form =
  | { kind: "disc" | "ring"; radius: number }
  | { kind: "outline"; points: Point[]; isDark: boolean }
  | { kind: "strokes"; strokes: [Point, Point][] }

/** @returns lengths in pixels, from the shape's place */
export function formOf(shape: Shape): Form {
  switch (shape) {
    case "others":
      return { kind: "disc", radius: 7.25 }
    case "self":
      return { kind: "ring", radius: 6.5 }
    case "square":
    case "darkSquare":
      return outline(shape === "darkSquare", [-4.75, -4.75], [4.75, -4.75], [4.75, 4.75], [-4.75, 4.75])
    case "triangle":
    case "darkTriangle":
      return outline(shape === "darkTriangle", [0, -6], [5.25, 4], [-5.25, 4])
    case "wedge":
    case "darkWedge":
      return outline(shape === "darkWedge", [0, 6], [5.25, -4], [-5.25, -4])
    case "diamond":
    case "darkDiamond":
      return outline(shape === "darkDiamond", [0, -6.25], [6.25, 0], [0, 6.25], [-6.25, 0])
    case "hexagon":
      return outline(false, [-6, 0], [-3, -5.2], [3, -5.2], [6, 0], [3, 5.2], [-3, 5.2])
    case "star":
      return strokes([-6, 0, 6, 0], [0, -6, 0, 6])
    case "cross":
      return strokes([-4.5, -4.5, 4.5, 4.5], [-4.5, 4.5, 4.5, -4.5])
    case "then":
    case "now":
      return outline(shape === "now", [-2.5, -6.5], [2.5, -6.5], [2.5, 6.5], [-2.5, 6.5])
  }
}

function outline(isDark: boolean, ...points: [number, number][]): Form {
  return { kind: "outline", points: points.map(([x, y]) => ({ x, y })), isDark }
}

function strokes(...lines: [number, number, number, number][]): Form {
  return {
    kind: "strokes",
    strokes: lines.map(([x1, y1, x2, y2]) => [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ]),
  }
}
