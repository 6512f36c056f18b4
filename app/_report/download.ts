import { notFound } from "next/navigation"
import { toldIn, type Readable } from "@/app/_report/readingIn"
import { openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { FormatSchema, PaperSchema, type Format, type PaperSize } from "@/lib/export/file"
import { contentDisposition } from "@/lib/export/fileName"
import type { ReportCopy } from "@/lib/export/reportCopy"
import type { FileWork } from "@/lib/worker/work"

export interface ChosenFile {
  format: Format
  paper: PaperSize
}

/** The format that an address names, and `?paper=letter` for that size; others are nothing. */
export function chosenFile(request: Request, format: string): ChosenFile {
  const known = FormatSchema.safeParse(format)
  if (!known.success) notFound()
  return { format: known.data, paper: chosenPaper(request) }
}

/** A4, or `?paper=letter`; others are nothing. */
export function chosenPaper(request: Request): PaperSize {
  const paper = PaperSchema.safeParse(new URL(request.url).searchParams.get("paper") ?? "a4")
  if (!paper.success) notFound()
  return paper.data
}

/** Sends a report as a file of the format that the address names, in the language of whoever asks for it. */
export async function sendReport(
  found: Readable,
  goesWith: Pick<ReportCopy, "letterhead" | "plan">,
  format: string,
  request: Request,
): Promise<Response> {
  const chosen = chosenFile(request, format)
  const told = toldIn(await getWords(), found)
  return sendFile({ kind: "report", ...told, ...goesWith, ...chosen }, request)
}

/** Sends a file that is made now, in a thread; nothing, where whoever asked for it has gone meanwhile. */
export async function sendFile(work: FileWork, { signal }: Request): Promise<Response> {
  const { threads } = await openDesk()
  try {
    const { name, contentType, content } = await threads.run(work, { signal })
    return new Response(content, { headers: fileHeaders(name, contentType) })
  } catch (error) {
    if (signal.aborted) return noFile("none")
    throw error
  }
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
