import writeWorkbook from "write-excel-file/node"
import { behavioursSheet } from "@/lib/export/workbook/behaviours"
import { commentsSheet } from "@/lib/export/workbook/comments"
import { competenciesSheet } from "@/lib/export/workbook/competencies"
import { methodSheet } from "@/lib/export/workbook/method"
import { overviewSheet } from "@/lib/export/workbook/overview"
import { trendSheet } from "@/lib/export/workbook/trend"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** A report as an Excel workbook: five sheets, and one more where there is an earlier report. */
export function reportXlsx(words: Words, reading: Reading): Promise<Buffer> {
  const sheets = [
    overviewSheet(words, reading),
    competenciesSheet(words, reading),
    ...(reading.trend ? [trendSheet(words, reading, reading.trend)] : []),
    behavioursSheet(words, reading),
    commentsSheet(words, reading),
    methodSheet(words, reading),
  ]
  return writeWorkbook(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer()
}
