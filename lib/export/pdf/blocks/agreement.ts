import { drawBullets } from "@/lib/export/pdf/blocks/bullets"
import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { sharedViews } from "@/lib/report/reading/agreement"
import type { Reading } from "@/lib/report/reading"

/** On which behaviours raters of one group are split. */
export function drawAgreement(paper: Paper, root: Tag, reading: Reading): void {
  const part = reportBlock(paper, root, reading, "agreement", 0)
  const splits = sharedViews(reading, "split")
  if (splits.length === 0) return
  const { t, format } = paper.words
  const sentences = splits.map(({ item, groups }) =>
    t("reportView.agreement.splitOn", { groups: format.list(groups), behaviour: item.other }),
  )
  drawBullets(paper, part, sentences)
}
