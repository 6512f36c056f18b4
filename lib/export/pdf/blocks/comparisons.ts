import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, heightOfStart, type Column, type TableCell } from "@/lib/export/pdf/table"
import { competencyOf, selfOf } from "@/lib/report/reading/parts"
import { CERTAINTY, QUADRANT } from "@/lib/report/reading/terms"
import { TITLES } from "@/lib/report/reading/titles"
import { signed, textOf } from "@/lib/report/reading/values"
import type { Report } from "@/lib/report/report"

/** Self against others, competency by competency. */
export function drawComparisons(paper: Paper, root: Tag, report: Report): void {
  const self = selfOf(report)
  const rows = report.comparisons.flatMap(({ competency, gap, quadrant }): TableCell[][] => {
    if (!gap || !quadrant) return []
    return [
      [
        { text: competencyOf(report, competency).name },
        { text: textOf(self?.competencies[competency]) },
        { text: textOf(report.others.competencies[competency]) },
        { text: `${signed(paper.words, gap.difference)}, ${CERTAINTY[gap.certainty]}` },
        { text: QUADRANT[quadrant] },
      ],
    ]
  })
  if (rows.length === 0) return void reportBlock(paper, root, report, "comparisons", 0)
  const { width } = paper
  const columns: Column[] = [
    { name: "Competency", width: width * 0.26 },
    { name: "Self", width: width * 0.1, isNumber: true },
    { name: "Others", width: width * 0.11, isNumber: true },
    { name: "Difference", width: width * 0.26, indent: 22 },
    { name: "This is a", width: width * 0.27 },
  ]
  const part = reportBlock(paper, root, report, "comparisons", heightOfStart(paper, columns, rows))
  drawTable(paper, part, columns, rows, TITLES.comparisons)
}
