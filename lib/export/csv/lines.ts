import { commentLines } from "@/lib/export/csv/comments"
import { comparisonLines } from "@/lib/export/csv/comparisons"
import type { Line } from "@/lib/export/csv/line"
import { methodLines } from "@/lib/export/csv/method"
import { participationLines } from "@/lib/export/csv/participation"
import { regionLines } from "@/lib/export/csv/region"
import { trendLines } from "@/lib/export/csv/trend"
import { viewLines } from "@/lib/export/csv/views"
import type { Report } from "@/lib/report/report"
import type { Words } from "@/lib/words/words"

/** Every value that a report publishes, one after the other in its order; comments at the end. */
export function linesOf(words: Words, report: Report): Line[] {
  return [
    ...participationLines(report),
    ...viewLines(report),
    ...comparisonLines(report),
    ...regionLines(report),
    ...trendLines(words, report),
    ...methodLines(report),
    ...commentLines(report),
  ]
}
