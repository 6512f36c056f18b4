import type { Report, Row, Value } from "@/lib/report/report"

// What the charts of a report show, in the units of its scale: read off the report, nothing is computed from answers.

export type Shape = "others" | "self" | "square" | "triangle" | "diamond" | "star"

export interface Mark {
  id: string
  /** Who this is. */
  name: string
  shape: Shape
  x: number
  y: number
  /** As it is read in a tooltip: "Peers: leading 4.1, managing 3.6". */
  words: string
}

export interface Segment {
  id: string
  kind: "interval" | "arrow"
  from: { x: number; y: number }
  to: { x: number; y: number }
}

export interface Plot {
  marks: Mark[]
  segments: Segment[]
}

/** Each row of a report has a shape of its own, so that colour is never needed. */
export function shapesOf(rows: Row[]): Map<string, Shape> {
  const rest: Shape[] = ["triangle", "diamond", "star"]
  let next = 0
  return new Map(
    rows.map((row) => {
      if (row.kind === "self") return [row.id, "self"]
      if (row.kind === "identified") return [row.id, "square"]
      return [row.id, rest[next++ % rest.length]!]
    }),
  )
}

/** The leader–manager map: x is management, y is leadership. The arrow leads from self to others. */
export function mapPlot(report: Report): Plot {
  const shapes = shapesOf(report.rows)
  const others = placeOf(report.others.dimensions)
  const self = report.rows.find(({ kind }) => kind === "self")
  const own = self && placeOf(self.dimensions)
  const words = (name: string, { x, y }: { x: number; y: number }) => `${name}: leading ${y.toFixed(1)}, managing ${x.toFixed(1)}`

  const marks = report.rows.flatMap((row): Mark[] => {
    const place = placeOf(row.dimensions)
    return place ? [{ id: row.id, name: row.name, shape: shapes.get(row.id)!, ...place, words: words(row.name, place) }] : []
  })
  if (others) marks.push({ id: "all", name: "All colleagues", shape: "others", ...others, words: words("All colleagues", others) })
  const segments: Segment[] = []
  if (others) {
    const { leadership, management } = report.others.dimensions
    if (leadership.kind === "shown" && leadership.low !== null) {
      segments.push({ id: "vertical", kind: "interval", from: { x: others.x, y: leadership.low }, to: { x: others.x, y: leadership.high! } })
    }
    if (management.kind === "shown" && management.low !== null) {
      segments.push({ id: "horizontal", kind: "interval", from: { x: management.low, y: others.y }, to: { x: management.high!, y: others.y } })
    }
    if (own) segments.push({ id: "arrow", kind: "arrow", from: own, to: others })
  }
  return { marks, segments }
}

/** The dot plot of competencies: x is the scale, y the place in the list, from 0 at its top. */
export function competencyPlot(report: Report): Plot & { names: string[] } {
  const shapes = shapesOf(report.rows)
  const order = report.comparisons.map(({ competency }) => competency)
  const names = order.map((id) => report.questionnaire.competencies.find((competency) => competency.id === id)!.name)
  const marks: Mark[] = []
  const segments: Segment[] = []
  order.forEach((id, y) => {
    const add = (rowId: string, name: string, shape: Shape, value: Value | undefined) => {
      if (value?.kind !== "shown") return
      marks.push({ id: `${id}-${rowId}`, name, shape, x: value.mean, y, words: `${names[y]}, ${name}: ${value.text}` })
    }
    const others = report.others.competencies[id]
    if (others?.kind === "shown" && others.low !== null) {
      segments.push({ id, kind: "interval", from: { x: others.low, y }, to: { x: others.high!, y } })
    }
    for (const row of report.rows) add(row.id, row.name, shapes.get(row.id)!, row.competencies[id])
    add("all", "All colleagues", "others", others)
  })
  return { marks, segments, names }
}

function placeOf({ leadership, management }: Row["dimensions"]): { x: number; y: number } | null {
  return leadership.kind === "shown" && management.kind === "shown" ? { x: management.mean, y: leadership.mean } : null
}

/** A label's place beside its mark: to the side where it touches no other label or mark. */
export interface PlacedLabel {
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
export function placeLabels(
  marks: { id: string; text: string; x: number; y: number }[],
  obstacles: { x: number; y: number }[],
  width: number,
  letter = 6.6,
): PlacedLabel[] {
  const taken: Box[] = [...marks, ...obstacles].map(({ x, y }) => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }))
  return marks.map(({ id, text, x, y }) => {
    const length = text.length * letter
    const sides: (PlacedLabel & { box: Box })[] = [
      { id, text, x: x + 10, y: y - 12, anchor: "start", box: boxAt(x + 10, y - 16, length) },
      { id, text, x: x + 12, y: y + 4, anchor: "start", box: boxAt(x + 12, y, length) },
      { id, text, x: x - 12, y: y + 4, anchor: "end", box: boxAt(x - 12 - length, y, length) },
      { id, text, x, y: y - 13, anchor: "middle", box: boxAt(x - length / 2, y - 17, length) },
      { id, text, x, y: y + 22, anchor: "middle", box: boxAt(x - length / 2, y + 18, length) },
      { id, text, x: x - 10, y: y + 20, anchor: "end", box: boxAt(x - 10 - length, y + 16, length) },
    ]
    const isFree = ({ box }: { box: Box }) => box.left > 2 && box.right < width - 2 && !taken.some((other) => touches(box, other))
    const { box, ...label } = sides.find(isFree) ?? sides.find((side) => side.box.left > 2 && side.box.right < width - 2) ?? sides[0]!
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
