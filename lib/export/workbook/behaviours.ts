import type { Cell, Sheet } from "write-excel-file/node"
import { count, header, heightOf, text, valueCell, widths, wrapped } from "@/lib/export/workbook/cells"
import { itemsOf } from "@/lib/questionnaire/schema"
import { ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import type { Report, ReportCell } from "@/lib/report/report"

/** Every group in four columns: the value, how many answered, a word on agreement, how often each point was chosen. */
export function behavioursSheet({ questionnaire, others, rows }: Report): Sheet<never> {
  const groups = rows.flatMap(({ name }) => [name, `${name}: answers`, `${name}: agreement`, `${name}: by point`])
  return {
    sheet: "Behaviours",
    columns: widths(26, 60, 15, ...rows.flatMap(() => [14, 10, 12, 16])),
    stickyRowsCount: 1,
    data: [
      header("Competency", "Behaviour", ALL_COLLEAGUES, ...groups),
      ...questionnaire.competencies.flatMap(({ id, name }) =>
        itemsOf(questionnaire, id).map((item) => [
          text(name),
          { ...wrapped(item.other), height: heightOf(item.other, 60) },
          valueCell(others.items[item.id]),
          ...rows.flatMap((row) => cellColumns(row.items[item.id]!)),
        ]),
      ),
    ],
  }
}

function cellColumns(cell: ReportCell): Cell[] {
  if (cell.kind === "withheld") return [valueCell(cell), null, null, null]
  const { n, agreement, histogram } = cell
  return [valueCell(cell), count(n), agreement && text(agreement), histogram && text(histogram.join(" "))]
}
