import type { Sheet } from "write-excel-file/node"
import { header, number, SIGNED, text, valueCell, widths, withInterval } from "@/lib/export/workbook/cells"
import { ALL_COLLEAGUES, ALL_GROUPS_ALIKE, CERTAINTY, QUADRANT } from "@/lib/report/reading/terms"
import type { Report } from "@/lib/report/report"

/** Every competency, as each group sees it, and self against others. */
export function competenciesSheet({ questionnaire, others, rows, comparisons }: Report): Sheet<never> {
  return {
    sheet: "Competencies",
    columns: widths(28, 14, 14, 8, 8, 16, ...rows.map(() => 16), 14, 20, 26),
    stickyRowsCount: 1,
    data: [
      header(
        "Competency",
        "Dimension",
        ALL_COLLEAGUES,
        "low",
        "high",
        ALL_GROUPS_ALIKE,
        ...rows.map(({ name }) => name),
        "Self − others",
        "Difference is",
        "This is a",
      ),
      ...questionnaire.competencies.map(({ id, name, dimension }) => {
        const { gap = null, quadrant = null } = comparisons.find(({ competency }) => competency === id) ?? {}
        return [
          text(name),
          text(dimension),
          ...withInterval(others.competencies[id]),
          valueCell(others.competenciesByGroup[id]),
          ...rows.map((row) => valueCell(row.competencies[id])),
          gap && number(gap.difference, SIGNED),
          gap && text(CERTAINTY[gap.certainty]),
          quadrant && text(QUADRANT[quadrant]),
        ]
      }),
    ],
  }
}
