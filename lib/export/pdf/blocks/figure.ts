import { drawLegend } from "@/lib/export/pdf/blocks/legend"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import { drawPlot, heightOfPlot } from "@/lib/export/pdf/chart"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import type { Drawing } from "@/lib/report/chart/drawing"
import type { LegendEntry } from "@/lib/report/chart/legend"
import type { Reading } from "@/lib/report/reading"

/** A block with a chart, its words for those who do not see it, and its legend. */
export function drawFigure(
  paper: Paper,
  root: Tag,
  reading: Reading,
  name: "map" | "competencies" | "trend",
  { drawing, words, legend }: { drawing: Drawing; words: string; legend: LegendEntry[] },
): Tag {
  const height = heightOfPlot(paper, drawing)
  const part = reportBlock(paper, root, reading, name, height + 40)
  const bbox = [paper.left, paper.y, paper.left + paper.width, paper.y + height]
  paper.mark(part, "Figure", () => drawPlot(paper, drawing, paper.y), { alt: words, bbox })
  paper.y += height + 8
  drawLegend(paper, part, legend)
  paper.y += 12
  return part
}
