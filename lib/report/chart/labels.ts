import { scaleOf, type Drawing } from "@/lib/report/chart/frame"
import type { Point, Segment } from "@/lib/report/chart/plot"

/** The arrow from mark to mark, in pixels, which ends before the mark it points at; none where there is no room. */
export function arrowBetween(from: Point, to: Point): { from: Point; to: Point; head: [Point, Point, Point] } | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 28) return null
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const tip = { x: to.x - ux * 12, y: to.y - uy * 12 }
  return {
    from: { x: from.x + ux * 9, y: from.y + uy * 9 },
    to: { x: tip.x - ux * 6, y: tip.y - uy * 6 },
    head: [
      tip,
      { x: tip.x - ux * 8 - uy * 4, y: tip.y - uy * 8 + ux * 4 },
      { x: tip.x - ux * 8 + uy * 4, y: tip.y - uy * 8 - ux * 4 },
    ],
  }
}

/** On a map the names of all colleagues and of self, in rows the number of all colleagues; shapes name the groups. */
export function labelsOf(plot: Drawing["plot"], frame: Drawing["frame"]): PlacedLabel[] {
  const { x, y } = scaleOf(frame)
  const { width, rows } = frame
  const named = plot.marks.filter(({ shape }) => shape === "others" || (shape === "self" && !rows))
  if (rows) {
    return named.map((mark) => ({ id: mark.id, text: mark.label, x: width, y: y(mark.y) + 4, anchor: "end" }))
  }
  const arrows = plot.segments.filter(({ kind }) => kind === "arrow")
  const obstacles = [...plot.marks.filter((mark) => !named.includes(mark)), ...arrows.flatMap(along)]
  return placeLabels(
    named.map((mark) => ({ id: mark.id, text: mark.label, x: x(mark.x), y: y(mark.y) })),
    obstacles.map((mark) => ({ x: x(mark.x), y: y(mark.y) })),
    width,
  )
}

/** Points between the marks of an arrow, which a label should leave free. */
function along({ from, to }: Segment): Point[] {
  return [0.25, 0.5, 0.75].map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  }))
}

/** A label's place beside its mark: to the side where it touches no other label or mark. */
interface PlacedLabel {
  id: string
  text: string
  x: number
  y: number
  anchor: "start" | "end" | "middle"
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Places labels one by one, each on the first side where it is free; in pixels. */
function placeLabels(
  marks: { id: string; text: string; x: number; y: number }[],
  obstacles: { x: number; y: number }[],
  width: number,
  letter = 6.6,
): PlacedLabel[] {
  const taken: Box[] = [...marks, ...obstacles].map(({ x, y }) => ({
    left: x - 8,
    right: x + 8,
    top: y - 8,
    bottom: y + 8,
  }))
  return marks.map(({ id, text, x, y }) => {
    const length = text.length * letter
    const sides: (PlacedLabel & { box: Box })[] = [
      { id, text, x: x + 10, y: y - 12, anchor: "start", box: boxAt(x + 10, y - 16, length) },
      { id, text, x: x + 12, y: y + 4, anchor: "start", box: boxAt(x + 12, y, length) },
      { id, text, x: x - 12, y: y + 4, anchor: "end", box: boxAt(x - 12 - length, y, length) },
      { id, text, x, y: y - 13, anchor: "middle", box: boxAt(x - length / 2, y - 17, length) },
      { id, text, x, y: y + 22, anchor: "middle", box: boxAt(x - length / 2, y + 18, length) },
      { id, text, x: x - 10, y: y + 20, anchor: "end", box: boxAt(x - 10 - length, y + 16, length) },
      { id, text, x: x - 10, y: y - 12, anchor: "end", box: boxAt(x - 10 - length, y - 16, length) },
      { id, text, x: x + 10, y: y + 20, anchor: "start", box: boxAt(x + 10, y + 16, length) },
      { id, text, x, y: y - 29, anchor: "middle", box: boxAt(x - length / 2, y - 33, length) },
      { id, text, x, y: y + 38, anchor: "middle", box: boxAt(x - length / 2, y + 34, length) },
    ]
    const isFree = ({ box }: { box: Box }) =>
      box.left > 2 && box.right < width - 2 && !taken.some((other) => touches(box, other))
    const { box, ...label } =
      sides.find(isFree) ?? sides.find((side) => side.box.left > 2 && side.box.right < width - 2) ?? sides[0]!
    taken.push(box)
    return label
  })
}

function boxAt(left: number, middle: number, length: number): Box {
  return { left, right: left + length, top: middle - 8, bottom: middle + 8 }
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
