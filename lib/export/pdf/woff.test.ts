import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { unpackWoff } from "@/lib/export/pdf/woff"

const font = unpackWoff(readFileSync("node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff"))

/** The sum of a table's 32-bit words, as OpenType asks for it in the directory. */
function sumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
  let sum = 0
  for (let place = 0; place < padded.length; place += 4) sum = (sum + padded.readUInt32BE(place)) >>> 0
  return sum
}

test("every table of an unpacked font has the checksum that its directory says", () => {
  const count = font.readUInt16BE(4)
  expect(count).toBeGreaterThan(9)
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    const tag = font.toString("latin1", entry, entry + 4)
    const [checksum, offset, length] = [4, 8, 12].map((place) => font.readUInt32BE(entry + place))
    expect(offset! % 4).toBe(0)
    const table = Buffer.from(font.subarray(offset, offset! + length!))
    // The head holds a checksum of the whole, which does not count in its own.
    if (tag === "head") table.writeUInt32BE(0, 8)
    expect(sumOf(table), tag).toBe(checksum)
  }
})

test("an unpacked font begins as TrueType does, with tables in the order of their names", () => {
  expect(font.readUInt32BE(0)).toBe(0x00010000)
  const tags = Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.toString("latin1", 12 + index * 16, 16 + index * 16),
  )
  expect(tags).toEqual(tags.toSorted())
  expect(tags).toContain("glyf")
})
