import { readDelimited } from "@/lib/sheet/delimited"
import { textOf } from "@/lib/sheet/encoding"
import { MOST, unreadable, type SheetReading } from "@/lib/sheet/sheet"
import { readWorkbook } from "@/lib/sheet/workbook"

/** A file with a table, whatever it is named: a workbook by its first bytes, and text of any encoding and separator. */
export async function sheetOf(bytes: Uint8Array): Promise<SheetReading> {
  if (bytes.length > MOST.bytes) return unreadable("tooLarge")
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(bytes)
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unreadable("oldWorkbook")
  return readDelimited(textOf(bytes))
}

function beginsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
