import type { Sheet } from "write-excel-file/node"
import { header, heightOf, widths, wrapped } from "@/lib/export/workbook/cells"
import { fingerprint, howToRead } from "@/lib/report/reading/howToRead"
import { METHOD_TITLE } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"

/** What one has to know to read the numbers. */
export function methodSheet(report: Report): Sheet<never> {
  const paragraphs = [...howToRead(report), fingerprint(report)]
  return {
    sheet: "Method",
    columns: widths(110),
    stickyRowsCount: 1,
    data: [
      header(METHOD_TITLE),
      ...paragraphs.map((paragraph) => [{ ...wrapped(paragraph), height: heightOf(paragraph, 110) }]),
    ],
  }
}
