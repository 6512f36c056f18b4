import { scaleOf, type Frame } from "@/lib/report/chart/frame"
import { shapesOf, type Shape } from "@/lib/report/chart/plot"
import type { ReadCell, Reading, Value } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

// One behaviour on one line: who sees it how often. Marks that would hide one another stand one above the other.

export interface Strip {
  frame: Frame
  /** In pixels. */
  marks: { id: string; shape: Shape; x: number; y: number }[]
  /** For those who do not see it: "All colleagues 4.1, Self 3.0, Peers ≥ 4.7". */
  words: string
}

const WIDTH = 320
const LANE = 14
/** Nearer than this, in pixels, two marks touch. */
const ROOM = 15

/** Of a scale from 1 to top, as wide as every strip and so high. */
export function stripFrame(top: number, height: number): Frame {
  return {
    width: WIDTH,
    height,
    margin: { top: 0, right: 14, bottom: 0, left: 14 },
    xDomain: [1, top],
    yDomain: [-0.5, 0.5],
    ticks: Array.from({ length: top }, (_, index) => index + 1),
    rows: [""],
    axes: null,
  }
}

/** What is published of a behaviour: all colleagues on the middle line, each row with a shape of its own. */
export function stripOf({ t }: Words, { rows, others, questionnaire }: Reading, item: string): Strip {
  const shapes = shapesOf(rows)
  const top = questionnaire.scale.points.length
  const entries: { id: string; name: string; shape: Shape; value: Value | ReadCell | undefined }[] = [
    { id: "all", name: t("report.terms.allColleagues"), shape: "others", value: others.items[item] },
    ...rows.map(({ id, name, items }) => ({ id, name, shape: shapes.get(id)!, value: items[item] })),
  ]
  const shown = entries.flatMap(({ value, ...who }) => (value?.kind === "shown" ? [{ ...who, value }] : []))
  const { x } = scaleOf(stripFrame(top, 0))
  const places = shown.map(({ value }) => x(value.mean))
  const lanes = lanesOf(places)
  const [above, below] = [Math.min(0, ...lanes), Math.max(0, ...lanes)]
  const frame = stripFrame(top, (below - above) * LANE + 24)
  return {
    frame,
    marks: shown.map(({ id, shape }, index) => ({
      id,
      shape,
      x: places[index]!,
      y: 12 + (lanes[index]! - above) * LANE,
    })),
    words:
      shown.length === 0
        ? t("report.charts.nothing")
        : shown.map(({ name, value }) => t("report.charts.on", { name, value: value.text })).join(", "),
  }
}

/** For each mark the line nearest to the middle on which it touches none before it: 0, then −1, 1, −2, 2 and on. */
function lanesOf(places: number[]): number[] {
  const lanes: number[] = []
  for (const place of places) {
    const isTaken = (lane: number) =>
      lanes.some((other, index) => other === lane && Math.abs(places[index]! - place) < ROOM)
    let step = 0
    while (isTaken(laneAt(step))) step += 1
    lanes.push(laneAt(step))
  }
  return lanes
}

function laneAt(step: number): number {
  return step % 2 === 1 ? -(step + 1) / 2 : step / 2
}
