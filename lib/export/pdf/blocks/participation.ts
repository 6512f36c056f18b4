import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import { drawMarkIcon } from "@/lib/export/pdf/chart"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, heightOfStart, type Column, type TableCell } from "@/lib/export/pdf/table"
import { shapesOf } from "@/lib/report/chart/plot"
import { groupNameOf } from "@/lib/report/reading/parts"
import type { Report } from "@/lib/report/report"

/** Who answered, as they are shown, and who was invited. */
export function drawParticipation(paper: Paper, root: Tag, report: Report): void {
  const shapes = shapesOf(report.rows)
  const shown = report.rows.map(({ id, name, n }): TableCell[] => {
    return [{ text: name, icon: (x, y) => drawMarkIcon(paper.doc, shapes.get(id)!, x, y) }, { text: String(n) }]
  })
  const invited = report.participation.invited
    .filter(({ n }) => n > 0)
    .map(({ group, n }): TableCell[] => [{ text: groupNameOf(report, group) }, { text: String(n) }])
  const columns = (first: string, second: string): Column[] => [
    { name: first, width: paper.width * 0.6 },
    { name: second, width: paper.width * 0.4, isNumber: true },
  ]
  const part = reportBlock(
    paper,
    root,
    report,
    "participation",
    heightOfStart(paper, columns("Group", "Invited"), invited),
  )
  if (shown.length > 0) {
    drawTable(paper, part, columns("Shown as", "Answered"), shown, "Answers, as they are shown in this report")
    paper.y += 16
  }
  drawTable(paper, part, columns("Group", "Invited"), invited, "Invitations by group")
}
