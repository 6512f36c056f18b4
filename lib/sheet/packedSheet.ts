import { Unzip, UnzipInflate, UnzipPassThrough, unzipSync } from "fflate"
import { MOST, type Unreadable } from "@/lib/sheet/sheet"

/** The last row that a workbook can have. */
const LAST_ROW = 2 ** 20

const STEP_BYTES = 64 * 1024

/**
 * Whether a packed workbook is more than can be read, before it is: by the sizes that it tells, by the sizes that it
 * really has, which may be others, and by how far apart its cells are, since few cells can span a large table.
 *
 * @returns null where nothing speaks against reading it
 */
export function tooMuchIn(bytes: Uint8Array): Unreadable | null {
  try {
    let told = 0
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        told += originalSize
        return false
      },
    })
    return told > MOST.unpackedBytes ? "tooMuchUnpacked" : tooMuchUnpacked(bytes)
  } catch {
    return "notATable"
  }
}

function tooMuchUnpacked(bytes: Uint8Array): Unreadable | null {
  let unpacked = 0
  let found: Unreadable | null = null
  const archive = new Unzip((file) => {
    const cells = file.name.includes("worksheets/") ? new Extent() : null
    file.ondata = (error, chunk) => {
      if (error) throw error
      unpacked += chunk.length
      found ??= unpacked > MOST.unpackedBytes ? "tooMuchUnpacked" : (cells?.add(chunk) ?? null)
    }
    file.start()
  })
  archive.register(UnzipInflate)
  archive.register(UnzipPassThrough)
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    archive.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length)
    // Nothing more is unpacked once it is too much.
    if (found !== null) return found
  }
  return null
}

/** How far the cells of a worksheet reach that hold something, as its XML comes in. */
class Extent {
  #rest = ""

  add(chunk: Uint8Array): Unreadable | null {
    const text = this.#rest + new TextDecoder("latin1").decode(chunk)
    this.#rest = text.slice(Math.max(text.lastIndexOf("<"), text.length - 1000))
    for (const [, tag, attributes, end] of text.matchAll(/<(?:\w+:)?(row|c)\s([^<>]*?)(\/?)>/g)) {
      const [, letters = "", digits = "0"] = /(?:^|\s)r="([A-Z]*)(\d+)"/.exec(attributes!) ?? []
      const row = Number(digits)
      if (row > LAST_ROW) return "notATable"
      if (tag === "row" || end === "/") continue
      if (row > 2 * MOST.rows) return "tooManyRows"
      if (columnOf(letters) > MOST.columns) return "tooManyColumns"
    }
    return null
  }
}

/** "A" is 1, "Z" 26, "AA" 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
