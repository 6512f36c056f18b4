import { shapesOf, type MapMark, type MapPlot, type Point, type Shape } from "@/lib/report/chart/plot"
import { scaleTicks } from "@/lib/report/chart/ticks"
import { selfOf } from "@/lib/report/reading/parts"
import { numberText } from "@/lib/report/reading/values"
import type { Reading, ReadRow, Region } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** The leader–manager map: x is management, y is leadership. The arrow leads from self to others. */
export function mapPlot(words: Words, reading: Reading): MapPlot {
  const { t } = words
  const { rows, others, questionnaire } = reading
  const shapes = shapesOf(rows)
  const mark = ({ id, name, dimensions }: Who, shape: Shape, isNamed: boolean): MapMark[] => {
    const place = placeOf(dimensions)
    return place ? [{ id, shape, ...place, label: isNamed ? name : null, words: placeWords(words, name, place) }] : []
  }
  const all = { id: "all", name: t("report.terms.allColleagues"), dimensions: others.dimensions }
  const self = selfOf(reading)
  const [own, centre] = [self && placeOf(self.dimensions), placeOf(others.dimensions)]
  return {
    kind: "map",
    ticks: scaleTicks(words, reading, 0.5),
    marks: [
      ...mark(all, "others", true),
      ...rows.flatMap((row) => mark(row, shapes.get(row.id)!, row.kind === "self")),
    ],
    arrow: own && centre ? { from: own, to: centre } : null,
    region: centre && others.region && outlineOf(others.region, centre, questionnaire.scale.points.length),
    axes: {
      x: t("report.charts.managing"),
      y: t("report.charts.leading"),
      above: t("report.charts.moreLeading"),
      below: t("report.charts.moreManaging"),
    },
  }
}

type Who = Pick<ReadRow, "id" | "name" | "dimensions">

function placeWords(words: Words, name: string, { x, y }: Point): string {
  return words.t("report.charts.place", { name, leading: numberText(words, y), managing: numberText(words, x) })
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
export function mapWords({ t }: Words, { marks }: MapPlot): string {
  return t("report.charts.map", { places: marks.map(({ words }) => words).join(". ") })
}

function placeOf({ leadership, management }: ReadRow["dimensions"]): Point | null {
  return leadership.kind === "shown" && management.kind === "shown" ? { x: management.mean, y: leadership.mean } : null
}
