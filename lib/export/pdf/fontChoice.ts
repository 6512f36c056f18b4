import type { Face, FontFile, Fonts } from "@/lib/export/pdf/fonts"

/** What stands for a character that no font has. */
const UNKNOWN = "\uFFFD"

/** Joiners and variation selectors: they shape their neighbours and need no sign of their own. */
const SHAPING = /\p{Default_Ignorable_Code_Point}/u

/** A piece of text, and the font that has all of it. */
export interface InFont {
  font: string
  text: string
}

/** Which fonts of a document have the characters of a text. */
export function fontChoice(doc: PDFKit.PDFDocument, fontsOf: Fonts): (cluster: string, face: Face) => InFont[] {
  const known = new Map<string, (codePoint: number) => boolean>()
  const chosen = new Map<string, InFont[]>()

  function has(file: FontFile, codePoint: number): boolean {
    if (!file.covers(codePoint)) return false
    let asks = known.get(file.name)
    if (!asks) {
      doc.registerFont(file.name, file.read())
      doc.font(file.name)
      const { font } = (doc as unknown as { _font: OpenedFont })._font
      asks = (point) => font.hasGlyphForCodePoint(point)
      known.set(file.name, asks)
    }
    return asks(codePoint)
  }

  /** The fonts for one cluster: one that has all of it, else one for each of its characters. */
  function fontsFor(cluster: string, face: Face): InFont[] {
    const key = `${face}\0${cluster}`
    const found = chosen.get(key)
    if (found) return found
    const points = Array.from(cluster)
    const needed = points.filter((point) => !SHAPING.test(point))
    const files = fontsOf(face)
    const fileOf = (texts: string[]) => files.find((file) => texts.every((point) => has(file, point.codePointAt(0)!)))
    const whole = needed.length === 0 ? undefined : fileOf(needed)
    const isKept = (point: string) => !SHAPING.test(point) || has(whole!, point.codePointAt(0)!)
    const choice = whole
      ? [{ font: whole.name, text: points.filter(isKept).join("") }]
      : needed.flatMap((point) => {
          // What no font has may be a plainer letter in disguise: a small figure, a letter of mathematics.
          const plain = fileOf([point]) ? [point] : Array.from(point.normalize("NFKD"))
          return plain.map((text) => {
            const file = fileOf([text])
            return file ? { font: file.name, text } : { font: fileOf([UNKNOWN])!.name, text: UNKNOWN }
          })
        })
    chosen.set(key, choice)
    return choice
  }

  return fontsFor
}

/** A font as pdfkit has opened it. */
interface OpenedFont {
  font: { hasGlyphForCodePoint(codePoint: number): boolean }
}
