import type { Paper } from "@/lib/export/pdf/paper"
import { ACCENT, INK, PALE, QUIET } from "@/lib/export/pdf/styles"
import type { Style } from "@/lib/export/pdf/typesetter"
import type { Drawing, Letters, Line, Sign } from "@/lib/report/chart/drawing"
import { formOf } from "@/lib/report/chart/form"
import type { Point, Shape } from "@/lib/report/chart/plot"

type Pen = PDFKit.PDFDocument

export const REGION = "#e6efee"
const PAPER = "#ffffff"
const GRID = "#dfe5e6"

const LINES: Record<Line["role"], { width: number; color: string; dash?: [on: number, off: number] }> = {
  grid: { width: 1, color: GRID },
  balance: { width: 1, color: QUIET, dash: [4, 4] },
  average: { width: 1.5, color: QUIET, dash: [5, 3] },
  interval: { width: 5, color: PALE },
  arrow: { width: 1.5, color: INK, dash: [4, 3] },
  leader: { width: 1, color: INK },
}

const LETTERS: Record<Letters["role"], Pick<Style, "face" | "color">> = {
  tick: { face: "text", color: QUIET },
  name: { face: "text", color: INK },
  axis: { face: "bold", color: INK },
  side: { face: "text", color: QUIET },
  label: { face: "bold", color: INK },
}

/** Draws the chart that the page shows, by the same geometry, its top left corner here and as wide as the text. */
export function drawPlot(paper: Paper, { width, under, marks, over }: Drawing, top: number): void {
  const { doc, left } = paper
  doc.save()
  doc.translate(left, top).scale(paper.width / width)
  for (const sign of under) drawSign(paper, sign)
  for (const { shape, x, y } of marks) drawMark(doc, shape, x, y)
  for (const sign of over) drawSign(paper, sign)
  doc.restore()
}

/** How high the chart is on the page. */
export function heightOfPlot({ width }: Paper, drawing: Drawing): number {
  return (drawing.height * width) / drawing.width
}

/** The same mark, standing in a line of text. */
export function drawMarkIcon(doc: Pen, shape: Shape, x: number, y: number): void {
  doc.save().translate(x, y).scale(0.62)
  drawMark(doc, shape, 0, 0)
  doc.restore()
}

/** One mark: shapes differ, so that they can be told apart in grey. */
function drawMark(doc: Pen, shape: Shape, x: number, y: number): void {
  const form = formOf(shape)
  doc.lineWidth(1.5)
  switch (form.kind) {
    case "disc":
      doc.circle(x, y, form.radius).fillAndStroke(ACCENT, PAPER)
      return
    case "ring":
      doc.lineWidth(2.5).circle(x, y, form.radius).fillAndStroke(PAPER, ACCENT)
      return
    case "outline":
      polygon(
        doc,
        form.points.map((point) => ({ x: x + point.x, y: y + point.y })),
      ).fillAndStroke(form.isDark ? INK : PAPER, INK)
      return
    case "strokes":
      for (const [from, to] of form.strokes) doc.moveTo(x + from.x, y + from.y).lineTo(x + to.x, y + to.y)
      doc.lineWidth(3).stroke(INK)
  }
}

function drawSign(paper: Paper, sign: Sign): void {
  const { doc } = paper
  switch (sign.kind) {
    case "line":
      drawLine(doc, sign)
      return
    case "area":
      polygon(doc, sign.points).lineWidth(1.5)
      if (sign.role === "region") doc.fillAndStroke(REGION, PALE)
      else doc.fill(INK)
      return
    case "dot":
      doc.circle(sign.x, sign.y, 2.5).lineWidth(1).fillAndStroke(INK, PAPER)
      return
    case "letters":
      write(paper, sign)
  }
}

/** A line of a chart, as its role wants it. */
export function drawLine(doc: Pen, { role, from, to }: Pick<Line, "role" | "from" | "to">): void {
  const { width, color, dash } = LINES[role]
  doc.save().moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(width)
  if (dash) doc.dash(dash[0], { space: dash[1] })
  doc.stroke(color).restore()
}

function polygon(doc: Pen, points: Point[]): Pen {
  return doc.polygon(...points.map(({ x, y }): [number, number] => [x, y]))
}

function write({ set, width }: Paper, { role, text, x, y, anchor, size }: Letters): void {
  const style = { ...LETTERS[role], size, leading: size * 1.3 }
  const line = set.line(text, style, width)
  set.draw(line, style, x - (anchor === "start" ? 0 : anchor === "middle" ? line.width / 2 : line.width), y)
}
