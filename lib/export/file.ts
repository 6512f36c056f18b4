import { z } from "zod"

export const PaperSchema = z.enum(["a4", "letter"])
export type PaperSize = z.infer<typeof PaperSchema>

export const FormatSchema = z.enum(["pdf", "xlsx", "csv", "json"])
export type Format = z.infer<typeof FormatSchema>

/** A file to take along. */
export interface ReportFile {
  name: string
  contentType: string
  content: Uint8Array<ArrayBuffer>
}
