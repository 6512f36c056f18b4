import readExcelFile, { type CellValue, type SheetData } from "read-excel-file/universal"
import { tooMuchIn } from "@/lib/sheet/packedSheet"
import { readingOfRows, unreadable, type SheetReading } from "@/lib/sheet/sheet"
import { cleanLine } from "@/lib/words/text"

/** A workbook as XLSX: of several sheets the one that has most addresses, since others are covers and notes. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetReading> {
  const tooMuch = tooMuchIn(bytes)
  if (tooMuch) return unreadable(tooMuch)
  const sheets = await readExcelFile(new Blob([new Uint8Array(bytes)])).catch(() => null)
  if (sheets === null) return unreadable("notATable")
  const tables = sheets.map(({ data }) => rowsOf(data))
  const [most] = tables
    .map((rows, place) => ({ rows, place, addresses: addressesIn(rows) }))
    .toSorted((a, b) => b.addresses - a.addresses || b.rows.length - a.rows.length || a.place - b.place)
  return most ? readingOfRows(most.rows) : unreadable("empty")
}

function rowsOf(data: SheetData) {
  return data
    .map((cells, index) => ({ line: index + 1, cells: cells.map(shown) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
}

function addressesIn(rows: { cells: string[] }[]): number {
  return rows.filter(({ cells }) => cells.some((cell) => cell.includes("@"))).length
}

/** As it stands in the cell; days as 2026-03-16, numbers in full. */
function shown(value: CellValue | null): string {
  if (value === null) return ""
  if (typeof value === "number") return inFull(value)
  const other: unknown = value
  return other instanceof Date ? dayOf(other) : cleanLine(String(value))
}

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10)
}

/** Without an exponent, as long as it is a whole number. */
function inFull(value: number): string {
  return Number.isSafeInteger(value) ? BigInt(value).toString() : String(value)
}
