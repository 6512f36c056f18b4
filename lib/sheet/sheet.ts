/** A line of a sheet that holds something. */
export interface SheetRow {
  /** From 1, as the file's reader counts them: where it begins, if it goes over several. */
  line: number
  /** Cleaned: one line each, without controls. */
  cells: string[]
}

/** What a file or a pasted list says, without its empty lines. */
export interface Sheet {
  rows: SheetRow[]
  /** How many cells its longest row has. */
  width: number
}

/** The most that is read at once. */
export const MOST = { bytes: 20 * 2 ** 20, rows: 50_000, columns: 100, unpackedBytes: 200 * 2 ** 20 }

export type Unreadable =
  | "tooLarge"
  | "tooManyRows"
  | "tooManyColumns"
  | "tooMuchUnpacked"
  /** A workbook of the format before 2007, or locked by a password: neither is read. */
  | "oldWorkbook"
  /** Neither text nor a workbook. */
  | "notATable"
  | "empty"

export type SheetReading = { kind: "read"; sheet: Sheet } | { kind: "unreadable"; why: Unreadable }

export function unreadable(why: Unreadable): SheetReading {
  return { kind: "unreadable", why }
}

/** The reading of rows, if they are no more than may be. */
export function readingOfRows(all: SheetRow[]): SheetReading {
  const rows = all.flatMap(({ line, cells }) => {
    const last = cells.findLastIndex((cell) => cell !== "")
    return last < 0 ? [] : [{ line, cells: cells.slice(0, last + 1) }]
  })
  if (rows.length === 0) return unreadable("empty")
  if (rows.length > MOST.rows) return unreadable("tooManyRows")
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return width > MOST.columns ? unreadable("tooManyColumns") : { kind: "read", sheet: { rows, width } }
}
