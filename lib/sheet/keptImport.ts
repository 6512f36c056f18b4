import { z } from "zod"
import type { Sheet, SheetRow } from "@/lib/sheet/sheet"

/** What is kept of a list beside its lines. */
export const ImportStateSchema = z.object({
  /** Place of the first row that is not a title or a heading. */
  first: z.number(),
  headings: z.array(z.string()).nullable(),
  /** What each column holds; null for one that is not read. */
  columns: z.array(z.string().nullable()),
  /** What was chosen where the list does not say enough, by what was asked. */
  choices: z.record(z.string(), z.string()),
  /** Lines with other cells than the file has, by their number; null for those that are left out. */
  mended: z.record(z.string(), z.array(z.string()).nullable()),
  /** How much came of it, once it was taken over; then the lines are those that could not be read. */
  outcome: z.record(z.string(), z.number()).nullable(),
})
export type ImportState = z.infer<typeof ImportStateSchema>

/** A list that waits to be taken over. */
export interface KeptImport {
  id: string
  fileName: string
  createdAt: Date
  sheet: Sheet
  state: ImportState
}

/** The lines of a list as they were mended, without its headings. */
export function linesOf({ sheet, state: { first, mended } }: Pick<KeptImport, "sheet" | "state">): SheetRow[] {
  return sheet.rows.slice(first).flatMap((row) => {
    const cells = mended[row.line]
    if (cells === undefined) return row
    return cells === null ? [] : { line: row.line, cells }
  })
}

/** The sheet of lines that could not be taken over, with its titles and headings, so that they keep their numbers. */
export function restOf(kept: Pick<KeptImport, "sheet" | "state">, lines: Set<number>): Sheet {
  const { sheet, state } = kept
  const rows = [...sheet.rows.slice(0, state.first), ...linesOf(kept).filter(({ line }) => lines.has(line))]
  return { rows, width: sheet.width }
}
