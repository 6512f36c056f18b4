import { reportBlock, subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { drawTable, fitted, heightOfStart, type TableCell } from "@/lib/export/pdf/table"
import { itemsOf } from "@/lib/questionnaire/schema"
import { capital } from "@/lib/report/reading/parts"
import { AGREEMENT, ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import { textOf, withheldText } from "@/lib/report/reading/values"
import type { Report, ReportCell } from "@/lib/report/report"

/** Every behaviour, competency by competency and group by group. */
export function drawEveryBehaviour(paper: Paper, root: Tag, report: Report): void {
  const { questionnaire, rows, others } = report
  const labels = questionnaire.scale.points.map(({ label }) => label)
  const columns = fitted(
    [
      { name: "Behaviour", width: 0 },
      { name: ALL_COLLEAGUES, width: 54, isNumber: true },
      ...rows.map(({ name }) => ({ name, width: 52, isNumber: true })),
    ],
    paper.width,
  )
  const part = reportBlock(paper, root, report, "items", 120)
  for (const { id, name } of questionnaire.competencies) {
    const body = itemsOf(questionnaire, id).map((item) => [
      { text: capital(item.other) },
      { text: textOf(others.items[item.id]) },
      ...rows.map((row) => tableCell(row.items[item.id]!, labels)),
    ])
    const value = textOf(others.competencies[id])
    subheading(paper, part, `${name}  ${value}`, heightOfStart(paper, columns, body))
    drawTable(paper, part, columns, body, `${name}, by behaviour and group`)
    paper.y += 14
  }
}

function tableCell(cell: ReportCell, labels: string[]): TableCell {
  if (cell.kind === "withheld") return { text: withheldText(cell), isQuiet: true }
  return {
    text: cell.text,
    below: cell.agreement ? AGREEMENT[cell.agreement] : undefined,
    histogram: cell.histogram?.map((count, index) => ({ count, label: labels[index]! })),
  }
}
