import { CsvError, parse, type Options } from "csv-parse/sync"
import { plainCell } from "@/lib/sheet/formula"
import { separatorOf } from "@/lib/sheet/separator"
import { MOST, readingOfRows, unreadable, type SheetReading, type SheetRow } from "@/lib/sheet/sheet"
import { cleanLine } from "@/lib/words/text"

/** Text with separated cells: CSV of whatever separator, or what a spreadsheet puts on the clipboard. */
export function readDelimited(text: string): SheetReading {
  const lines = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n")
  if (isBinary(lines)) return unreadable("notATable")
  // Excel's own way to say it.
  const [whole, named] = /^sep=([^\n])\n/i.exec(lines) ?? ["", undefined]
  const body = lines.slice(whole.length)
  const delimiter = named ?? separatorOf(body)
  const read = recordsOf(body, { delimiter }) ?? recordsOf(body, { delimiter, quote: false })
  if (read === null) return unreadable("tooManyColumns")
  return readingOfRows(read.map(({ line, cells }) => ({ line: whole === "" ? line : line + 1, cells })))
}

/** Longer than any line about a person; one that is so long is mostly a quotation mark that never ends. */
const LONGEST_RECORD = 200_000

/** Null where quotation marks do not pair up, or a record never ends. */
function recordsOf(text: string, options: Options): SheetRow[] | null {
  try {
    const parsed = parse(text, {
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: "\n",
      max_record_size: LONGEST_RECORD,
      // One more than may be is enough to say so; empty lines count, and do not matter in such numbers.
      to: 2 * MOST.rows,
      info: true,
      ...options,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    let line = 1
    return parsed.map(({ info, record }) => {
      const row = { line, cells: record.map((cell) => cleanLine(plainCell(cell))) }
      line = info.lines + 1
      return row
    })
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

/** Whether it is no text at all: text has next to no control characters. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 10_000)
  // oxlint-disable-next-line no-control-regex
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\uFFFD]/g)?.length ?? 0
  return controls > 2 + sample.length / 100
}
