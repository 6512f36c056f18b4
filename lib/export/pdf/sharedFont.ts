import { create, type Font, type Glyph, type GlyphPosition } from "fontkit"
import { Remembered } from "@/lib/export/pdf/remembered"

/** A font that all documents share: what was found out for one is there for the next. */
export interface SharedFont {
  /** As a document takes it (`doc.registerFont`). */
  source: PDFKit.Mixins.PDFFontSource
  has(codePoint: number): boolean
  /** How far a text goes, in thousandths of its size. */
  advance(text: string): number
}

/** @param bytes the font, unpacked */
export function sharedFont(bytes: Buffer): SharedFont {
  const font = create(bytes) as Font
  const scale = 1000 / font.unitsPerEm
  const runs = new Remembered<string, { glyphs: Glyph[]; positions: GlyphPosition[] }>()
  const advances = new Remembered<string, number>()
  keepCodePoints(font)

  const layOut = font.layout.bind(font)
  const runOf = (text: string) => runs.get(text, () => layOut(text))
  font.layout = (text, ...more) => {
    if (more.some((each) => each !== undefined)) return layOut(text, ...more)
    const { glyphs, positions } = runOf(text)
    // The document scales the positions that it is given, in place.
    const own = positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
      advanceWidth: 0,
    }))
    return {
      glyphs,
      positions: own,
      get advanceWidth() {
        return own.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
      },
    } as unknown as ReturnType<Font["layout"]>
  }

  return {
    source: font as unknown as PDFKit.Mixins.PDFFontSource,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance(text) {
      let sum = 0
      for (const part of piecesOf(text)) {
        sum += advances.get(part, () => runOf(part).positions.reduce((all, { xAdvance }) => all + xAdvance * scale, 0))
      }
      return sum
    },
  }
}

/** Words with the blank after each, as a document lays them out one by one. */
function piecesOf(text: string): string[] {
  return text.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? []
}

/**
 * Two characters may look alike and be one glyph, which the library gives the code of whichever it was asked for first. In a
 * document each is to be read as what it is, whatever documents were made before.
 */
function keepCodePoints(font: Font): void {
  const find = font.getGlyph.bind(font)
  const known = new Map<string, Glyph>()
  font.getGlyph = (id, codePoints = []) => {
    const found = find(id, codePoints)
    if (isSame(found.codePoints, codePoints)) return found
    const key = `${id} ${codePoints.join(" ")}`
    const own = known.get(key) ?? (Object.create(found, { codePoints: { value: codePoints } }) as Glyph)
    known.set(key, own)
    return own
  }
}

function isSame(some: number[], others: number[]): boolean {
  return some.length === others.length && some.every((code, index) => code === others[index])
}
