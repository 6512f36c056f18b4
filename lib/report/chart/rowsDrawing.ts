import { arrowBetween } from "@/lib/report/chart/arrow"
import type { Drawing, Letters, Line, PlacedMark } from "@/lib/report/chart/drawing"
import { linesIn, widthOf } from "@/lib/report/chart/letters"
import type { Row, RowMark, RowsPlot } from "@/lib/report/chart/plot"
import { REACH } from "@/lib/report/chart/form"

/** From one lane to the next. */
const LANE = 2 * REACH - 1
/** Nearer than this, in pixels, two marks of one lane touch. */
const ROOM = 2 * REACH + 1
/** Above and below what is in a row. */
const AIR = 5
/** For the numbers along the scale, above and below the rows. */
const AXIS = 24
const VALUE_SIZE = 12
const NAME = { size: 13, leading: 17, lines: 3 }

/** How the scale lies on its paper. */
interface Layout {
  left: number
  right: number
  width: number
  /** Whether names stand above their rows, or beside them. */
  isNameAbove: boolean
  nameWidth: number
  /** Pixels of a point on the narrowest paper on which rows are as high as here, where marks touch first. */
  leastPoint: number
  x(value: number): number
}

/** Rows under one another, each as high as its marks need so that none hides another. */
export function rowsDrawing(plot: RowsPlot, width: number, fit: Fit): Drawing {
  const layout = layoutOf(plot, width, fit)
  const { x } = layout
  const rows: PlacedRow[] = []
  for (const row of plot.rows) rows.push(placeRow(row, layout, rows.at(-1)?.bottom ?? AXIS))
  const bottom = rows.at(-1)?.bottom ?? AXIS
  const upright = (role: Line["role"], value: number) =>
    rows.map(({ band }) => line(role, [x(value), band.top], [x(value), band.bottom]))
  return {
    width,
    height: bottom + AXIS,
    under: [
      ...plot.ticks.flatMap(({ at }) => upright("grid", at)),
      ...[AXIS, ...rows.map((row) => row.bottom)].map((at) => line("grid", [0, at], [width, at])),
      ...(plot.average === null ? [] : upright("average", plot.average)),
      ...rows.flatMap(({ row, y }) => {
        const along = ({ from, to, lane }: NonNullable<Row["interval"]>) =>
          ({ from: { x: x(from), y: y(lane) }, to: { x: x(to), y: y(lane) } }) as const
        return [
          ...(row.interval ? [{ kind: "line", role: "interval", ...along(row.interval) } as const] : []),
          ...(row.arrow ? arrowBetween(along(row.arrow)) : []),
        ]
      }),
    ],
    marks: rows.flatMap(({ row, lanes, y }) =>
      row.marks.map(({ id, shape, words, x: value }, index): PlacedMark => {
        return { id, shape, words, x: x(value), y: y(lanes[index]!) }
      }),
    ),
    over: [
      ...[AXIS - 9, bottom + 17].flatMap((at) =>
        plot.ticks.map((tick) => letters("tick", tick.text, x(tick.at), at, "middle")),
      ),
      ...rows.flatMap(({ row, name, y }) => [...name, letters("label", row.value, width - 2, y(0) + 4, "end")]),
    ],
  }
}

interface Fit {
  isNarrow: boolean
  /** The narrowest paper on which rows are to be as high as here. */
  least: number
}

function layoutOf({ ticks, rows }: RowsPlot, width: number, { isNarrow, least }: Fit): Layout {
  const [first, points] = [ticks[0]!.at, ticks.at(-1)!.at - ticks[0]!.at]
  const left = isNarrow ? 16 : 156
  const margin = Math.max(...rows.map(({ value }) => widthOf(value, VALUE_SIZE))) + REACH + 8
  const right = width - margin
  return {
    left,
    right,
    width,
    isNameAbove: isNarrow,
    nameWidth: isNarrow ? least - 8 : left - 20,
    leastPoint: (least - margin - left) / points,
    x: (value) => left + ((value - first) / points) * (right - left),
  }
}

interface PlacedRow {
  row: Row
  bottom: number
  /** How far the lines of the scale go. */
  band: { top: number; bottom: number }
  name: Letters[]
  /** Of each mark. */
  lanes: number[]
  y(lane: number): number
}

function placeRow(row: Row, { left, isNameAbove, nameWidth, leastPoint }: Layout, top: number): PlacedRow {
  const lanes = lanesOf(row.marks, leastPoint)
  const lines = linesIn(row.name, NAME.size, nameWidth, NAME.lines)
  const block = lines.length * NAME.leading
  const [above, below] = [Math.min(0, ...lanes), Math.max(0, ...lanes)].map((lane) => Math.abs(lane) * LANE + REACH)
  const [up, down] = isNameAbove ? [above!, below!] : [Math.max(above!, block / 2), Math.max(below!, block / 2)]
  const bandTop = isNameAbove ? top + AIR + block : top
  const middle = bandTop + AIR + up
  const bottom = middle + down + AIR
  const nameTop = isNameAbove ? top + AIR : middle - block / 2
  return {
    row,
    bottom,
    band: { top: bandTop, bottom },
    name: lines.map((text, index) => ({
      ...letters(
        "name",
        text,
        isNameAbove ? 2 : left - 18,
        nameTop + index * NAME.leading + 13,
        isNameAbove ? "start" : "end",
      ),
      size: NAME.size,
    })),
    lanes,
    y: (lane) => middle + lane * LANE,
  }
}

/** For each mark the lane nearest to its own, away from the middle, on which it touches none before it. */
function lanesOf(marks: RowMark[], point: number): number[] {
  const lanes: number[] = []
  for (const { x, lane: own } of marks) {
    const isTaken = (lane: number) =>
      lanes.some((other, index) => other === lane && Math.abs(marks[index]!.x - x) * point < ROOM)
    let lane = own
    while (isTaken(lane)) lane += own < 0 ? -1 : 1
    lanes.push(lane)
  }
  return lanes
}

function line(role: Line["role"], from: [number, number], to: [number, number]): Line {
  return { kind: "line", role, from: { x: from[0], y: from[1] }, to: { x: to[0], y: to[1] } }
}

function letters(role: Letters["role"], text: string, x: number, y: number, anchor: Letters["anchor"]): Letters {
  return { kind: "letters", role, text, x, y, anchor, size: 12 }
}
