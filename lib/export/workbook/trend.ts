import type { Sheet } from "write-excel-file/node"
import { header, number, SIGNED, text, widths } from "@/lib/export/workbook/cells"
import { trendRows } from "@/lib/report/reading/changes"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What has changed since an earlier report. */
export function trendSheet(words: Words, reading: Reading, { closedOn }: NonNullable<Reading["trend"]>): Sheet<never> {
  const { t, format } = words
  return {
    sheet: t("files.workbook.change"),
    columns: widths(28, 22, 14, 14, 20),
    stickyRowsCount: 1,
    data: [
      header(
        t("reportView.trend.of"),
        t("files.workbook.before", { day: format.day(closedOn) }),
        t("reportView.trend.now"),
        t("reportView.trend.difference"),
        t("files.workbook.differenceIs"),
      ),
      ...trendRows(words, reading).map(({ name, before, after, difference: { shown, verdict } }) => [
        text(name),
        number(before),
        number(after),
        number(shown, SIGNED),
        text(t(`report.verdicts.${verdict}`)),
      ]),
    ],
  }
}
