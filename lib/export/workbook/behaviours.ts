import type { Cell, Sheet } from "write-excel-file/node"
import { count, header, heightOf, text, valueCell, widths, wrapped } from "@/lib/export/workbook/cells"
import { itemsOf } from "@/lib/questionnaire/schema"
import { competenciesAlone } from "@/lib/report/reading/competenciesAlone"
import type { ReadCell, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Every group in four columns: the value, how many answered, a word on agreement, how often each point was chosen. */
export function behavioursSheet(words: Words, reading: Reading): Sheet<never> {
  const { t } = words
  const { questionnaire, others, rows } = reading
  const groups = rows.flatMap(({ name: group }) => [
    group,
    t("files.workbook.answers", { group }),
    t("files.workbook.agreement", { group }),
    t("files.workbook.byPoint", { group }),
  ])
  const alone = competenciesAlone(words, reading)
  return {
    sheet: t("files.workbook.behaviours"),
    columns: widths(26, 60, 15, ...rows.flatMap(() => [14, 10, 12, 16])),
    stickyRowsCount: 1,
    data: [
      header(t("reportView.competency"), t("reportView.behaviour"), t("report.terms.allColleagues"), ...groups),
      ...questionnaire.competencies.flatMap(({ id, name }) =>
        itemsOf(questionnaire, id).map((item) => [
          text(name),
          { ...wrapped(item.other), height: heightOf(item.other, 60) },
          valueCell(words, others.items[item.id]),
          ...rows.flatMap((row) => cellColumns(words, row.items[item.id]!)),
        ]),
      ),
      ...(alone === null ? [] : [[], [{ ...wrapped(alone), columnSpan: 2, height: heightOf(alone, 86) }]]),
    ],
  }
}

function cellColumns(words: Words, cell: ReadCell): Cell[] {
  if (cell.kind === "withheld") return [valueCell(words, cell), null, null, null]
  const { n, agreement, histogram } = cell
  return [
    valueCell(words, cell),
    count(n),
    agreement && text(words.t(`report.agreement.${agreement}`)),
    histogram && text(histogram.join(" ")),
  ]
}
