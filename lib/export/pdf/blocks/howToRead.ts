import { drawBullets } from "@/lib/export/pdf/blocks/bullets"
import { heading, subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"
import { formulas } from "@/lib/report/reading/formulas"
import { fingerprint, howToRead } from "@/lib/report/reading/howToRead"
import type { Reading } from "@/lib/report/reading"

/** Scale, uncertainty and rules, and the fingerprint of this report. */
export function drawHowToRead(paper: Paper, root: Tag, reading: Reading): void {
  const { words } = paper
  const part = paper.group(root, "Sect")
  heading(paper, part, words.t("report.titles.method"), 60)
  for (const paragraph of howToRead(words, reading)) {
    paper.flow(part, "P", paragraph, STYLES.text)
    paper.y += 7
  }
  subheading(paper, part, words.t("files.pdf.formulas"), 50)
  drawBullets(paper, part, formulas(words))
  paper.y += 6
  paper.flow(part, "P", fingerprint(words, reading), STYLES.small)
}
