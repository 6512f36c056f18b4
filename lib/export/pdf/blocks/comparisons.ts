import { drawGap, drawGapScale, gapFrame } from "@/lib/export/pdf/blocks/gapPicture"
import { drawLegend } from "@/lib/export/pdf/blocks/legend"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"
import { drawTable, heightOfStart, LINE, type Column, type TableCell } from "@/lib/export/pdf/table"
import { comparisonRows } from "@/lib/report/reading/comparisonRows"
import { selfOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/** Self against others, competency by competency: a gap chart whose numbers and words stand on its lines. */
export function drawComparisons(paper: Paper, root: Tag, reading: Reading): void {
  const { left, width, words } = paper
  const { t } = words
  const found = comparisonRows(words, reading)
  if (found.length === 0) return void reportBlock(paper, root, reading, "comparisons", 0)
  const [self, all] = [selfOf(reading)!.name, t("report.terms.allColleagues")]
  const top = reading.questionnaire.scale.points.length
  const chart = { x: left + width * 0.35, frame: gapFrame(width * 0.24), top }
  const columns: Column[] = [
    { name: t("reportView.competency"), width: width * 0.18 },
    { name: self, width: width * 0.065, isNumber: true },
    { name: all, width: width * 0.105, isNumber: true },
    { name: t("reportView.comparisons.difference"), width: width * 0.46, indent: width * 0.24 },
    { name: t("reportView.comparisons.quadrant"), width: width * 0.19 },
  ]
  const rows = found.map((row): TableCell[] =>
    [row.name, row.self.text, row.others.text, row.difference, row.quadrant ?? "–"].map((text) => ({ text })),
  )
  const key = t("reportView.comparisons.key")
  const keyHeight = paper.set.lines(key, STYLES.small, width).length * STYLES.small.leading + 24
  const part = reportBlock(paper, root, reading, "comparisons", keyHeight + heightOfStart(paper, columns, rows))
  drawLegend(paper, part, [
    { name: self, shape: "self" },
    { name: all, shape: "others" },
  ])
  paper.flow(part, "P", key, STYLES.small)
  paper.y += 6
  drawTable(paper, part, columns, rows, t("report.titles.comparisons"), {
    behind(row, y, height) {
      if (row < 0) return drawGapScale(paper, chart, y + LINE - 6)
      const { self: ring, others: dot, gap } = found[row]!
      drawGap(paper, chart, { ring, dot, bar: gap.verdict }, { y, height })
    },
  })
}
