import bidiFactory from "bidi-js"
import { fontFiles, type Face, type FontFile } from "@/lib/export/pdf/fonts"
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

/** What stands for a character that no font has. */
const UNKNOWN = "\uFFFD"

/** Reading directions that a writer has forced; the order of letters follows from the letters alone. */
const FORCED = /[\u202A-\u202E\u2066-\u2069]/g

/** Joiners and variation selectors: they shape their neighbours and need no sign of their own. */
const SHAPING = /\p{Default_Ignorable_Code_Point}/u

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const BREAKS_ANYWHERE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\u3000-\u303F\uFF00-\uFFEF]/u
const NEVER_FIRST = /^[、。，．：；？！）」』】〉》”’,.:;?!)\]}]/u

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** What a reader sees as one character, with the font that has it. */
interface Cluster {
  text: string
  font: string
  level: number
}

/** Sets text of any script into lines, with the fonts of one document. */
export function typesetter(doc: PDFKit.PDFDocument): Typesetter {
  const known = new Map<string, (codePoint: number) => boolean>()
  const fonts = new Map<string, { font: string; text: string }[]>()
  const widths = new Map<string, number>()

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
  function fontsFor(cluster: string, face: Face): { font: string; text: string }[] {
    const key = `${face}\0${cluster}`
    const found = fonts.get(key)
    if (found) return found
    const points = Array.from(cluster)
    const needed = points.filter((point) => !SHAPING.test(point))
    const files = fontFiles(face)
    const fileOf = (texts: string[]) => files.find((file) => texts.every((point) => has(file, point.codePointAt(0)!)))
    const whole = needed.length === 0 ? undefined : fileOf(needed)
    const isKept = (point: string) => !SHAPING.test(point) || has(whole!, point.codePointAt(0)!)
    const chosen = whole
      ? [{ font: whole.name, text: points.filter(isKept).join("") }]
      : needed.flatMap((point) => {
          // What no font has may be a plainer letter in disguise: a small figure, a letter of mathematics.
          const plain = fileOf([point]) ? [point] : Array.from(point.normalize("NFKD"))
          return plain.map((text) => {
            const file = fileOf([text])
            return file ? { font: file.name, text } : { font: fileOf([UNKNOWN])!.name, text: UNKNOWN }
          })
        })
    fonts.set(key, chosen)
    return chosen
  }

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

/** A font as pdfkit has opened it. */
interface OpenedFont {
  font: { hasGlyphForCodePoint(codePoint: number): boolean }
}

function settable(text: string): string {
  return printable(text).normalize("NFC").replace(FORCED, "").replaceAll("\t", "    ")
}

/** Stretches between which a line may end; blanks are stretches of their own. */
function wordsOf(clusters: Cluster[]): Cluster[][] {
  const words: Cluster[][] = []
  let before: Cluster | undefined
  for (const cluster of clusters) {
    const isJoined =
      before !== undefined &&
      (before.text === " ") === (cluster.text === " ") &&
      !/[-–—/]$/.test(before.text) &&
      (NEVER_FIRST.test(cluster.text) || !(BREAKS_ANYWHERE.test(before.text) || BREAKS_ANYWHERE.test(cluster.text)))
    if (isJoined) words.at(-1)!.push(cluster)
    else words.push([cluster])
    before = cluster
  }
  return words
}

function isBlank(word: Cluster[]): boolean {
  return word.every(({ text }) => text === " ")
}

/** Neighbours of one font and one direction; from right to left each word on its own, since fonts know only words. */
function runsOf(clusters: Cluster[]): Cluster[] {
  const runs: Cluster[] = []
  for (const { text, font, level } of clusters) {
    const last = runs.at(-1)
    const isSame = last && last.font === font && last.level === level
    if (isSame && (level % 2 === 0 || (text !== " " && !last.text.endsWith(" ")))) last.text += text
    else runs.push({ text, font, level })
  }
  return runs
}

/**
 * Runs in the order in which they are seen (Unicode Bidirectional Algorithm, rule L2): from the highest level down
 * to the lowest odd one, every stretch of at least that level is turned round. Fonts turn the letters of a word.
 */
function reordered(runs: Cluster[]): Cluster[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  let order = runs.map((run) => (run.level % 2 === 1 && !RIGHT_TO_LEFT.test(run.text) ? turned(run) : run))
  for (let level = highest; level >= 1; level--) {
    const next: Cluster[] = []
    let stretch: Cluster[] = []
    for (const run of order) {
      if (run.level >= level) stretch.unshift(run)
      else {
        next.push(...stretch, run)
        stretch = []
      }
    }
    order = [...next, ...stretch]
  }
  return order
}

/** Signs without a direction of their own are not turned by the font. */
function turned(run: Cluster): Cluster {
  return { ...run, text: Array.from(run.text).toReversed().join("") }
}
