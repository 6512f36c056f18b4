import { reportCsv } from "@/lib/export/csv/csv"
import type { Format, PaperSize, ReportFile } from "@/lib/export/file"
import { reportFileName } from "@/lib/export/fileName"
import { reportJson } from "@/lib/export/json"
import { loadFonts } from "@/lib/export/pdf/loadFonts"
import { reportPdf } from "@/lib/export/pdf/report"
import type { ReportCopy } from "@/lib/export/reportCopy"
import { reportXlsx } from "@/lib/export/workbook/workbook"
import type { Words } from "@/lib/words/words"

/** A report as a file to take along; the size of paper matters to a PDF alone. */
export async function makeReportFile(
  words: Words,
  report: ReportCopy,
  format: Format,
  paper: PaperSize = "a4",
): Promise<ReportFile> {
  const content = new Uint8Array(await contentOf(words, report, format, paper))
  return { name: reportFileName(report.reading, format, paper), contentType: CONTENT_TYPES[format], content }
}

const CONTENT_TYPES: Record<Format, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
}

function contentOf(words: Words, report: ReportCopy, format: Format, paper: PaperSize): Promise<Buffer> | Buffer {
  switch (format) {
    case "pdf":
      return reportPdf(words, loadFonts(), report, paper)
    case "xlsx":
      return reportXlsx(words, report.reading)
    case "csv":
      return Buffer.from(reportCsv(words, report.reading))
    case "json":
      return Buffer.from(reportJson(report))
  }
}
