import { commentLines } from "@/lib/export/csv/comments"
import { comparisonLines } from "@/lib/export/csv/comparisons"
import { headlineLines } from "@/lib/export/csv/headlines"
import type { Line } from "@/lib/export/csv/line"
import { mattersLines } from "@/lib/export/csv/matters"
import { methodLines } from "@/lib/export/csv/method"
import { participationLines } from "@/lib/export/csv/participation"
import { regionLines } from "@/lib/export/csv/region"
import { trendLines } from "@/lib/export/csv/trend"
import { viewLines } from "@/lib/export/csv/views"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Every value of a report, one after the other in its order; comments at the end. */
export function linesOf(words: Words, reading: Reading): Line[] {
  return [
    ...participationLines(reading),
    ...mattersLines(reading),
    ...viewLines(words, reading),
    ...comparisonLines(words, reading),
    ...headlineLines(words, reading),
    ...regionLines(words, reading),
    ...trendLines(words, reading),
    ...methodLines(words, reading),
    ...commentLines(reading),
  ]
}
