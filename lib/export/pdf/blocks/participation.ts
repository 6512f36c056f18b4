import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import { drawMarkIcon } from "@/lib/export/pdf/chart"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, heightOfStart, type Column, type TableCell } from "@/lib/export/pdf/table"
import { shapesOf } from "@/lib/report/chart/plot"
import type { Reading } from "@/lib/report/reading"

/** Who answered, as they are shown, and who was invited. */
export function drawParticipation(paper: Paper, root: Tag, reading: Reading): void {
  const { t } = paper.words
  const shapes = shapesOf(reading.rows)
  const shown = reading.rows.map(({ id, name, n }): TableCell[] => {
    return [{ text: name, icon: (x, y) => drawMarkIcon(paper.doc, shapes.get(id)!, x, y) }, { text: String(n) }]
  })
  const invited = reading.invited.map(({ group, n }): TableCell[] => [{ text: group.name }, { text: String(n) }])
  const columns = (first: string, second: string): Column[] => [
    { name: first, width: paper.width * 0.6 },
    { name: second, width: paper.width * 0.4, isNumber: true },
  ]
  const shownAs = columns(t("reportView.participation.shownAs"), t("reportView.participation.answered"))
  const asked = columns(t("reportView.participation.group"), t("reportView.participation.invited"))
  const part = reportBlock(paper, root, reading, "participation", heightOfStart(paper, asked, invited))
  if (shown.length > 0) {
    drawTable(paper, part, shownAs, shown, t("reportView.participation.answers"))
    paper.y += 16
  }
  drawTable(paper, part, asked, invited, t("reportView.participation.invitations"))
}
