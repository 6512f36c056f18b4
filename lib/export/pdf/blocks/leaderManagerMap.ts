import { drawFigure } from "@/lib/export/pdf/blocks/figure"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, type Column } from "@/lib/export/pdf/table"
import { drawingOf, WIDE } from "@/lib/report/chart/drawing"
import { mapLegend } from "@/lib/report/chart/legend"
import { mapPlot, mapWords } from "@/lib/report/chart/mapPlot"
import { rangeOf } from "@/lib/report/reading/values"
import type { Reading } from "@/lib/report/reading"

/** Where people see the subject, leading and managing. */
export function drawMap(paper: Paper, root: Tag, reading: Reading): void {
  const { words } = paper
  const { t } = words
  const plot = mapPlot(words, reading)
  if (plot.marks.length === 0) return void reportBlock(paper, root, reading, "map", 0)
  const drawing = drawingOf(plot, WIDE)
  const part = drawFigure(paper, root, reading, "map", {
    drawing,
    words: mapWords(words, plot),
    legend: mapLegend(words, reading, plot, [drawing]),
  })
  const columns: Column[] = [
    { name: t("reportView.seenBy"), width: paper.width * 0.4 },
    { name: t("reportView.map.leading"), width: paper.width * 0.3, isNumber: true },
    { name: t("reportView.map.managing"), width: paper.width * 0.3, isNumber: true },
  ]
  const seen = [...reading.rows, { name: t("report.terms.allColleagues"), dimensions: reading.others.dimensions }]
  const rows = seen.map(({ name, dimensions }) => [
    { text: name },
    { text: rangeOf(words, dimensions.leadership) },
    { text: rangeOf(words, dimensions.management) },
  ])
  drawTable(paper, part, columns, rows, t("reportView.map.caption"))
}
