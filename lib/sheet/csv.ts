import { stringify } from "csv-stringify/sync"
import { safeCell } from "@/lib/sheet/formula"

/** A table as CSV that any spreadsheet opens, in UTF-8 with a mark, and that is read back just as it was. */
export function csvOf(rows: string[][]): string {
  return stringify(
    rows.map((cells) => cells.map(safeCell)),
    { bom: true, record_delimiter: "windows", quoted_match: "\n" },
  )
}
