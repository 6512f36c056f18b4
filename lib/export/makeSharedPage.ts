import type { PaperSize, ReportFile } from "@/lib/export/file"
import { sharedPageName } from "@/lib/export/fileName"
import { loadFonts } from "@/lib/export/pdf/loadFonts"
import { sharedPagePdf } from "@/lib/export/pdf/sharedPage"
import type { ReportCopy } from "@/lib/export/reportCopy"
import type { Words } from "@/lib/words/words"

/** The one page of a report that its subject may show to others, as a PDF. */
export async function makeSharedPage(
  words: Words,
  report: Pick<ReportCopy, "reading" | "letterhead">,
  paper: PaperSize,
): Promise<ReportFile> {
  const content = new Uint8Array(await sharedPagePdf(words, loadFonts(), report, paper))
  return { name: sharedPageName(report.reading, paper), contentType: "application/pdf", content }
}
