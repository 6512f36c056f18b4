import { heading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"
import { competencyOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/** What matters most in this role, as those say who were asked; nothing where none of them has said so. */
export function drawMatters(paper: Paper, root: Tag, reading: Reading): void {
  if (reading.matters.length === 0) return
  const { t, format } = paper.words
  const part = paper.group(root, "Sect")
  heading(paper, part, t("reportView.matters.title"), reading.matters.length * STYLES.text.leading)
  for (const { group, competencies } of reading.matters) {
    const names = format.list(competencies.map((id) => competencyOf(reading, id).name))
    paper.flow(part, "P", t("reportView.matters.line", { group: group.name, competencies: names }), STYLES.text)
    paper.y += 3
  }
  paper.y += 7
}
