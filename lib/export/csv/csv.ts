import { stringify } from "csv-stringify/sync"
import { partName, type Line } from "@/lib/export/csv/line"
import { linesOf } from "@/lib/export/csv/lines"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

const COLUMNS = [
  "part",
  "seenBy",
  "competency",
  "about",
  "shown",
  "counted",
  "n",
  "low",
  "high",
  "word",
  "histogram",
  "withheld",
] as const satisfies (keyof Line)[]

/** A report as one table of comma-separated values, in UTF-8 with a mark that spreadsheets recognise. */
export function reportCsv(words: Words, reading: Reading): string {
  const { t } = words
  const lines = linesOf(words, reading).map((line) => ({ ...line, part: partName(t, line.part) }))
  return stringify(lines, {
    bom: true,
    header: true,
    columns: COLUMNS.map((key) => ({ key, header: t(`files.csv.columns.${key}`) })),
    quoted_string: true,
    record_delimiter: "windows",
    // What begins as a formula would be run by a spreadsheet; an apostrophe makes it text.
    escape_formulas: true,
  })
}
