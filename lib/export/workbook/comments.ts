import type { Sheet, SheetData } from "write-excel-file/node"
import { header, heightOf, text, widths, wrapped } from "@/lib/export/workbook/cells"
import { withheldComments } from "@/lib/report/reading/comments"
import { questionOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What was written, question by question. */
export function commentsSheet(words: Words, reading: Reading): Sheet<never> {
  const { t } = words
  const rows = reading.comments.flatMap(({ question, answers, withheld }): SheetData => {
    const asked = questionOf(reading, question)
    const note = withheld > 0 ? [[wrapped(asked), null, text(withheldComments(words, withheld))]] : []
    return [
      ...answers.map(({ from, text: comment }) => [
        wrapped(asked),
        { ...text(from), alignVertical: "top" as const },
        { ...wrapped(comment, t("files.workbook.cut")), height: heightOf(comment, 90) },
      ]),
      ...note,
    ]
  })
  return {
    sheet: t("files.workbook.comments"),
    columns: widths(36, 20, 90),
    stickyRowsCount: 1,
    data: [header(t("files.workbook.question"), t("files.workbook.from"), t("report.titles.comments")), ...rows],
  }
}
