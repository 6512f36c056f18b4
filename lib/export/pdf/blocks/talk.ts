import { drawBullets } from "@/lib/export/pdf/blocks/bullets"
import { heading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"
import type { Reading } from "@/lib/report/reading"
import { talkQuestions } from "@/lib/report/reading/talkQuestions"

/** Questions for a talk with a coach. */
export function drawTalk(paper: Paper, root: Tag, reading: Reading): void {
  const { t } = paper.words
  const part = paper.group(root, "Sect")
  heading(paper, part, t("talk.title"), 70)
  paper.flow(part, "P", t("talk.lead"), STYLES.lead)
  paper.y += 8
  drawBullets(paper, part, talkQuestions(paper.words, reading))
}
