import type { Report } from "@/lib/report/report"

/** The report itself: `npm run recompute` reads it, and says whether its numbers follow from one another. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
