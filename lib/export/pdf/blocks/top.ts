import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { ACCENT, QUIET, STYLES } from "@/lib/export/pdf/styles"
import { closedOn } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"

/** Whose report this is, and of which cycle. */
export function drawTop(paper: Paper, root: Tag, report: Report): void {
  const { subject, cycle, questionnaire } = report
  paper.y += 40
  paper.flow(root, "P", cycle.name, { ...STYLES.lead, color: QUIET })
  paper.y += 2
  paper.flow(root, "H1", subject.name, STYLES.name)
  paper.y += 4
  paper.flow(root, "P", `${questionnaire.title} · ${closedOn(paper.words, report)}`, { ...STYLES.lead, color: QUIET })
  paper.y += 18
  const { doc, left, width, y } = paper
  paper.decorate(() => doc.rect(left, y, width, 2).fill(ACCENT))
  paper.y += 26
}
