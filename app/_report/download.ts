import { notFound } from "next/navigation"
import { contentDisposition } from "@/lib/export/fileName"
import { FormatSchema, reportFile } from "@/lib/export/file"
import type { Report } from "@/lib/report/report"

/** Sends a report as a file of the format that the address names; an unknown one is nothing. */
export async function sendReport(report: Report, format: string): Promise<Response> {
  const known = FormatSchema.safeParse(format)
  if (!known.success) notFound()
  const { name, contentType, content } = await reportFile(report, known.data)
  return new Response(content, {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": contentDisposition(name),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
