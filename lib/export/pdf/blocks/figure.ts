import { drawLegend } from "@/lib/export/pdf/blocks/legend"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import { drawPlot, heightOfPlot } from "@/lib/export/pdf/chart"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawingOf, partsOf, WIDE, type Drawing } from "@/lib/report/chart/drawing"
import type { LegendEntry } from "@/lib/report/chart/legend"
import type { RowsPlot } from "@/lib/report/chart/plot"
import type { Reading } from "@/lib/report/reading"

/** A chart, its words for those who do not see it, and its legend. */
export interface Figure {
  drawing: Drawing
  words: string
  legend: LegendEntry[]
}

/** A block with a chart. */
export function drawFigure(
  paper: Paper,
  root: Tag,
  reading: Reading,
  name: "map" | "competencies" | "trend",
  figure: Figure,
): Tag {
  const part = reportBlock(paper, root, reading, name, heightOfPlot(paper, figure.drawing) + LEGEND)
  placeFigure(paper, part, figure)
  return part
}

/** A block with rows under one another, on as many pages as they need. */
export function drawRows(
  paper: Paper,
  root: Tag,
  reading: Reading,
  name: "competencies" | "trend",
  { plot, words, legend }: { plot: RowsPlot; words: string; legend: LegendEntry[] },
): Tag {
  const [first, ...rest] = partsOf(plot, WIDE, ((paper.doc.page.height - BESIDES) * WIDE) / paper.width)
  const part = drawFigure(paper, root, reading, name, { drawing: drawingOf(first!, WIDE), words, legend })
  for (const { rows, ...more } of rest) {
    const goesOn = paper.words.t("report.charts.goesOn", { names: rows.map(({ name }) => name).join(", ") })
    placeFigure(paper, part, { drawing: drawingOf({ ...more, rows }, WIDE), words: goesOn, legend })
  }
  return part
}

/** A chart with its legend, on this page or on top of the next one. */
function placeFigure(paper: Paper, part: Tag, { drawing, words, legend }: Figure): void {
  const height = heightOfPlot(paper, drawing)
  paper.room(height + LEGEND)
  const bbox = [paper.left, paper.y, paper.left + paper.width, paper.y + height]
  paper.mark(part, "Figure", () => drawPlot(paper, drawing, paper.y), { alt: words, bbox })
  paper.y += height + 8
  drawLegend(paper, part, legend)
  paper.y += 12
}

/** Room for two lines of it. */
const LEGEND = 40

/** Points of a page beside a chart: margins, heading and sentence of its block, legend. */
const BESIDES = 310
