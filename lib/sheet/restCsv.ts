import { csvOf } from "@/lib/sheet/csv"
import { linesOf, type KeptImport } from "@/lib/sheet/keptImport"
import type { Words } from "@/lib/words/words"

/** Some lines of a list as CSV, with their headings and why each is among them. @param reasons by the number of a line */
export function restCsv({ t }: Words, kept: KeptImport, reasons: Map<number, string>): string {
  const { headings, columns } = kept.state
  const width = columns.length
  const whole = (cells: string[]) => Array.from({ length: width }, (_, column) => cells[column] ?? "")
  const rows = linesOf(kept).flatMap(({ line, cells }) => {
    const reason = reasons.get(line)
    return reason === undefined ? [] : [[...whole(cells), reason]]
  })
  return csvOf([...(headings ? [[...whole(headings), t("sheets.rows.reason")]] : []), ...rows])
}
