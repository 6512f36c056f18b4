import { ALL_COLLEAGUES, changeWords, trendRows } from "@/lib/report/reading"
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

/** The leader–manager map: x is management, y is leadership. The arrow leads from self to others. */
export function mapPlot(report: Report): Plot {
  const shapes = shapesOf(report.rows)
  const others = placeOf(report.others.dimensions)
  const self = report.rows.find(({ kind }) => kind === "self")
  const own = self && placeOf(self.dimensions)
  const words = (name: string, { x, y }: Point) => `${name}: leading ${y.toFixed(1)}, managing ${x.toFixed(1)}`

  const marks = report.rows.flatMap((row): Mark[] => {
    const place = placeOf(row.dimensions)
    return place
      ? [{ id: row.id, name: row.name, shape: shapes.get(row.id)!, ...place, words: words(row.name, place) }]
      : []
  })
  if (others)
    marks.push({ id: "all", name: ALL_COLLEAGUES, shape: "others", ...others, words: words(ALL_COLLEAGUES, others) })
  const segments: Segment[] = []
  const region = others && outlineOf(report.others.region, others, report.questionnaire.scale.points.length)
  if (others) {
    const { leadership, management } = report.others.dimensions
    if (!region && leadership.kind === "shown" && leadership.low !== null) {
      segments.push({
        id: "vertical",
        kind: "interval",
        from: { x: others.x, y: leadership.low },
        to: { x: others.x, y: leadership.high! },
      })
    }
    if (!region && management.kind === "shown" && management.low !== null) {
      segments.push({
        id: "horizontal",
        kind: "interval",
        from: { x: management.low, y: others.y },
        to: { x: management.high!, y: others.y },
      })
    }
    if (own) segments.push({ id: "arrow", kind: "arrow", from: own, to: others })
  }
  return { marks, segments, region }
}

const OUTLINE_POINTS = 72

/** The ellipse around a place, as a polygon within the scale. */
function outlineOf(region: Report["others"]["region"], centre: Point, top: number): Point[] | null {
  if (region?.kind !== "ellipse") return null
  const { major, minor, angle } = region
  const turn = (angle * Math.PI) / 180
  const onScale = (value: number) => Math.min(top, Math.max(1, value))
  return Array.from({ length: OUTLINE_POINTS }, (_, index) => {
    const step = (2 * Math.PI * index) / OUTLINE_POINTS
    const [along, across] = [major * Math.cos(step), minor * Math.sin(step)]
    return {
      x: onScale(centre.x + along * Math.cos(turn) - across * Math.sin(turn)),
      y: onScale(centre.y + along * Math.sin(turn) + across * Math.cos(turn)),
    }
  })
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
    add("all", ALL_COLLEAGUES, "others", others)
  })
  return { marks, segments, region: null, names }
}

/** The change of what all colleagues see, from row to row: an arrow where it is clear, two marks where it is not. */
export function trendPlot(report: Report): Plot & { names: string[] } {
  const rows = trendRows(report)
  return {
    marks: rows.flatMap(({ id, name, before, after }, y): Mark[] => [
      { id: `${id}-after`, name: "now", shape: "others", x: after, y, words: `${name}, now: ${after.toFixed(1)}` },
      // The smaller mark on top, so that both are seen where nothing has changed.
      { id: `${id}-before`, name: "then", shape: BEFORE, x: before, y, words: `${name}, then: ${before.toFixed(1)}` },
    ]),
    segments: rows.flatMap(({ id, before, after, certainty }, y): Segment[] =>
      certainty === "clear" ? [{ id, kind: "arrow", from: { x: before, y }, to: { x: after, y } }] : [],
    ),
    region: null,
    names: rows.map(({ name }) => name),
  }
}

/** The map for those who do not see it. */
export function mapWords({ marks }: Plot): string {
  return `Leader–manager map. ${marks.map(({ words }) => words).join(". ")}.`
}

/** The dot plot for those who do not see it. */
export function competencyWords({ marks }: Plot): string {
  const others = marks.filter(({ shape }) => shape === "others")
  const words = others.map(({ words }) => words.replace(`, ${ALL_COLLEAGUES}`, ""))
  return `Competencies as all colleagues see them. ${words.join(". ")}.`
}

/** Which shape stands for whom. */
export function legendOf({ rows }: Report): { shape: Shape; name: string }[] {
  const shapes = shapesOf(rows)
  return [{ shape: "others", name: ALL_COLLEAGUES }, ...rows.map(({ id, name }) => ({ shape: shapes.get(id)!, name }))]
}

const BEFORE: Shape = "diamond"

/** What the marks of a change stand for. */
export function trendLegend({ earlier }: Report): { shape: Shape; name: string }[] {
  return [
    { shape: BEFORE, name: earlier ? `then: ${earlier.cycle.name}` : "then" },
    { shape: "others", name: `${ALL_COLLEAGUES} now` },
  ]
}

/** The change for those who do not see it. */
export function trendWords(report: Report): string {
  const words = trendRows(report).map(({ name, before, after, difference, certainty }) => {
    return `${name}: from ${before.toFixed(1)} to ${after.toFixed(1)}, ${changeWords({ difference, certainty })}`
  })
  return `Change of what all colleagues see. ${words.join(". ")}.`
}

function placeOf({ leadership, management }: Row["dimensions"]): Point | null {
  return leadership.kind === "shown" && management.kind === "shown" ? { x: management.mean, y: leadership.mean } : null
}
