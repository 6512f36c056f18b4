import { drawMarkIcon, REGION } from "@/lib/export/pdf/chart"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { INK, PALE, STYLES } from "@/lib/export/pdf/styles"
import { legendOf, type Plot, type Shape } from "@/lib/report/chart/plot"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What a shape in a chart stands for. */
export interface LegendEntry {
  name: string
  shape: Shape | "interval" | "region" | "arrow"
}

/** Whose views a chart shows, and where the average could lie. */
export function viewsLegend(words: Words, reading: Reading, { region, segments }: Plot): LegendEntry[] {
  const views = legendOf(words, reading)
  const isUncertain = region !== null || segments.some(({ kind }) => kind === "interval")
  if (!isUncertain) return views
  return [...views, { name: words.t("report.terms.interval"), shape: region ? "region" : "interval" }]
}

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

function drawLegendSign({ doc }: Paper, shape: LegendEntry["shape"], x: number, y: number): void {
  switch (shape) {
    case "region":
      doc
        .ellipse(x + 6, y, 6, 4)
        .lineWidth(0.8)
        .fillAndStroke(REGION, PALE)
      return
    case "interval":
      doc
        .moveTo(x, y)
        .lineTo(x + 12, y)
        .lineWidth(4)
        .lineCap("round")
        .stroke(PALE)
        .lineCap("butt")
      return
    case "arrow":
      doc
        .moveTo(x, y)
        .lineTo(x + 8, y)
        .lineWidth(1)
        .stroke(INK)
      doc.polygon([x + 13, y], [x + 8, y - 3], [x + 8, y + 3]).fill(INK)
      return
    default:
      drawMarkIcon(doc, shape, x + 6, y)
  }
}
