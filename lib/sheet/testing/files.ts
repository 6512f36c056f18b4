// Files as other programs write them, for tests.

import writeExcelFile from "write-excel-file/node"

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function utf16le(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"))
}

/** Without a mark, as few programs write it. */
export function utf16be(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "utf16le").swap16())
}

/** Windows-1252, of what tests write: Latin-1, and three characters that it has beyond. */
export function latin(text: string): Uint8Array {
  const codes: Record<string, number> = { "€": 0x80, "–": 0x96, "’": 0x92 }
  return Uint8Array.from([...text], (character) => codes[character] ?? character.charCodeAt(0))
}

/** A workbook with these sheets. */
export async function workbook(...sheets: (string | number | Date)[][][]): Promise<Uint8Array> {
  const data = sheets.map((rows, index) => ({
    sheet: `Sheet ${index + 1}`,
    data: rows.map((cells) =>
      cells.map((value) => (value instanceof Date ? { value, type: Date, format: "yyyy-mm-dd" } : { value })),
    ),
  }))
  const buffer = await writeExcelFile(data).toBuffer()
  return new Uint8Array(buffer)
}
