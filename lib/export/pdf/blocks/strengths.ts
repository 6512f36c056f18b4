import { drawHeadlines, heightOfHeadlines } from "@/lib/export/pdf/blocks/headlineList"
import { heading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import type { Reading } from "@/lib/report/reading"

/** What colleagues see most, before everything else. */
export function drawStrengths(paper: Paper, root: Tag, reading: Reading): void {
  if (reading.strengths.length === 0) return
  const part = paper.group(root, "Sect")
  heading(paper, part, paper.words.t("report.titles.strengths"), heightOfHeadlines(paper, reading, reading.strengths))
  drawHeadlines(paper, part, reading, reading.strengths)
  paper.y += 10
}
