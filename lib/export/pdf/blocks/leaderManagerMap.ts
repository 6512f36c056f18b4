import type { Figure } from "@/lib/export/pdf/blocks/figure"
import { subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, heightOfStart, type Column } from "@/lib/export/pdf/table"
import { drawingOf, WIDE } from "@/lib/report/chart/drawing"
import { mapLegend } from "@/lib/report/chart/legend"
import { mapPlot, mapWords } from "@/lib/report/chart/mapPlot"
import { rangeOf } from "@/lib/report/reading/values"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Where people see the subject, leading and managing; null where there is no place to show. */
export function mapFigure(words: Words, reading: Reading): Figure | null {
  const plot = mapPlot(words, reading)
  if (plot.marks.length === 0) return null
  const drawing = drawingOf(plot, WIDE)
  return { drawing, words: mapWords(words, plot), legend: mapLegend(words, reading, plot, [drawing]) }
}

/** The same without groups: where all colleagues see the subject, and where the subject does. */
export function sharedMapFigure(words: Words, reading: Reading): Figure | null {
  const figure = mapFigure(words, { ...reading, rows: reading.rows.filter(({ kind }) => kind === "self") })
  return reading.others.dimensions.leadership.kind === "shown" ? figure : null
}

/** The numbers of the map. */
export function drawMapTable(paper: Paper, part: Tag, reading: Reading): void {
  const { words } = paper
  const { t } = words
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
  const caption = t("reportView.map.caption")
  subheading(paper, part, caption, heightOfStart(paper, columns, rows))
  drawTable(paper, part, columns, rows, caption)
}
