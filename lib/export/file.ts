import { z } from "zod"
import { reportCsv } from "@/lib/export/csv"
import { reportFileName } from "@/lib/export/fileName"
import { reportJson } from "@/lib/export/json"
import { reportPdf } from "@/lib/export/pdf/report"
import type { PaperSize } from "@/lib/export/pdf/paper"
import { reportXlsx } from "@/lib/export/sheets"
import type { Report } from "@/lib/report/report"

export const PaperSchema = z.enum(["a4", "letter"])

export const FormatSchema = z.enum(["pdf", "xlsx", "csv", "json"])
export type Format = z.infer<typeof FormatSchema>

export interface ReportFile {
  name: string
  contentType: string
  content: Uint8Array<ArrayBuffer>
}

const CONTENT_TYPES: Record<Format, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
}

/** A report as a file to take along; the size of paper matters to a PDF alone. */
export async function reportFile(report: Report, format: Format, paper: PaperSize = "a4"): Promise<ReportFile> {
  const content = new Uint8Array(await contentOf(report, format, paper))
  return { name: reportFileName(report, format), contentType: CONTENT_TYPES[format], content }
}

function contentOf(report: Report, format: Format, paper: PaperSize): Promise<Buffer> | Buffer {
  switch (format) {
    case "pdf":
      return reportPdf(report, paper)
    case "xlsx":
      return reportXlsx(report)
    case "csv":
      return Buffer.from(reportCsv(report))
    case "json":
      return Buffer.from(reportJson(report))
  }
}
