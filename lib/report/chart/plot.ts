import type { Reading, ReadRow } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

// What the charts of a report show, in the units of its scale: read off the report, nothing is computed from answers.
// Where on the paper it stands is decided for each width (drawing.ts).

export type Plot = RowsPlot | MapPlot

/** Competencies under one another, along the scale. */
export interface RowsPlot {
  kind: "rows"
  /** Along the scale, from its first point to its last. */
  ticks: Tick[]
  rows: Row[]
  /** The person's own average, where the rows are compared with it. */
  average: number | null
}

/** Leading against managing. */
export interface MapPlot {
  kind: "map"
  /** Along both axes, from the scale's first point to its last, in half points. */
  ticks: Tick[]
  /** The one that is placed first comes first: it keeps its place where others would hide it. */
  marks: MapMark[]
  arrow: Span<Point> | null
  /** The outline of where all colleagues' mark could lie, under everything else. */
  region: Point[] | null
  /** The words along the sides. */
  axes: { x: string; y: string; above: string; below: string }
}

export interface Tick {
  at: number
  text: string
}

export interface Row {
  id: string
  name: string
  /** The number at its end. */
  value: string
  marks: RowMark[]
  /** Where a mark could lie as well, in the lane of that mark. */
  interval: (Span<number> & { lane: number }) | null
  arrow: (Span<number> & { lane: number }) | null
}

export interface Mark {
  id: string
  shape: Shape
  /** As it is read in a tooltip: "Peers: leading 4.1, managing 3.6". */
  words: string
}

export interface RowMark extends Mark {
  x: number
  /**
   * The line of the row that it stands on, 0 in the middle and negative above: marks that would touch go further up or
   * down.
   */
  lane: number
}

export interface MapMark extends Mark, Point {
  /** The name that stands beside it; null where its shape alone says it. */
  label: string | null
}

export interface Point {
  x: number
  y: number
}

export interface Span<Place> {
  from: Place
  to: Place
}

// ── Shapes

/** Who or what a mark stands for. Shapes differ, so that colour is never needed. */
export type Shape = "others" | "self" | Named | Anonymous | "then" | "now"

type Named = "square" | "darkSquare"
type Anonymous =
  "triangle" | "diamond" | "star" | "wedge" | "cross" | "hexagon" | "darkTriangle" | "darkDiamond" | "darkWedge"

const NAMED: Shape[] = ["square", "darkSquare"]
const ANONYMOUS: Shape[] = [
  "triangle",
  "diamond",
  "star",
  "wedge",
  "cross",
  "hexagon",
  "darkTriangle",
  "darkDiamond",
  "darkWedge",
]

/** Each row of a report has a shape of its own; a questionnaire has eleven groups besides self at most. */
export function shapesOf(rows: Pick<ReadRow, "id" | "kind">[]): Map<string, Shape> {
  const shapes = new Map<string, Shape>()
  const free = new Set([...NAMED, ...ANONYMOUS])
  for (const { id, kind } of rows) {
    if (kind === "self") {
      shapes.set(id, "self")
      continue
    }
    const [own, rest] = kind === "identified" ? [NAMED, ANONYMOUS] : [ANONYMOUS, NAMED]
    const shape = [...own, ...rest.toReversed()].find((each) => free.has(each))!
    free.delete(shape)
    shapes.set(id, shape)
  }
  return shapes
}

/** Which shape stands for whom. */
export function legendOf({ t }: Words, { rows, others }: Reading): { shape: Shape; name: string }[] {
  const shapes = shapesOf(rows)
  const { items, competencies } = others
  const isShown = Object.values({ ...items, ...competencies }).some(({ kind }) => kind === "shown")
  return [
    ...(isShown ? [{ shape: "others" as const, name: t("report.terms.allColleagues") }] : []),
    ...rows.map(({ id, name }) => ({ shape: shapes.get(id)!, name })),
  ]
}
