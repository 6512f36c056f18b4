/**
 * The text of a file that does not say how it is encoded: UTF-8 and UTF-16 by their marks, UTF-16 without one by the zeros
 * of its Latin letters, UTF-8 where it is well-formed, and otherwise Windows-1252, in which older programs write.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode("utf-8", bytes)
  if (first === 0xff && second === 0xfe) return decode("utf-16le", bytes)
  if (first === 0xfe && second === 0xff) return decodeBigEndian(bytes.subarray(2))
  switch (zeros(bytes)) {
    case "odd":
      return decode("utf-16le", bytes)
    case "even":
      return decodeBigEndian(bytes)
    case "few":
      return utf8Of(bytes) ?? windows1252Of(bytes)
  }
}

function decode(encoding: "utf-8" | "utf-16le", bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Not every Node.js knows this encoding by name. */
function decodeBigEndian(bytes: Uint8Array): string {
  const swapped = new Uint8Array(bytes.length & ~1)
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1]!
    swapped[at + 1] = bytes[at]!
  }
  return decode("utf-16le", swapped)
}

/** How much of a file tells its encoding. */
const SAMPLE_BYTES = 4096

/** On which places zeros stand: every Latin letter of UTF-16 has one, and no other text has any. */
function zeros(bytes: Uint8Array): "odd" | "even" | "few" {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const counts = [0, 0]
  sample.forEach((byte, at) => byte === 0 && counts[at % 2]!++)
  const [even, odd] = counts as [number, number]
  const half = sample.length / 2
  if (odd > half / 2 && even < half / 10) return "odd"
  if (even > half / 2 && odd < half / 10) return "even"
  return "few"
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What Windows-1252 has in the place of the controls of Latin-1, from 0x80 on; a gap stays the control that it is. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"

/** By hand: Node.js 20 and 22 decode it as Latin-1, without the euro sign and dashes. */
function windows1252Of(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replaceAll(/[\u0080-\u009F]/g, (control) => {
    return WINDOWS_1252[control.charCodeAt(0) - 0x80]!
  })
}
