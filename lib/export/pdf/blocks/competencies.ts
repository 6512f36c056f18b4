import { drawFigure } from "@/lib/export/pdf/blocks/figure"
import { viewsLegend } from "@/lib/export/pdf/blocks/legend"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, fitted, type Column } from "@/lib/export/pdf/table"
import { competencyPlot, competencyWords } from "@/lib/report/chart/competencyPlot"
import { rowsFrame, WIDE } from "@/lib/report/chart/frame"
import { competencyOf } from "@/lib/report/reading/parts"
import { ALL_COLLEAGUES, ALL_GROUPS_ALIKE } from "@/lib/report/reading/terms"
import { rangeOf, textOf } from "@/lib/report/reading/values"
import type { Report } from "@/lib/report/report"

/** Every competency, the highest first, as each group sees it. */
export function drawCompetencies(paper: Paper, root: Tag, report: Report): void {
  const { names, ...plot } = competencyPlot(report)
  if (plot.marks.length === 0) return void reportBlock(paper, root, report, "competencies", 0)
  const frame = rowsFrame(WIDE, report.questionnaire.scale.points.length, names)
  const part = drawFigure(paper, root, report, "competencies", {
    plot,
    frame,
    words: competencyWords(plot),
    legend: viewsLegend(report, plot),
  })
  const columns: Column[] = [
    { name: "Competency", width: 0 },
    { name: ALL_COLLEAGUES, width: 76, isNumber: true },
    { name: ALL_GROUPS_ALIKE, width: 50, isNumber: true },
    ...report.rows.map(({ name }) => ({ name, width: 50, isNumber: true })),
  ]
  const rows = report.comparisons.map(({ competency }) => [
    { text: competencyOf(report, competency).name },
    { text: rangeOf(report.others.competencies[competency]) },
    { text: textOf(report.others.competenciesByGroup[competency]) },
    ...report.rows.map((row) => ({ text: textOf(row.competencies[competency]) })),
  ])
  drawTable(paper, part, fitted(columns, paper.width), rows, "Competencies as a table")
}
