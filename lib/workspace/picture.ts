/** What somebody has uploaded, by its first bytes; its name and what the browser says of it count for nothing. */
export type Picture = { kind: "png" | "jpeg"; width: number; height: number } | { kind: "svg"; isPlain: boolean }

/** What this file is; null for everything that is no logo here. */
export function pictureOf(file: Uint8Array): Picture | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (startsWith(file, PNG) && file.length > 24) {
    return { kind: "png", width: view.getUint32(16), height: view.getUint32(20) }
  }
  if (startsWith(file, JPEG)) return jpegOf(view)
  return svgOf(new TextDecoder().decode(file))
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

function startsWith(file: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => file[index] === byte)
}

/** Goes from one segment to the next, until the one that says how large the picture is (ITU-T T.81, B.2.2). */
function jpegOf(view: DataView): Picture | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { kind: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function svgOf(text: string): Picture | null {
  const isSvg = /^\uFEFF?\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(text) && /<svg[\s>]/i.test(text)
  return isSvg ? { kind: "svg", isPlain: !BEYOND_SHAPES.test(text) } : null
}

/**
 * What a logo can do without: entities unfold into any length, pictures within it would be read without having been
 * looked at, and words would be missing, since nothing is drawn with fonts.
 */
const BEYOND_SHAPES = /<!ENTITY|<(\w+:)?(image|feImage|text)[\s/>]/i
