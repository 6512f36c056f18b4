import { boxOf, crosses, distanceTo, isWithin, overlap, type Box } from "@/lib/report/chart/box"
import { widthOf } from "@/lib/report/chart/letters"
import type { Letters, Line } from "@/lib/report/chart/drawing"
import type { Point, Span } from "@/lib/report/chart/plot"
import { REACH } from "@/lib/report/chart/form"

/** What a label keeps clear of. */
interface Taken {
  boxes: Box[]
  /** Lines, and the sides of areas. */
  lines: Span<Point>[]
  marks: Point[]
}

const SIZE = 13
/** Between a mark and its label, in pixels; from further away a line leads to it. */
const GAPS = [3, 8, 16, 26, 38, 52, 68, 86, 106, 128, 152]
const LED_FROM = 16
/** To the side first, where one reads on. */
const DIRECTIONS = [0, 45, -45, 180, 135, -135, -90, 90, 22, -22, 158, -158, 67, -67, 113, -113]

/**
 * Labels beside their marks, each at the nearest place where it touches nothing, with a line to its mark from afar. One
 * that has no place at all is left out: its shape says who it is.
 */
export function labelsBeside(
  named: { text: string; at: Point }[],
  lines: Span<Point>[],
  marks: Point[],
  area: Box,
): (Letters | Line)[] {
  const taken: Taken = { boxes: [], lines: [...lines], marks }
  return named.flatMap(({ text, at }) => {
    const found = freeLabel(text, at, taken, area)
    if (!found) return []
    taken.boxes.push(boxOf(found.letters))
    if (found.line) taken.lines.push(found.line)
    return found.line ? [found.line, found.letters] : [found.letters]
  })
}

function freeLabel(text: string, at: Point, taken: Taken, area: Box): { letters: Letters; line: Line | null } | null {
  for (const gap of GAPS) {
    for (const degrees of DIRECTIONS) {
      const letters = lettersBeside(text, at, gap, (degrees * Math.PI) / 180)
      const box = boxOf(letters)
      if (!isWithin(box, area) || !isFree(box, taken)) continue
      const line = gap < LED_FROM ? null : lineTo(box, at)
      if (line && !isFreeLine(line, at, taken)) continue
      return { letters, line }
    }
  }
  return null
}

/** The label in this direction, its box beginning where the gap ends. */
function lettersBeside(text: string, at: Point, gap: number, turn: number): Letters {
  const [right, up] = [Math.cos(turn), Math.sin(turn)].map((part) => Math.min(1, Math.max(-1, part * 1.6)))
  const half = widthOf(text, SIZE) / 2
  const x = at.x + right! * (REACH + gap + half)
  const y = at.y - up! * (REACH + gap + SIZE / 2) + SIZE * 0.28
  // Letters are narrower than their box: they keep to the side of the mark.
  const [anchor, side] =
    right! > 0.5 ? (["start", -half] as const) : right! < -0.5 ? (["end", half] as const) : (["middle", 0] as const)
  return { kind: "letters", role: "label", text, x: x + side, y, anchor, size: SIZE }
}

function isFree(box: Box, { boxes, lines, marks }: Taken): boolean {
  const isOnMark = marks.some(({ x, y }) =>
    overlap(box, { left: x - REACH - 2, right: x + REACH + 2, top: y - REACH - 2, bottom: y + REACH + 2 }),
  )
  return !isOnMark && !boxes.some((other) => overlap(box, other)) && !lines.some((line) => crosses(line, box))
}

/** From the edge of the mark to the nearest point of the box. */
function lineTo({ left, right, top, bottom }: Box, at: Point): Line {
  const to = { x: Math.min(right, Math.max(left, at.x)), y: Math.min(bottom, Math.max(top, at.y)) }
  const length = Math.hypot(to.x - at.x, to.y - at.y)
  const share = REACH / length
  const from = { x: at.x + (to.x - at.x) * share, y: at.y + (to.y - at.y) * share }
  const end = { x: to.x - ((to.x - at.x) / length) * 2, y: to.y - ((to.y - at.y) / length) * 2 }
  return { kind: "line", role: "leader", from, to: end }
}

/** Over no other mark and no other label. */
function isFreeLine(line: Line, own: Point, { boxes, marks }: Taken): boolean {
  const others = marks.filter(({ x, y }) => x !== own.x || y !== own.y)
  return others.every((mark) => distanceTo(line, mark) > REACH) && !boxes.some((box) => crosses(line, box))
}
