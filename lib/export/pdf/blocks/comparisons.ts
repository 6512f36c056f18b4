import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, heightOfStart, type Column, type TableCell } from "@/lib/export/pdf/table"
import { comparisonRows } from "@/lib/report/reading/comparisonRows"
import type { Reading } from "@/lib/report/reading"

/** Self against others, competency by competency. */
export function drawComparisons(paper: Paper, root: Tag, reading: Reading): void {
  const { width, words } = paper
  const { t } = words
  const rows = comparisonRows(words, reading).map(({ name, self, others, difference, quadrant }): TableCell[] =>
    [name, self, others, difference, quadrant].map((text) => ({ text })),
  )
  if (rows.length === 0) return void reportBlock(paper, root, reading, "comparisons", 0)
  const columns: Column[] = [
    { name: t("reportView.competency"), width: width * 0.24 },
    { name: t("reportView.comparisons.self"), width: width * 0.1, isNumber: true },
    { name: t("reportView.comparisons.others"), width: width * 0.11, isNumber: true },
    { name: t("reportView.comparisons.difference"), width: width * 0.27, indent: 22 },
    { name: t("reportView.comparisons.quadrant"), width: width * 0.28 },
  ]
  const part = reportBlock(paper, root, reading, "comparisons", heightOfStart(paper, columns, rows))
  drawTable(paper, part, columns, rows, t("report.titles.comparisons"))
}
