import { reordered, runsOf } from "@/lib/export/pdf/direction"
import type { Face } from "@/lib/export/pdf/fonts"
import type { Fonts, Paragraph, Word } from "@/lib/export/pdf/fontSet"
import { printable } from "@/lib/export/printable"

export interface Style {
  face: Face
  /** Points. */
  size: number
  leading: number
  color: string
}

/** Text of one font that is drawn in one go, from left to right. */
export interface Piece {
  text: string
  font: string
  width: number
}

export interface TextLine {
  pieces: Piece[]
  width: number
  isRightToLeft: boolean
}

export interface Typesetter {
  /** Breaks text into lines of at most this width, each in the order in which it is seen. */
  lines(text: string, style: Style, width: number): TextLine[]
  /** The text on one line, cut with an ellipsis where it is too long. */
  line(text: string, style: Style, width: number): TextLine
  /** Draws a line from x on, on its baseline. */
  draw(line: TextLine, style: Style, x: number, baseline: number): void
}

/** Reading directions that a writer has forced; the order of letters follows from the letters alone. */
const FORCED = /[\u202A-\u202E\u2066-\u2069]/g

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** On this baseline, without breaks. What is known already is not measured anew; the types know no word of that. */
const IN_PLACE = { lineBreak: false, baseline: "alphabetic", wordCount: 1 } as const

/** Sets text of any script into the lines of one document. */
export function typesetter(doc: PDFKit.PDFDocument, fonts: Fonts): Typesetter {
  const set = new Map<string, TextLine[]>()
  const registered = new Set<string>()

  function widthOf(text: string, font: string, size: number): number {
    return fonts.open(font).advance(text) * (size / 1000)
  }

  function paragraph(text: string, { face, size }: Style, width: number): TextLine[] {
    const { words, base, isMixed } = fonts.paragraph(text, face)
    const widthOfWord = ({ advance }: Word) => advance * (size / 1000)
    const lines: Word[][] = [[]]
    let used = 0
    for (const word of words) {
      const wordWidth = widthOfWord(word)
      if (used + wordWidth <= width || word.isBlank) {
        lines.at(-1)!.push(word)
        used += wordWidth
        continue
      }
      if (used > 0) lines.push([])
      used = 0
      // A word that is longer than a line is broken where the line ends.
      for (const part of wordWidth <= width ? [word] : word.clusters.map((cluster) => fonts.word([cluster]))) {
        const partWidth = widthOfWord(part)
        if (used > 0 && used + partWidth > width) {
          lines.push([])
          used = 0
        }
        lines.at(-1)!.push(part)
        used += partWidth
      }
    }
    return lines.map((line) => asSeen(line, { base, isMixed }, size))
  }

  function asSeen(line: Word[], { base, isMixed }: Omit<Paragraph, "words">, size: number): TextLine {
    const words = line.slice(0, line.findLastIndex(({ isBlank }) => !isBlank) + 1)
    const runs = isMixed
      ? reordered(runsOf(words.flatMap(({ clusters }) => clusters)))
      : runsOf(words.flatMap((word) => word.runs))
    const pieces = runs.map(({ text, font }) => ({ text, font, width: widthOf(text, font, size) }))
    return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), isRightToLeft: base % 2 === 1 }
  }

  /** What is measured before it is drawn is set once. */
  function setLines(text: string, style: Style, width: number): TextLine[] {
    const key = `${style.face} ${style.size} ${width} ${text}`
    const found = set.get(key)
    if (found) return found
    const lines = settable(text)
      .split("\n")
      .flatMap((part) => paragraph(part, style, width))
    set.set(key, lines)
    return lines
  }

  function use(font: string): void {
    if (!registered.has(font)) {
      doc.registerFont(font, fonts.open(font).source)
      registered.add(font)
    }
    doc.font(font)
  }

  return {
    lines: setLines,
    line(text, style, width) {
      const whole = settable(text).replaceAll("\n", " ")
      const [only, ...more] = setLines(whole, style, width)
      if (more.length === 0) return only!
      const letters = Array.from(graphemes.segment(whole), ({ segment }) => segment)
      for (let length = letters.length; length > 0; length = Math.floor(length * 0.9)) {
        const cut = setLines(`${letters.slice(0, length).join("").trimEnd()}…`, style, width)
        if (cut.length === 1) return cut[0]!
      }
      return only!
    },
    draw({ pieces, isRightToLeft }, { face, size, color }, x, baseline) {
      let at = x
      for (const { text, font, width } of isRightToLeft ? pieces : withEnd(pieces, face)) {
        use(font)
        doc.fontSize(size).fillColor(color)
        const options = { ...IN_PLACE, textWidth: width }
        doc.text(text, at, baseline, options)
        at += width
      }
    },
  }

  /** Whoever has the page read aloud hears where a word ends only by a blank, at the end of a line too. */
  function withEnd(pieces: Piece[], face: Face): Piece[] {
    const [blank] = fonts.paragraph(" ", face).words[0]!.runs
    const last = pieces.at(-1)
    if (last?.font !== blank!.font) return [...pieces, { ...blank!, width: 0 }]
    return [...pieces.slice(0, -1), { ...last, text: `${last.text} ` }]
  }
}

function settable(text: string): string {
  return printable(text).normalize("NFC").replace(FORCED, "").replaceAll("\t", "    ")
}
