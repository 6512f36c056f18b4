import { ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import type { Report, Row } from "@/lib/report/report"

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

export interface Point {
  x: number
  y: number
}

export interface Segment {
  id: string
  kind: "interval" | "arrow"
  from: Point
  to: Point
}

export interface Plot {
  marks: Mark[]
  segments: Segment[]
  /** The outline of where all colleagues' mark could lie, under everything else; null where intervals say it. */
  region: Point[] | null
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

/** Which shape stands for whom. */
export function legendOf({ rows }: Report): { shape: Shape; name: string }[] {
  const shapes = shapesOf(rows)
  return [{ shape: "others", name: ALL_COLLEAGUES }, ...rows.map(({ id, name }) => ({ shape: shapes.get(id)!, name }))]
}
