import { drawBullets } from "@/lib/export/pdf/blocks/bullets"
import { heading, subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"
import { FORMULAS } from "@/lib/report/reading/formulas"
import { fingerprint, howToRead } from "@/lib/report/reading/howToRead"
import { METHOD_TITLE } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"

/** Scale, uncertainty and rules, and the fingerprint of this report. */
export function drawHowToRead(paper: Paper, root: Tag, report: Report): void {
  const part = paper.group(root, "Sect")
  heading(paper, part, METHOD_TITLE, 60)
  for (const paragraph of howToRead(report)) {
    paper.flow(part, "P", paragraph, STYLES.text)
    paper.y += 7
  }
  subheading(paper, part, "Rules and formulas", 50)
  drawBullets(paper, part, FORMULAS)
  paper.y += 6
  paper.flow(part, "P", fingerprint(report), STYLES.small)
}
