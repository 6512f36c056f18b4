import type { Paper } from "@/lib/export/pdf/paper"
import { ACCENT, INK, PALE, QUIET } from "@/lib/export/pdf/styles"
import type { Style } from "@/lib/export/pdf/typesetter"
import { scaleOf, type Drawing, type Frame } from "@/lib/report/chart/frame"
import { arrowBetween, labelsOf } from "@/lib/report/chart/labels"
import type { Shape } from "@/lib/report/chart/plot"

export const REGION = "#e6efee"
const GRID = "#dfe5e6"
const TICK: Style = { face: "text", size: 12, leading: 16, color: QUIET }
const AXIS: Style = { face: "bold", size: 12.5, leading: 16, color: INK }
const SIDE: Style = { face: "text", size: 11.5, leading: 15, color: QUIET }
const NAME: Style = { face: "text", size: 13, leading: 16, color: INK }
const LABEL: Style = { face: "bold", size: 13, leading: 16, color: INK }

/** Draws the chart that the page shows, by the same geometry, its top left corner here and as wide as the text. */
export function drawPlot(paper: Paper, { plot, frame }: Drawing, top: number): void {
  const { doc, left, width } = paper
  doc.save()
  doc.translate(left, top).scale(width / frame.width)
  drawGrid(paper, frame)
  const { x, y } = scaleOf(frame)
  if (plot.region) {
    doc.polygon(...plot.region.map((point): [number, number] => [x(point.x), y(point.y)]))
    doc.lineWidth(1.5).fillAndStroke(REGION, PALE)
  }
  for (const { kind, from, to } of plot.segments) {
    const [start, end] = [
      { x: x(from.x), y: y(from.y) },
      { x: x(to.x), y: y(to.y) },
    ]
    if (kind === "interval") {
      doc.moveTo(start.x, start.y).lineTo(end.x, end.y).lineWidth(6).lineCap("round").stroke(PALE)
      doc.lineCap("butt")
      continue
    }
    const arrow = arrowBetween(start, end)
    if (!arrow) continue
    doc.moveTo(arrow.from.x, arrow.from.y).lineTo(arrow.to.x, arrow.to.y).lineWidth(1.5).stroke(INK)
    doc.polygon(...arrow.head.map((point): [number, number] => [point.x, point.y])).fill(INK)
  }
  const labels = labelsOf(plot, frame)
  // Paper under the words, so that they can be read over an interval; marks stay above it.
  for (const label of labels) {
    const { start, line } = placeOf(paper, label.text, LABEL, label)
    const height = LABEL.size
    doc
      .fillOpacity(0.8)
      .rect(start - 2, label.y - height * 0.8, line.width + 4, height)
      .fill("#ffffff")
      .fillOpacity(1)
  }
  for (const mark of plot.marks) drawMark(doc, mark.shape, x(mark.x), y(mark.y))
  for (const label of labels) write(paper, label.text, LABEL, label)
  doc.restore()
}

/** How high the chart is on the page. */
export function heightOfPlot({ width }: Paper, frame: Frame): number {
  return (frame.height * width) / frame.width
}

/** The same mark, standing in a line of text. */
export function drawMarkIcon(doc: PDFKit.PDFDocument, shape: Shape, x: number, y: number): void {
  doc.save().translate(x, y).scale(0.62)
  drawMark(doc, shape, 0, 0)
  doc.restore()
}

/** One mark: shapes differ, so that they can be told apart in grey. */
function drawMark(doc: PDFKit.PDFDocument, shape: Shape, x: number, y: number): void {
  const size = 5
  doc.lineWidth(1.5)
  switch (shape) {
    case "others":
      doc.circle(x, y, size + 3).fillAndStroke(ACCENT, "#ffffff")
      return
    case "self":
      doc
        .lineWidth(2.5)
        .circle(x, y, size + 2.5)
        .fillAndStroke("#ffffff", ACCENT)
      return
    case "square":
      doc.rect(x - size, y - size, size * 2, size * 2).fillAndStroke("#ffffff", INK)
      return
    case "triangle":
      doc.polygon([x, y - size - 1], [x + size, y + size - 1], [x - size, y + size - 1]).fillAndStroke("#ffffff", INK)
      return
    case "diamond":
      doc
        .polygon([x, y - size - 1], [x + size + 1, y], [x, y + size + 1], [x - size - 1, y])
        .fillAndStroke("#ffffff", INK)
      return
    case "star":
      doc
        .moveTo(x - size, y)
        .lineTo(x + size, y)
        .moveTo(x, y - size)
        .lineTo(x, y + size)
        .lineWidth(3)
        .stroke(INK)
  }
}

function drawGrid(paper: Paper, frame: Frame): void {
  const { doc } = paper
  const { width, height, margin, rows, axes, ticks, xDomain, yDomain } = frame
  const { x, y } = scaleOf(frame)
  for (const tick of ticks) doc.moveTo(x(tick), margin.top).lineTo(x(tick), height - margin.bottom)
  for (const tick of rows ? rows.keys() : ticks) doc.moveTo(margin.left, y(tick)).lineTo(width - margin.right, y(tick))
  doc.lineWidth(1).stroke(GRID)
  for (const tick of ticks) {
    write(paper, String(tick), TICK, { x: x(tick), y: height - margin.bottom + 18, anchor: "middle" })
    if (!rows) write(paper, String(tick), TICK, { x: margin.left - 8, y: y(tick) + 4, anchor: "end" })
  }
  if (rows) {
    const room = margin.left - 12
    rows.forEach((name, index) => write(paper, name, NAME, { x: room, y: y(index) + 4, anchor: "end" }, room))
    return
  }
  doc
    .moveTo(x(xDomain[0]), y(yDomain[0]))
    .lineTo(x(xDomain[1]), y(yDomain[1]))
    .lineWidth(1)
    .dash(4, { space: 4 })
    .stroke(QUIET)
    .undash()
  if (!axes) return
  write(paper, axes.x, AXIS, { x: width - margin.right, y: height - 8, anchor: "end" })
  write(paper, axes.y, AXIS, { x: x(xDomain[0]) + 6, y: margin.top + 14, anchor: "start" })
  write(paper, axes.above, SIDE, { x: x(xDomain[0]) + 6, y: margin.top + 32, anchor: "start" })
  write(paper, axes.below, SIDE, { x: width - margin.right - 6, y: height - margin.bottom - 10, anchor: "end" })
}

type Anchor = { x: number; y: number; anchor: "start" | "middle" | "end" }

function write(paper: Paper, text: string, style: Style, anchor: Anchor, width = 400): void {
  const { line, start } = placeOf(paper, text, style, anchor, width)
  paper.set.draw(line, style, start, anchor.y)
}

function placeOf({ set }: Paper, text: string, style: Style, { x, anchor }: Anchor, width = 400) {
  const line = set.line(text, style, width)
  return { line, start: x - (anchor === "start" ? 0 : anchor === "middle" ? line.width / 2 : line.width) }
}
