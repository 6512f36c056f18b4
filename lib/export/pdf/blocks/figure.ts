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
  name: "competencies" | "trend",
  figure: Figure,
): Tag {
  const part = reportBlock(paper, root, reading, name, heightOfFigure(paper, figure))
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
  const [first, ...rest] = onPages(paper, plot)
  const part = drawFigure(paper, root, reading, name, { drawing: drawingOf(first!, WIDE), words, legend })
  for (const { rows, ...more } of rest) {
    const goesOn = paper.words.t("report.charts.goesOn", { names: rows.map(({ name }) => name).join(", ") })
    placeFigure(paper, part, { drawing: drawingOf({ ...more, rows }, WIDE), words: goesOn, legend })
  }
  return part
}

/**
 * A chart with its legend, this part as wide as the text: a little smaller where that keeps it on this page, or else on
 * top of the next one.
 */
export function placeFigure(paper: Paper, part: Tag, { drawing, words, legend }: Figure, size = 1): void {
  const full = heightOfPlot(paper, drawing)
  const wanted = paper.free() - LEGEND
  const isNearlyRoom = wanted < full * size && wanted >= full * size * SMALLEST
  const factor = isNearlyRoom ? wanted / full : size
  const height = full * factor
  const holder = paper.group(part, "Div")
  paper.place(height + LEGEND, () => {
    const width = paper.width * factor
    const left = paper.left + (paper.width - width) / 2
    const bbox = [left, paper.y, left + width, paper.y + height]
    paper.mark(holder, "Figure", () => drawPlot({ ...paper, left, width }, drawing, paper.y), { alt: words, bbox })
    paper.y += height + 8
    drawLegend(paper, holder, legend)
    paper.y += 12
  })
}

/** How high it is, this part as wide as the text. */
export function heightOfFigure(paper: Paper, { drawing }: Figure, size = 1): number {
  return heightOfPlot(paper, drawing) * size + LEGEND
}

/** The largest size with which so much fits on this page, if there is one. */
export function fittingSize(
  paper: Paper,
  { largest, smallest }: { largest: number; smallest: number },
  heightWith: (size: number) => number,
): number | null {
  for (let size = largest; size >= smallest; size -= 0.02) if (heightWith(size) <= paper.free()) return size
  return null
}

/** Of its size; below that its words are hard to read. */
const SMALLEST = 0.75

/** Room for two lines of it. */
const LEGEND = 48

/** The rows page by page: as they are where they fit, or else begun on this page if there is room for some of them. */
function onPages(paper: Paper, plot: RowsPlot): RowsPlot[] {
  const perPoint = WIDE / paper.width
  const page = (paper.doc.page.height - BESIDES) * perPoint
  const here = (paper.free() - ABOVE_CHART) * perPoint
  const isForHere = drawingOf(plot, WIDE).height * SMALLEST > here && here > page * WORTH_BEGINNING
  if (!isForHere) return partsOf(plot, WIDE, page)
  const begun = plot.rows.findLastIndex((_, index) => {
    return drawingOf({ ...plot, rows: plot.rows.slice(0, index + 1) }, WIDE).height <= here
  })
  const [first, rest] = [plot.rows.slice(0, begun + 1), plot.rows.slice(begun + 1)]
  if (first.length === 0 || rest.length === 0) return partsOf(plot, WIDE, page)
  return [{ ...plot, rows: first }, ...partsOf({ ...plot, rows: rest }, WIDE, page)]
}

/** Points above a chart within its block, and below: heading, sentence, legend. */
const ABOVE_CHART = 170

/** Of a page; on less of it a chart is not begun. */
const WORTH_BEGINNING = 0.25

/** Points of a page beside a chart: margins, heading and sentence of its block, legend. */
const BESIDES = 310
