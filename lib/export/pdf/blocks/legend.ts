import { drawLine, drawMarkIcon, REGION } from "@/lib/export/pdf/chart"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { INK, PALE, STYLES } from "@/lib/export/pdf/styles"
import type { LegendEntry } from "@/lib/report/chart/legend"

export function drawLegend(paper: Paper, part: Tag, entries: LegendEntry[]): void {
  const { set, left, width } = paper
  const list = paper.group(part, "L")
  let x = left
  for (const { name, shape } of entries) {
    const line = set.line(name, STYLES.small, width - 24)
    const needed = 18 + line.width + 14
    if (x > left && x + needed > left + width) {
      x = left
      paper.y += 14
    }
    const [at, y] = [x, paper.y]
    paper.decorate(() => drawLegendSign(paper, shape, at, y + 6))
    paper.mark(paper.group(list, "LI"), "LBody", () => set.draw(line, STYLES.small, at + 18, y + 9))
    x += needed
  }
  paper.y += 14
}

/** A sign as the chart has it, twelve points wide, from its left end. */
function drawLegendSign({ doc }: Paper, shape: LegendEntry["shape"], x: number, y: number): void {
  const line = (
    role: "interval" | "average" | "balance" | "arrow" | "leader",
    from: [number, number],
    to: [number, number],
  ) => drawLine(doc, { role, from: { x: from[0], y: from[1] }, to: { x: to[0], y: to[1] } })
  doc.save().translate(x, y).scale(0.62)
  switch (shape) {
    case "region":
      doc.ellipse(10, 0, 9, 6).lineWidth(1.5).fillAndStroke(REGION, PALE)
      break
    case "interval":
      line(shape, [2, 0], [18, 0])
      break
    case "average":
      line(shape, [10, -8], [10, 8])
      break
    case "balance":
      line(shape, [2, 7], [18, -7])
      break
    case "arrow":
      line(shape, [0, 0], [13, 0])
      doc.polygon([21, 0], [13, -4], [13, 4]).fill(INK)
      break
    case "moved":
      line("leader", [3, 0], [20, 0])
      doc.circle(3, 0, 2.5).fill(INK)
      break
    default:
      doc.restore()
      return drawMarkIcon(doc, shape, x + 6, y)
  }
  doc.restore()
}
