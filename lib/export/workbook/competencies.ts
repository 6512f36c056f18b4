import type { Sheet } from "write-excel-file/node"
import { dimensionName } from "@/lib/export/dimensionName"
import { header, number, SIGNED, text, valueCell, widths, withInterval } from "@/lib/export/workbook/cells"
import { quadrantText } from "@/lib/report/reading/comparisonRows"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Every competency, as each group sees it, and self against others. */
export function competenciesSheet(words: Words, reading: Reading): Sheet<never> {
  const { t } = words
  const { questionnaire, others, rows, comparisons } = reading
  return {
    sheet: t("files.workbook.competencies"),
    columns: widths(28, 14, 14, 8, 8, 16, ...rows.map(() => 16), 14, 14, 14, 20, 26, 22),
    stickyRowsCount: 1,
    data: [
      header(
        t("reportView.competency"),
        t("files.workbook.dimension"),
        t("report.terms.allColleagues"),
        t("files.workbook.low"),
        t("files.workbook.high"),
        t("report.terms.allGroupsAlike"),
        ...rows.map(({ name }) => name),
        t("files.workbook.selfCompared"),
        t("files.workbook.othersCompared"),
        t("files.workbook.selfMinusOthers"),
        t("files.workbook.differenceIs"),
        t("reportView.comparisons.quadrant"),
        t("files.workbook.standing"),
      ),
      ...questionnaire.competencies.map(({ id, name, dimension }) => {
        const {
          self,
          others: seen,
          gap,
          quadrant,
          isQuadrantPossible,
          standing,
        } = comparisons.find(({ competency }) => competency === id)!
        const quadrantName = quadrantText(words, quadrant, isQuadrantPossible)
        return [
          text(name),
          text(dimensionName(words, dimension)),
          ...withInterval(words, others.competencies[id]),
          valueCell(words, others.competenciesByGroup[id]),
          ...rows.map((row) => valueCell(words, row.competencies[id])),
          gap && self !== null ? number(self) : null,
          gap && seen !== null ? number(seen) : null,
          gap && number(gap.shown, SIGNED),
          gap && text(t(`report.verdicts.${gap.verdict}`)),
          quadrantName === null ? null : text(quadrantName),
          standing && text(t(`report.standings.${standing}`)),
        ]
      }),
    ],
  }
}
