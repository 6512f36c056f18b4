import { notFound } from "next/navigation"
import { readingIn, type Readable } from "@/app/_report/readingIn"
import { getWords } from "@/app/_server/words"
import { FormatSchema, PaperSchema, type Format, type PaperSize } from "@/lib/export/file"
import { contentDisposition } from "@/lib/export/fileName"
import { makeReportFile } from "@/lib/export/makeReportFile"

export interface ChosenFile {
  format: Format
  paper: PaperSize
}

/** The format that an address names, and `?paper=letter` for that size; others are nothing. */
export function chosenFile(request: Request, format: string): ChosenFile {
  const known = FormatSchema.safeParse(format)
  const paper = PaperSchema.safeParse(new URL(request.url).searchParams.get("paper") ?? "a4")
  if (!known.success || !paper.success) notFound()
  return { format: known.data, paper: paper.data }
}

/** Sends a report as a file of the format that the address names, in the language of whoever asks for it. */
export async function sendReport(found: Readable, format: string, request: Request): Promise<Response> {
  const chosen = chosenFile(request, format)
  const words = await getWords()
  const copy = { facts: found.facts, reading: readingIn(words, found) }
  const file = await makeReportFile(words, copy, chosen.format, chosen.paper)
  return new Response(file.content, { headers: fileHeaders(file.name, file.contentType) })
}

/** In the place of a file, where its report's link opens nothing here. */
export function noFile(why: "none" | "locked" | "tooOften"): Response {
  return new Response(null, { status: NO_FILE[why], headers: { "Cache-Control": "no-store" } })
}

const NO_FILE = { none: 404, locked: 403, tooOften: 429 }

/** A file that is kept by whoever asked for it, and by nobody on the way. */
export function fileHeaders(name: string, contentType: string): Record<string, string> {
  return {
    "Content-Type": contentType,
    "Content-Disposition": contentDisposition(name),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  }
}
