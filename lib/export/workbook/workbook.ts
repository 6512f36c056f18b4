import writeWorkbook from "write-excel-file/node"
import { behavioursSheet } from "@/lib/export/workbook/behaviours"
import { commentsSheet } from "@/lib/export/workbook/comments"
import { competenciesSheet } from "@/lib/export/workbook/competencies"
import { methodSheet } from "@/lib/export/workbook/method"
import { overviewSheet } from "@/lib/export/workbook/overview"
import { trendSheet } from "@/lib/export/workbook/trend"
import type { Report } from "@/lib/report/report"

/** A report as an Excel workbook: five sheets, and one more where there is an earlier report. */
export function reportXlsx(report: Report): Promise<Buffer> {
  const sheets = [
    overviewSheet(report),
    competenciesSheet(report),
    ...(report.trend ? [trendSheet(report)] : []),
    behavioursSheet(report),
    commentsSheet(report),
    methodSheet(report),
  ]
  return writeWorkbook(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer()
}
