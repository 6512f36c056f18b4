import { drawLegend, type LegendEntry } from "@/lib/export/pdf/blocks/legend"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import { drawPlot, heightOfPlot } from "@/lib/export/pdf/chart"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import type { Frame } from "@/lib/report/chart/frame"
import type { Plot } from "@/lib/report/chart/plot"
import type { Reading } from "@/lib/report/reading"

/** A block with a chart, its words for those who do not see it, and its legend. */
export function drawFigure(
  paper: Paper,
  root: Tag,
  reading: Reading,
  name: "map" | "competencies" | "trend",
  { plot, frame, words, legend }: { plot: Plot; frame: Frame; words: string; legend: LegendEntry[] },
): Tag {
  const part = reportBlock(paper, root, reading, name, heightOfPlot(paper, frame) + LEGEND)
  placeFigure(paper, part, { plot, frame, words, legend })
  return part
}

/** A chart with its legend: a little smaller where that keeps it on this page, or else on top of the next one. */
export function placeFigure(
  paper: Paper,
  part: Tag,
  { plot, frame, words, legend }: { plot: Plot; frame: Frame; words: string; legend: LegendEntry[] },
): void {
  const full = heightOfPlot(paper, frame)
  const wanted = paper.free() - LEGEND
  const factor = wanted >= full || wanted < full * SMALLEST ? 1 : wanted / full
  const height = full * factor
  const holder = paper.group(part, "Div")
  paper.place(height + LEGEND, () => {
    const width = paper.width * factor
    const left = paper.left + (paper.width - width) / 2
    const bbox = [left, paper.y, left + width, paper.y + height]
    paper.mark(holder, "Figure", () => drawPlot({ ...paper, left, width }, { plot, frame }, paper.y), {
      alt: words,
      bbox,
    })
    paper.y += height + 8
    drawLegend(paper, holder, legend)
    paper.y += 12
  })
}

/** Of its full width; below that its words are hard to read. */
const SMALLEST = 0.75

/** Room for two lines of it. */
const LEGEND = 48
