import { drawFigure } from "@/lib/export/pdf/blocks/figure"
import { viewsLegend } from "@/lib/export/pdf/blocks/legend"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, fitted, type Column } from "@/lib/export/pdf/table"
import { competencyPlot, competencyWords } from "@/lib/report/chart/competencyPlot"
import { rowsFrame, WIDE } from "@/lib/report/chart/frame"
import { competencyOf } from "@/lib/report/reading/parts"
import { rangeOf, textOf } from "@/lib/report/reading/values"
import type { Reading } from "@/lib/report/reading"

/** Every competency, the highest first, as each group sees it. */
export function drawCompetencies(paper: Paper, root: Tag, reading: Reading): void {
  const { words } = paper
  const { t } = words
  const { names, ...plot } = competencyPlot(words, reading)
  if (plot.marks.length === 0) return void reportBlock(paper, root, reading, "competencies", 0)
  const part = drawFigure(paper, root, reading, "competencies", {
    drawing: { plot, frame: rowsFrame(WIDE, reading.questionnaire.scale.points.length, names) },
    words: competencyWords(words, plot),
    legend: viewsLegend(words, reading, plot),
  })
  const columns: Column[] = [
    { name: t("reportView.competency"), width: 0 },
    { name: t("report.terms.allColleagues"), width: 76, isNumber: true },
    { name: t("report.terms.allGroupsAlike"), width: 50, isNumber: true },
    ...reading.rows.map(({ name }) => ({ name, width: 50, isNumber: true })),
  ]
  const rows = reading.comparisons.map(({ competency }) => [
    { text: competencyOf(reading, competency).name },
    { text: rangeOf(words, reading.others.competencies[competency]) },
    { text: textOf(reading.others.competenciesByGroup[competency]) },
    ...reading.rows.map((row) => ({ text: textOf(row.competencies[competency]) })),
  ])
  drawTable(paper, part, fitted(columns, paper.width), rows, t("reportView.competencies.caption"))
}
