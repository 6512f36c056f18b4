import { stringify } from "csv-stringify/sync"
import type { Line } from "@/lib/export/csv/line"
import { linesOf } from "@/lib/export/csv/lines"
import type { Report } from "@/lib/report/report"
import type { Words } from "@/lib/words/words"

const COLUMNS: { key: keyof Line; header: string }[] = [
  { key: "part", header: "Part" },
  { key: "seenBy", header: "Seen by" },
  { key: "competency", header: "Competency" },
  { key: "about", header: "Behaviour, dimension or question" },
  { key: "shown", header: "Shown as" },
  { key: "counted", header: "Counted as" },
  { key: "n", header: "Answers" },
  { key: "low", header: "Low" },
  { key: "high", header: "High" },
  { key: "word", header: "In a word" },
  { key: "histogram", header: "Answers by point of the scale" },
  { key: "withheld", header: "Withheld because" },
]

/** A report as one table of comma-separated values, in UTF-8 with a mark that spreadsheets recognise. */
export function reportCsv(words: Words, report: Report): string {
  return stringify(linesOf(words, report), {
    bom: true,
    header: true,
    columns: COLUMNS,
    quoted_string: true,
    record_delimiter: "windows",
    // What begins as a formula would be run by a spreadsheet; an apostrophe makes it text.
    escape_formulas: true,
  })
}
