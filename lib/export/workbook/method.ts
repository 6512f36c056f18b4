import type { Sheet } from "write-excel-file/node"
import { header, heightOf, widths, wrapped } from "@/lib/export/workbook/cells"
import { fingerprint, howToRead } from "@/lib/report/reading/howToRead"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What one has to know to read the numbers. */
export function methodSheet(words: Words, reading: Reading): Sheet<never> {
  const paragraphs = [...howToRead(words, reading), fingerprint(words, reading)]
  return {
    sheet: words.t("files.workbook.method"),
    columns: widths(110),
    stickyRowsCount: 1,
    data: [
      header(words.t("report.titles.method")),
      ...paragraphs.map((paragraph) => [{ ...wrapped(paragraph), height: heightOf(paragraph, 110) }]),
    ],
  }
}
