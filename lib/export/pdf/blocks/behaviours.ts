import { drawHeadlines, heightOfHeadlines } from "@/lib/export/pdf/blocks/headlineList"
import { reportBlock, subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import type { Reading } from "@/lib/report/reading"

/** What stands out among what others see. */
export function drawBehaviours(paper: Paper, root: Tag, reading: Reading): void {
  const { t } = paper.words
  const lists = [
    { title: t("reportView.behaviours.most"), headlines: reading.strengths },
    { title: t("reportView.behaviours.least"), headlines: reading.focus },
  ].filter(({ headlines }) => headlines.length > 0)
  const [first] = lists
  const keep = first ? 20 + heightOfHeadlines(paper, reading, first.headlines) : 0
  const part = reportBlock(paper, root, reading, "behaviours", keep)
  for (const { title, headlines } of lists) {
    subheading(paper, part, title, heightOfHeadlines(paper, reading, headlines))
    drawHeadlines(paper, part, reading, headlines)
    paper.y += 8
  }
}
