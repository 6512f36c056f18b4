import type { ReportCopy } from "@/lib/export/reportCopy"

/** As `npm run score` prints a report: `npm run recompute` reads it, and says whether all of it follows from its cells. */
export function reportJson({ facts, reading }: ReportCopy): string {
  return `${JSON.stringify({ report: facts, reading }, null, 2)}\n`
}
