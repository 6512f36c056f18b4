import { drawRows } from "@/lib/export/pdf/blocks/figure"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, type Column, type TableCell } from "@/lib/export/pdf/table"
import { trendLegend } from "@/lib/report/chart/legend"
import { trendPlot, trendWords } from "@/lib/report/chart/trendPlot"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import type { Reading } from "@/lib/report/reading"

/** What has changed since an earlier report; nothing where there is none. */
export function drawTrend(paper: Paper, root: Tag, reading: Reading): void {
  if (!reading.trend) return
  const { words, width } = paper
  const { t, format } = words
  const plot = trendPlot(words, reading)
  if (plot.rows.length === 0) return void reportBlock(paper, root, reading, "trend", 0)
  const part = drawRows(paper, root, reading, "trend", {
    plot,
    words: trendWords(words, reading),
    legend: trendLegend(words, reading, plot),
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
