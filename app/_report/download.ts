import { notFound } from "next/navigation"
import { contentDisposition } from "@/lib/export/fileName"
import { FormatSchema, PaperSchema, reportFile } from "@/lib/export/file"
import type { Report } from "@/lib/report/report"

/** Sends a report as a file of the format that the address names, `?paper=letter` for that size; others are nothing. */
export async function sendReport(report: Report, format: string, request: Request): Promise<Response> {
  const known = FormatSchema.safeParse(format)
  const paper = PaperSchema.safeParse(new URL(request.url).searchParams.get("paper") ?? "a4")
  if (!known.success || !paper.success) notFound()
  const { name, contentType, content } = await reportFile(report, known.data, paper.data)
  return new Response(content, {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": contentDisposition(name),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
