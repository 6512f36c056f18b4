import type { Paper } from "@/lib/export/pdf/paper"
import { ACCENT, QUIET, RULE, STYLES } from "@/lib/export/pdf/styles"
import { LINE } from "@/lib/export/pdf/table"
import { gapLine, gapX, type Bar, type GapFrame, type Place } from "@/lib/report/chart/gapPlot"

/** The chart's place on the page: its left end, and its geometry in points. */
export interface GapChart {
  x: number
  frame: GapFrame
  /** Of the scale. */
  top: number
}

/** Without numbers, which stand beside it. */
export function gapFrame(width: number): GapFrame {
  return { width, inset: 14, ring: 4.5, stroke: 1.4, dot: 2.8 }
}

/** Two numbers on the scale, joined by a bar as firm as their difference is sure, in a row from this y on. */
export function drawGap(
  { doc }: Paper,
  { x, frame, top }: GapChart,
  { ring, dot, bar }: { ring: Place; dot: Place; bar: Bar },
  { y, height }: { y: number; height: number },
): void {
  const line = gapLine(frame, { ring, dot, top })
  const middle = LINE / 2
  doc.save().translate(x, y)
  for (let tick = 1; tick <= top; tick++) doc.moveTo(gapX(frame, tick, top), 0).lineTo(gapX(frame, tick, top), height)
  doc.lineWidth(0.4).stroke(RULE)
  if (line.bar) {
    const { width, color, dash } = BARS[bar]
    doc.moveTo(line.bar.from, middle).lineTo(line.bar.to, middle).lineWidth(width)
    if (dash) doc.dash(dash[0], { space: dash[1] })
    doc.stroke(color).undash()
  }
  const { ring: radius, stroke } = frame
  if (line.ring !== null) doc.circle(line.ring, middle, radius).lineWidth(stroke).fillAndStroke("#ffffff", ACCENT)
  if (line.dot !== null) doc.circle(line.dot, middle, frame.dot).lineWidth(0.5).fillAndStroke(ACCENT, "#ffffff")
  doc.restore()
}

/** The points of the scale above such pictures. */
export function drawGapScale({ set }: Paper, { x, frame, top }: GapChart, baseline: number): void {
  for (let tick = 1; tick <= top; tick++) {
    const line = set.line(String(tick), STYLES.small, 20)
    set.draw(line, STYLES.small, x + gapX(frame, tick, top) - line.width / 2, baseline)
  }
}

/** As on the page. */
const BARS: Record<Bar, { width: number; color: string; dash?: [number, number] }> = {
  clear: { width: 3, color: ACCENT },
  slight: { width: 1.4, color: ACCENT },
  possible: { width: 1.1, color: QUIET, dash: [3, 2] },
  tooClose: { width: 0.9, color: QUIET, dash: [0.9, 2] },
  plain: { width: 0.9, color: QUIET },
}
