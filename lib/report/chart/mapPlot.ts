import { shapesOf, type Mark, type Plot, type Point, type Segment } from "@/lib/report/chart/plot"
import { numberText } from "@/lib/report/reading/values"
import type { Reading, ReadRow, Region } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** The leader–manager map: x is management, y is leadership. The arrow leads from self to others. */
export function mapPlot(words: Words, { rows, others, questionnaire }: Reading): Plot {
  const { t } = words
  const shapes = shapesOf(rows)
  const all = t("report.terms.allColleagues")
  const mark = (id: string, name: string, shape: Mark["shape"], place: Point): Mark => {
    const seen = { name, leading: numberText(words, place.y), managing: numberText(words, place.x) }
    return { id, name, of: null, shape, ...place, label: name, words: t("report.charts.place", seen) }
  }
  const marks = rows.flatMap((row): Mark[] => {
    const place = placeOf(row.dimensions)
    return place ? [mark(row.id, row.name, shapes.get(row.id)!, place)] : []
  })
  const centre = placeOf(others.dimensions)
  if (centre) marks.push(mark("all", all, "others", centre))
  const self = rows.find(({ kind }) => kind === "self")
  const own = self && placeOf(self.dimensions)
  const segments: Segment[] = own && centre ? [{ id: "arrow", kind: "arrow", from: own, to: centre }] : []
  const region = centre && others.region && outlineOf(others.region, centre, questionnaire.scale.points.length)
  return { marks, segments, region, axes: axesIn(words) }
}

function axesIn({ t }: Words): NonNullable<Plot["axes"]> {
  return {
    x: t("report.charts.managing"),
    y: t("report.charts.leading"),
    above: t("report.charts.moreLeading"),
    below: t("report.charts.moreManaging"),
  }
}

const OUTLINE_POINTS = 72

/** The ellipse around a place, as a polygon within the scale. */
function outlineOf({ major, minor, angle }: Region, centre: Point, top: number): Point[] {
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
export function mapWords({ t }: Words, { marks }: Pick<Plot, "marks">): string {
  return t("report.charts.map", { places: marks.map(({ words }) => words).join(". ") })
}

function placeOf({ leadership, management }: ReadRow["dimensions"]): Point | null {
  return leadership.kind === "shown" && management.kind === "shown" ? { x: management.mean, y: leadership.mean } : null
}
