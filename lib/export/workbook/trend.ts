import type { Sheet } from "write-excel-file/node"
import { header, number, SIGNED, text, widths } from "@/lib/export/workbook/cells"
import { trendRows } from "@/lib/report/reading/changes"
import { ALL_COLLEAGUES, CERTAINTY } from "@/lib/report/reading/terms"
import type { Report } from "@/lib/report/report"

/** What has changed since an earlier report. */
export function trendSheet(report: Report): Sheet<never> {
  return {
    sheet: "Change",
    columns: widths(28, 14, 14, 14, 20),
    stickyRowsCount: 1,
    data: [
      header(`${ALL_COLLEAGUES} on`, `Then: ${report.earlier!.cycle.closedOn}`, "Now", "Difference", "Difference is"),
      ...trendRows(report).map(({ name, before, after, difference, certainty }) => [
        text(name),
        number(before),
        number(after),
        number(difference, SIGNED),
        text(CERTAINTY[certainty]),
      ]),
    ],
  }
}
