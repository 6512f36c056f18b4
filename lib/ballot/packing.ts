import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib"
import { pad, unpad } from "@/lib/ballot/padding"

/** What no compressed answers come near: a bomb is not opened. */
const MOST_BYTES = 4_000_000

/** How hard to try to make something small, from 0 to 11: seldom and well, or often and fast. */
export const QUALITY = { ballot: 9, draft: 5 } as const

/** As far back as repetitions are looked for: 2 ^ 16 bytes, more than answers have. With more, making room takes longer than all. */
const WINDOW_BITS = 16

/** Answers compressed, then padded to a size class, so that the length of what is encrypted says next to nothing. */
export function pack(value: unknown, quality: number): Uint8Array {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
  }
  return pad(brotliCompressSync(Buffer.from(JSON.stringify(value)), { params }))
}

/** @throws when the bytes were not made by `pack`, or are a bomb */
export function unpack(packed: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(unpad(packed), { maxOutputLength: MOST_BYTES }).toString())
}
