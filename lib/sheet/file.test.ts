import { stringify } from "csv-stringify/sync"
import fc from "fast-check"
import { strToU8, zipSync } from "fflate"
import { expect, test } from "vitest"
import { csvOf } from "@/lib/sheet/csv"
import { sheetOf } from "@/lib/sheet/file"
import { safeCell } from "@/lib/sheet/formula"
import { MOST, type Sheet } from "@/lib/sheet/sheet"
import { latin, utf16be, utf16le, utf8, workbook } from "@/lib/sheet/testing/files"
import { cleanLine } from "@/lib/words/text"

async function read(bytes: Uint8Array): Promise<Sheet> {
  const reading = await sheetOf(bytes)
  if (reading.kind === "unreadable") throw new Error(reading.why)
  return reading.sheet
}

const why = async (bytes: Uint8Array) => {
  const reading = await sheetOf(bytes)
  return reading.kind === "unreadable" ? reading.why : null
}

const cellsOf = async (bytes: Uint8Array) => (await read(bytes)).rows.map(({ cells }) => cells)

/** Words of cells as lists of people have them, with everything that separates, quotes or calculates. */
const anyCell = fc
  .array(fc.constantFrom("Okafor", "Größe", "–", "€ 5", ",", ";", "|", '"', "\n", "'", "=1", "-", "@", " ", "+49"), {
    maxLength: 5,
  })
  .map((parts) => parts.join(""))
  // What is cleaned of cells is the same wherever they come from.
  .filter((cell) => cell === cell.trim())

const anyTable = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
  )
  .map((rows) => [["Name", "Mail", "C", "D", "E", "F"].slice(0, rows[0]!.length), ...rows])
  .map((rows) => rows.map((cells, at) => [at === 0 ? "Address" : `p${at}@x.example`, ...cells]))

const cleaned = (rows: string[][]) =>
  rows.map((cells) => {
    const clean = cells.map((cell) => cleanLine(cell))
    return clean.slice(0, clean.findLastIndex((cell) => cell !== "") + 1)
  })

test("a table is read back the same, whatever separates its cells, ends its lines and encodes it", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyTable,
      fc.constantFrom("\t", ";", ",", "|"),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom(utf8, (text: string) => utf8(`\uFEFF${text}`), utf16le, utf16be, latin),
      fc.boolean(),
      async (rows, delimiter, record_delimiter, encode, quoted) => {
        // A cell that begins as a formula behind an apostrophe stands for the formula.
        const plain = rows.map((cells) => cells.map((cell) => cell.replace(/^'+/, "")))
        const text = stringify(plain, { delimiter, record_delimiter, quoted, quoted_match: "\n" })
        expect(await cellsOf(encode(text))).toEqual(cleaned(plain))
      },
    ),
    { numRuns: 300 },
  )
})

test("what is written for a spreadsheet is no formula there, and is read back exactly", async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async (rows) => {
      for (const cell of rows.flat().map(safeCell)) expect(cell).not.toMatch(/^[=+@-]/)
      expect(await cellsOf(utf8(csvOf(rows)))).toEqual(cleaned(rows))
    }),
    { numRuns: 200 },
  )
})

test("no bytes are too strange: they are a table, or a reason why not", async () => {
  const beginnings = [[], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0xd0, 0xcf, 0x11, 0xe0]]
  const real = await workbook([["Name"], ["Dana"]])
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), async (mark, bytes) => {
      expect(["read", "unreadable"]).toContain((await sheetOf(new Uint8Array([...mark, ...bytes]))).kind)
    }),
    { numRuns: 500 },
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(real.length - 1), fc.nat(255), async (at, byte) => {
      expect(["read", "unreadable"]).toContain((await sheetOf(real.with(at, byte))).kind)
    }),
    { numRuns: 100 },
  )
})

test("one semicolon, or a comma in every name, does not change what separates the cells", async () => {
  expect((await cellsOf(utf8("Name,E-mail,Team\nDana,d@x.example,Sales; North\nMei,m@x.example,Sales"))).at(1)).toEqual(
    ["Dana", "d@x.example", "Sales; North"],
  )
  expect((await cellsOf(utf8("Name;E-mail\nOkafor, Dana;d@x.example\nLin, Mei;m@x.example"))).at(1)).toEqual([
    "Okafor, Dana",
    "d@x.example",
  ])
  expect(await cellsOf(utf8("sep=|\na,b|c,d"))).toEqual([["a,b", "c,d"]])
})

test("lines are counted as an editor does, over quoted line ends and empty lines", async () => {
  const { rows } = await read(utf8('Name,Mail\n\n"Dana\nOkafor",d@x.example\nMei,m@x.example\n'))
  expect(rows).toEqual([
    { line: 1, cells: ["Name", "Mail"] },
    { line: 3, cells: ["Dana Okafor", "d@x.example"] },
    { line: 5, cells: ["Mei", "m@x.example"] },
  ])
})

test("a quotation mark that never ends is an ordinary one", async () => {
  expect(await cellsOf(utf8('Name,Mail\n"Dana,d@x.example\nMei,m@x.example'))).toEqual([
    ["Name", "Mail"],
    ['"Dana', "d@x.example"],
    ["Mei", "m@x.example"],
  ])
})

test("of a workbook the sheet with addresses is read, with numbers and days as they are shown", async () => {
  const rows = [
    ["Name", "E-mail", "Number", "Since"],
    ["Dana", "d@x.example", 100234567, new Date("2026-03-16")],
  ]
  expect(await cellsOf(await workbook([["Staff list"], ["of March"], ["by HR"]], rows))).toEqual([
    ["Name", "E-mail", "Number", "Since"],
    ["Dana", "d@x.example", "100234567", "2026-03-16"],
  ])
})

test("what is more than can be read is refused before it is read", async () => {
  expect(await why(new Uint8Array(MOST.bytes + 1))).toBe("tooLarge")
  expect(await why(utf8("a,b\n".repeat(MOST.rows + 1)))).toBe("tooManyRows")
  expect(await why(utf8(`${"a,".repeat(MOST.columns)}a\n`))).toBe("tooManyColumns")
  expect(await why(utf8("a,".repeat(1_000_000)))).toBe("tooManyColumns")
  const farAway = (cell: string) =>
    zipSync({ "xl/worksheets/sheet1.xml": strToU8(`<sheetData><row r="1"><c r="${cell}"><v>1</v></c></row>`) })
  expect(await why(farAway("XFD1"))).toBe("tooManyColumns")
  expect(await why(farAway("A1048576"))).toBe("tooManyRows")
  expect(await why(farAway("A99999999999"))).toBe("notATable")
})

test("more than 200 MB unpacked are refused, whether or not the archive tells their size", async () => {
  const zeros = new Uint8Array(MOST.unpackedBytes + 1)
  const archive = zipSync({ "xl/worksheets/sheet1.xml": zeros }, { level: 1 })
  expect(await why(archive)).toBe("tooMuchUnpacked")
  const entry = archive.findLastIndex((byte, at) => byte === 0x50 && archive[at + 1] === 0x4b && archive[at + 2] === 1)
  archive.set([1, 0, 0, 0], entry + 24)
  expect(await why(archive)).toBe("tooMuchUnpacked")
})

test("what is no table is told apart from what is an old or locked workbook", async () => {
  expect(await why(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe("oldWorkbook")
  expect(await why(zipSync({ "word/document.xml": strToU8("<w/>") }))).toBe("notATable")
  expect(await why(utf8("%PDF-1.7\n\u0000\u0001\u0002\u0003\u0004"))).toBe("notATable")
  expect(await why(utf8(" \n\n"))).toBe("empty")
})
