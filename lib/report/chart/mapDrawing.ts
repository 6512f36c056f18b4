import { arrowBetween } from "@/lib/report/chart/arrow"
import { linesOf, type Box } from "@/lib/report/chart/box"
import type { Drawing, Letters, Line, Sign } from "@/lib/report/chart/drawing"
import { labelsBeside } from "@/lib/report/chart/labels"
import { cut, widthOf } from "@/lib/report/chart/letters"
import { windowOn, type Window } from "@/lib/report/chart/mapWindow"
import { placedApart } from "@/lib/report/chart/placedApart"
import type { MapPlot, Point } from "@/lib/report/chart/plot"

/** Names that are longer are cut; the legend has them whole. */
const LABEL_WIDTH = 180

/**
 * The map, its plane fitted to what is on it. Marks that would hide others stand beside their place, with a line to it;
 * names keep clear of everything.
 */
export function mapDrawing(plot: MapPlot, width: number, isNarrow: boolean): Drawing {
  const height = Math.round(width * (isNarrow ? 1.14 : 0.75))
  const area = { left: isNarrow ? 30 : 40, right: width - 12, top: 28, bottom: height - 46 }
  const window = windowOn(plot, area)
  const { x, y, low, high } = window
  const at = (point: Point) => ({ x: x(point.x), y: y(point.y) })
  const places = placedApart(plot.marks.map(at), area)
  const marks = plot.marks.map(({ id, shape, words }, index) => ({ id, shape, words, ...places[index]!.at }))
  const moved = places.filter(({ belongs }) => belongs !== null)
  const leaders = moved.map((place) => line("leader", place.at, place.belongs!))
  const balance = line("balance", at(both(Math.max(low.x, low.y))), at(both(Math.min(high.x, high.y))))
  const region: Sign[] = plot.region ? [{ kind: "area", role: "region", points: plot.region.map(at) }] : []
  const arrow = plot.arrow ? arrowBetween({ from: at(plot.arrow.from), to: at(plot.arrow.to) }) : []
  const lines = [...region, balance, ...arrow, ...leaders].flatMap(linesOf)
  const named = plot.marks.flatMap(({ label }, index) =>
    label === null ? [] : [{ text: cut(label, 13, LABEL_WIDTH), at: places[index]!.at }],
  )
  return {
    width,
    height,
    under: [...grid(window), ...region, balance, ...arrow, ...leaders],
    marks,
    over: [
      ...moved.map(({ belongs }): Sign => ({ kind: "dot", ...belongs! })),
      ...numbers(window, area),
      ...sides(plot, area, height),
      ...labelsBeside(named, lines, marks, area),
    ],
  }
}

function both(value: number): Point {
  return { x: value, y: value }
}

function line(role: Line["role"], from: Point, to: Point): Line {
  return { kind: "line", role, from, to }
}

function grid({ x, y, low, high, ticks }: Window): Line[] {
  return [
    ...ticks.x.map(({ at }) => line("grid", { x: x(at), y: y(low.y) }, { x: x(at), y: y(high.y) })),
    ...ticks.y.map(({ at }) => line("grid", { x: x(low.x), y: y(at) }, { x: x(high.x), y: y(at) })),
  ]
}

function numbers({ x, y, ticks }: Window, area: Box): Letters[] {
  const tick = { kind: "letters", role: "tick", size: 12 } as const
  return [
    ...ticks.x.map(({ at, text }) => ({ ...tick, text, x: x(at), y: area.bottom + 19, anchor: "middle" }) as const),
    ...ticks.y.map(({ at, text }) => ({ ...tick, text, x: area.left - 7, y: y(at) + 4, anchor: "end" }) as const),
  ]
}

/** What the sides mean: above the plane, where there is more leading, and below it, where there is more managing. */
function sides({ axes }: MapPlot, { left, right }: Box, height: number): Letters[] {
  const words = { kind: "letters", size: 12 } as const
  const [above, below] = [axes.y, axes.x].map((text) => widthOf(text, words.size) + 8)
  const room = right - left
  return [
    { ...words, role: "axis", text: axes.y, x: left, y: 15, anchor: "start" },
    { ...words, role: "side", text: cut(axes.above, 12, room - above!), x: left + above!, y: 15, anchor: "start" },
    { ...words, role: "axis", text: axes.x, x: right, y: height - 6, anchor: "end" },
    {
      ...words,
      role: "side",
      text: cut(axes.below, 12, room - below!),
      x: right - below!,
      y: height - 6,
      anchor: "end",
    },
  ]
}
