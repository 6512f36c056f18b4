import { drawFigure } from "@/lib/export/pdf/blocks/figure"
import type { LegendEntry } from "@/lib/export/pdf/blocks/legend"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, type Column, type TableCell } from "@/lib/export/pdf/table"
import { rowsFrame, WIDE } from "@/lib/report/chart/frame"
import { trendLegend, trendPlot, trendWords } from "@/lib/report/chart/trendPlot"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import type { Reading } from "@/lib/report/reading"

/** What has changed since an earlier report; nothing where there is none. */
export function drawTrend(paper: Paper, root: Tag, reading: Reading): void {
  if (!reading.trend) return
  const { words, width } = paper
  const { t, format } = words
  const { names, ...plot } = trendPlot(words, reading)
  if (names.length === 0) return void reportBlock(paper, root, reading, "trend", 0)
  const legend: LegendEntry[] = [
    ...trendLegend(words, reading),
    { name: t("report.terms.clearChange"), shape: "arrow" },
  ]
  const part = drawFigure(paper, root, reading, "trend", {
    drawing: { plot, frame: rowsFrame(WIDE, reading.questionnaire.scale.points.length, names) },
    words: trendWords(words, reading),
    legend,
  })
  const columns: Column[] = [
    { name: t("reportView.trend.of"), width: width * 0.36 },
    { name: t("reportView.trend.before"), width: width * 0.12, isNumber: true },
    { name: t("reportView.trend.now"), width: width * 0.12, isNumber: true },
    { name: t("reportView.trend.difference"), width: width * 0.4, indent: 22 },
  ]
  const rows = trendRows(words, reading).map(({ name, before, after, difference }): TableCell[] => [
    { text: name },
    { text: format.number(before, 1) },
    { text: format.number(after, 1) },
    { text: changeWords(words, difference) },
  ])
  drawTable(paper, part, columns, rows, t("report.titles.trend"))
}
