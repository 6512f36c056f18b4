import { drawBehaviours, heightOfBehaviours } from "@/lib/export/pdf/blocks/behaviourList"
import { heading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STRENGTHS_TITLE } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"

/** What colleagues see most, before everything else. */
export function drawStrengths(paper: Paper, root: Tag, report: Report): void {
  if (report.strengths.length === 0) return
  const part = paper.group(root, "Sect")
  heading(paper, part, STRENGTHS_TITLE, heightOfBehaviours(paper, report, report.strengths))
  drawBehaviours(paper, part, report, report.strengths)
  paper.y += 10
}
