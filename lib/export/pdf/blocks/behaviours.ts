import { drawBehaviours, heightOfBehaviours } from "@/lib/export/pdf/blocks/behaviourList"
import { reportBlock, subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import type { Report } from "@/lib/report/report"

/** What others see most and least. */
export function drawHighestAndLowest(paper: Paper, root: Tag, report: Report): void {
  const part = reportBlock(paper, root, report, "behaviours", 20 + heightOfBehaviours(paper, report, report.highest))
  if (report.highest.length === 0) return
  for (const [title, ids] of [
    ["Highest", report.highest],
    ["Lowest", report.lowest],
  ] as const) {
    subheading(paper, part, title, heightOfBehaviours(paper, report, ids))
    drawBehaviours(paper, part, report, ids)
    paper.y += 8
  }
}
