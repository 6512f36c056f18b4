import { drawBullets } from "@/lib/export/pdf/blocks/bullets"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { splitsOf } from "@/lib/report/reading/agreement"
import type { Report } from "@/lib/report/report"

/** On which behaviours raters of one group are split. */
export function drawAgreement(paper: Paper, root: Tag, report: Report): void {
  const part = reportBlock(paper, root, report, "agreement", 0)
  const splits = splitsOf(report)
  if (splits.length === 0) return
  drawBullets(
    paper,
    part,
    splits.map(({ words }) => words),
  )
}
