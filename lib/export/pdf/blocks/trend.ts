import { drawFigure } from "@/lib/export/pdf/blocks/figure"
import type { LegendEntry } from "@/lib/export/pdf/blocks/legend"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, type Column, type TableCell } from "@/lib/export/pdf/table"
import { rowsFrame, WIDE } from "@/lib/report/chart/frame"
import { trendLegend, trendPlot, trendWords } from "@/lib/report/chart/trendPlot"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import { CLEAR_CHANGE } from "@/lib/report/reading/terms"
import { TITLES } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"

/** What has changed since an earlier report; nothing where there is none. */
export function drawTrend(paper: Paper, root: Tag, report: Report): void {
  if (!report.trend) return
  const { names, ...plot } = trendPlot(report)
  if (names.length === 0) return void reportBlock(paper, root, report, "trend", 0)
  const frame = rowsFrame(WIDE, report.questionnaire.scale.points.length, names)
  const legend: LegendEntry[] = [...trendLegend(report), { name: CLEAR_CHANGE, shape: "arrow" }]
  const part = drawFigure(paper, root, report, "trend", { plot, frame, words: trendWords(paper.words, report), legend })
  const { width } = paper
  const columns: Column[] = [
    { name: "All colleagues on", width: width * 0.36 },
    { name: "Then", width: width * 0.12, isNumber: true },
    { name: "Now", width: width * 0.12, isNumber: true },
    { name: "Difference", width: width * 0.4, indent: 22 },
  ]
  const rows = trendRows(report).map(({ name, before, after, ...change }): TableCell[] => [
    { text: name },
    { text: before.toFixed(1) },
    { text: after.toFixed(1) },
    { text: changeWords(paper.words, change) },
  ])
  drawTable(paper, part, columns, rows, TITLES.trend)
}
