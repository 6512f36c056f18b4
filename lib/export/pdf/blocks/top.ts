import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { ACCENT, QUIET, STYLES } from "@/lib/export/pdf/styles"
import { closedOn } from "@/lib/report/reading/titles"
import type { Reading } from "@/lib/report/reading"

/** Whose report this is, and of which cycle. */
export function drawTop(paper: Paper, root: Tag, reading: Reading): void {
  const { subjectName, cycleName, questionnaire } = reading
  paper.y += 40
  paper.flow(root, "P", cycleName, { ...STYLES.lead, color: QUIET })
  paper.y += 2
  paper.flow(root, "H1", subjectName, STYLES.name)
  paper.y += 4
  paper.flow(root, "P", `${questionnaire.title} · ${closedOn(paper.words, reading)}`, { ...STYLES.lead, color: QUIET })
  paper.y += 18
  const { doc, left, width, y } = paper
  paper.decorate(() => doc.rect(left, y, width, 2).fill(ACCENT))
  paper.y += 26
}
