import { shapesOf, type Mark, type Plot, type Point, type Segment } from "@/lib/report/chart/plot"
import { ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import type { Report, Row } from "@/lib/report/report"

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

/** The map for those who do not see it. */
export function mapWords({ marks }: Plot): string {
  return `Leader–manager map. ${marks.map(({ words }) => words).join(". ")}.`
}

function placeOf({ leadership, management }: Row["dimensions"]): Point | null {
  return leadership.kind === "shown" && management.kind === "shown" ? { x: management.mean, y: leadership.mean } : null
}
