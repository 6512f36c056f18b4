import bidiFactory from "bidi-js"
import { isBlank, wordsOf, type Cluster } from "@/lib/export/pdf/cluster"
import { reordered, RIGHT_TO_LEFT, runsOf } from "@/lib/export/pdf/direction"
import { fontChoice } from "@/lib/export/pdf/fontChoice"
import type { Face, Fonts } from "@/lib/export/pdf/fonts"
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

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** Sets text of any script into lines, with the fonts of one document. */
export function typesetter(doc: PDFKit.PDFDocument, fonts: Fonts): Typesetter {
  const fontsFor = fontChoice(doc, fonts)
  const widths = new Map<string, number>()

  function widthOf(text: string, font: string, size: number): number {
    const key = `${font}\0${size}\0${text}`
    const found = widths.get(key)
    if (found !== undefined) return found
    const width = doc.font(font).fontSize(size).widthOfString(text)
    if (text.length < 24) widths.set(key, width)
    return width
  }

  function clustersOf(text: string, face: Face): { clusters: Cluster[]; base: number } {
    const isMixed = RIGHT_TO_LEFT.test(text)
    const found = isMixed ? bidi.getEmbeddingLevels(text) : null
    const clusters = Array.from(graphemes.segment(text)).flatMap(({ segment, index }) => {
      const level = found ? found.levels[index]! : 0
      const seen = level % 2 === 1 ? (bidi.getMirroredCharacter(segment) ?? segment) : segment
      return fontsFor(seen, face).map((each) => ({ ...each, level }))
    })
    return { clusters, base: found?.paragraphs[0]?.level ?? 0 }
  }

  function paragraph(text: string, style: Style, width: number): TextLine[] {
    const { clusters, base } = clustersOf(text, style.face)
    const lines: Cluster[][] = [[]]
    let used = 0
    for (const word of wordsOf(clusters)) {
      const size = measure(word, style.size)
      if (used + size <= width || isBlank(word)) {
        lines.at(-1)!.push(...word)
        used += size
        continue
      }
      if (used > 0) lines.push([])
      used = 0
      // A word that is longer than a line is broken where the line ends.
      for (const part of size <= width ? [word] : word.map((cluster) => [cluster])) {
        const partSize = measure(part, style.size)
        if (used > 0 && used + partSize > width) {
          lines.push([])
          used = 0
        }
        lines.at(-1)!.push(...part)
        used += partSize
      }
    }
    return lines.map((line) => asSeen(line, base, style.size))
  }

  function measure(clusters: Cluster[], size: number): number {
    return runsOf(clusters).reduce((sum, { text, font }) => sum + widthOf(text, font, size), 0)
  }

  function asSeen(line: Cluster[], base: number, size: number): TextLine {
    const end = line.findLastIndex(({ text }) => text !== " ") + 1
    const pieces = reordered(runsOf(line.slice(0, end))).map(({ text, font }) => ({
      text,
      font,
      width: widthOf(text, font, size),
    }))
    return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), isRightToLeft: base % 2 === 1 }
  }

  function setLines(text: string, style: Style, width: number): TextLine[] {
    return settable(text)
      .split("\n")
      .flatMap((part) => paragraph(part, style, width))
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
      // Whoever has the page read aloud hears where a word ends only by a blank, at the end of a line too.
      const [blank] = fontsFor(" ", face)
      const end = isRightToLeft ? [] : [{ ...blank!, width: 0 }]
      for (const { text, font, width } of [...pieces, ...end]) {
        doc.font(font).fontSize(size).fillColor(color)
        doc.text(text, at, baseline, { lineBreak: false, baseline: "alphabetic" })
        at += width
      }
    },
  }
}

function settable(text: string): string {
  return printable(text).normalize("NFC").replace(FORCED, "").replaceAll("\t", "    ")
}
