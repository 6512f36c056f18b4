import type { Reading, ReadRow } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

// What the charts of a report show, in the units of its scale: read off the report, nothing is computed from answers.

export type Shape = "others" | "self" | "square" | "triangle" | "diamond" | "star"

export interface Mark {
  id: string
  /** Who this is. */
  name: string
  /** Of what, in rows; null on the map. */
  of: string | null
  shape: Shape
  x: number
  y: number
  /** What stands beside it, where anything does: a name on the map, a number in rows. */
  label: string
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

/** The words along the sides of a map. */
export interface Axes {
  x: string
  y: string
  above: string
  below: string
}

export interface Plot {
  marks: Mark[]
  segments: Segment[]
  /** The outline of where all colleagues' mark could lie, under everything else; null where intervals say it. */
  region: Point[] | null
  /** Null in rows, which have names instead. */
  axes: Axes | null
}

/** Each row of a report has a shape of its own, so that colour is never needed. */
export function shapesOf(rows: Pick<ReadRow, "id" | "kind">[]): Map<string, Shape> {
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
export function legendOf({ t }: Words, { rows, others }: Reading): { shape: Shape; name: string }[] {
  const shapes = shapesOf(rows)
  const { items, competencies } = others
  const isShown = Object.values({ ...items, ...competencies }).some(({ kind }) => kind === "shown")
  return [
    ...(isShown ? [{ shape: "others" as const, name: t("report.terms.allColleagues") }] : []),
    ...rows.map(({ id, name }) => ({ shape: shapes.get(id)!, name })),
  ]
}
