import { drawFigure } from "@/lib/export/pdf/blocks/figure"
import { viewsLegend } from "@/lib/export/pdf/blocks/legend"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, type Column } from "@/lib/export/pdf/table"
import { mapFrame, WIDE } from "@/lib/report/chart/frame"
import { mapPlot, mapWords } from "@/lib/report/chart/mapPlot"
import { ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import { rangeOf } from "@/lib/report/reading/values"
import type { Report } from "@/lib/report/report"

/** Where people see the subject, leading and managing. */
export function drawMap(paper: Paper, root: Tag, report: Report): void {
  const plot = mapPlot(report)
  if (plot.marks.length === 0) return void reportBlock(paper, root, report, "map", 0)
  const frame = mapFrame(WIDE, report.questionnaire.scale.points.length, plot)
  const part = drawFigure(paper, root, report, "map", {
    plot,
    frame,
    words: mapWords(plot),
    legend: viewsLegend(report, plot),
  })
  const columns: Column[] = [
    { name: "Seen by", width: paper.width * 0.4 },
    { name: "Leading", width: paper.width * 0.3, isNumber: true },
    { name: "Managing", width: paper.width * 0.3, isNumber: true },
  ]
  const seen = [...report.rows, { name: ALL_COLLEAGUES, dimensions: report.others.dimensions }]
  const rows = seen.map(({ name, dimensions }) => [
    { text: name },
    { text: rangeOf(dimensions.leadership) },
    { text: rangeOf(dimensions.management) },
  ])
  drawTable(paper, part, columns, rows, "The map as a table")
}
