import type { Sheet, SheetData } from "write-excel-file/node"
import { header, heightOf, text, widths, wrapped } from "@/lib/export/workbook/cells"
import { questionOf } from "@/lib/report/reading/parts"
import { TITLES } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"

/** What was written, question by question. */
export function commentsSheet(report: Report): Sheet<never> {
  const rows = report.comments.flatMap(({ question, answers, withheld }): SheetData => {
    const asked = questionOf(report, question)
    const note = withheld > 0 ? [[wrapped(asked), null, text(`${withheld} withheld by the organiser`)]] : []
    return [
      ...answers.map(({ from, text: comment }) => [
        wrapped(asked),
        { ...text(from), alignVertical: "top" as const },
        { ...wrapped(comment), height: heightOf(comment, 90) },
      ]),
      ...note,
    ]
  })
  return {
    sheet: "Comments",
    columns: widths(36, 20, 90),
    stickyRowsCount: 1,
    data: [header("Question", "From", TITLES.comments), ...rows],
  }
}
