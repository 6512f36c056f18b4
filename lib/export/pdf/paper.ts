import Document from "pdfkit"
import type { PaperSize } from "@/lib/export/file"
import type { Fonts } from "@/lib/export/pdf/fontSet"
import { baselineOf } from "@/lib/export/pdf/styles"
import { typesetter, type Style, type TextLine, type Typesetter } from "@/lib/export/pdf/typesetter"
import type { Words } from "@/lib/words/words"

export type Tag = ReturnType<PDFKit.PDFDocument["struct"]>

const MARGIN = { top: 76, bottom: 72, side: 62 }

/** Pages that fill from top to bottom, with everything on them marked for those who have them read aloud. */
export interface Paper {
  doc: PDFKit.PDFDocument
  set: Typesetter
  /** In which language everything on it is written. */
  words: Words
  left: number
  width: number
  /** Where the next thing goes, from the top; it may be moved. */
  y: number
  zoom: number
  /** The parts that the contents list, in their order. */
  parts: PartOfContents[]
  /**
   * Begins a new page unless `wanted` is still free on this one. Where that would leave a third of it empty, `needed`
   * is enough.
   */
  room(wanted: number, needed?: number): void
  /** Begins a new page, with what waits for one on its top. */
  turn(): void
  /** Draws what cannot be torn: here if there is room, or else on top of the next page, and what follows goes on here. */
  place(height: number, draw: () => void): void
  /** Nothing waits for the next page any more. */
  settle(): void
  /** What remains on this page. */
  free(): number
  /** Whether nothing is on this page yet. */
  isFresh(): boolean
  /** A part of the document that holds others. */
  group(parent: Tag, type: string, options?: Marks): Tag
  /** What `draw` draws, marked as this; it must stay on the page. */
  mark(parent: Tag, type: string, draw: () => void, options?: Marks): void
  /** What is there for the eye alone. */
  decorate(draw: () => void): void
  /** Text that flows over pages; `onPage` is told from where to where it went on each. */
  flow(parent: Tag, type: string, text: string, style: Style, place?: Place): void
}

export interface PartOfContents {
  title: string
  /** From 1. */
  page: number
  /** The name by which links lead to it. */
  destination: string
}

/** What is said of a part: its words, its scope, where on the page it is. */
type Marks = Record<string, string | number[]>

interface Place {
  x?: number
  width?: number
  /** Points that are to stay on the page of the last line. */
  keep?: number
  onPage?: (top: number, bottom: number) => void
}

const DIMENSIONS = { a4: [595.28, 841.89], letter: [612, 792] } as const

/** @param zoom how large everything is drawn, the margins excepted: the paper is measured in points of that size */
export function newPaper(
  words: Words,
  fonts: Fonts,
  size: PaperSize,
  info: { title: string; madeOn: Date },
  zoom = 1,
): { paper: Paper; root: Tag } {
  const doc = new Document({
    size: [...DIMENSIONS[size]],
    margins: { top: MARGIN.top, bottom: 0, left: MARGIN.side, right: MARGIN.side },
    font: "",
    pdfVersion: "1.7",
    // What can be checked of it by a program is: accessible.slow.test.ts. Types lag behind the package, which knows it.
    subset: "PDF/UA" as "PDF/A-3",
    tagged: true,
    lang: words.language,
    displayTitle: true,
    bufferPages: true,
    // The day of the close, so that the same report always gives the same file.
    info: { Title: info.title, Creator: "Parallax", CreationDate: info.madeOn },
  })
  const root = doc.struct("Document")
  doc.addStructure(root)
  const set = typesetter(doc, fonts)
  const top = MARGIN.top / zoom
  const bottom = (doc.page.height - MARGIN.bottom) / zoom
  // The space that stands above a heading looks empty too.
  const third = (bottom - top) / 3 - 40
  const waiting: { height: number; draw: () => void }[] = []

  const paper: Paper = {
    doc,
    set,
    words,
    zoom,
    left: MARGIN.side / zoom,
    width: (doc.page.width - 2 * MARGIN.side) / zoom,
    y: top,
    parts: [],
    room(wanted, needed = wanted) {
      if (paper.free() < (paper.free() > third ? needed : wanted)) paper.turn()
      // What waited for this page may have filled it.
      if (paper.free() < needed && !paper.isFresh()) paper.turn()
    },
    turn() {
      doc.addPage().scale(zoom)
      paper.y = top
      for (const { height, draw } of waiting.splice(0)) paper.place(height, draw)
    },
    place(height, draw) {
      const fits = height <= paper.free() || paper.isFresh()
      if (waiting.length === 0 && fits) draw()
      else waiting.push({ height, draw })
    },
    settle() {
      while (waiting.length > 0) paper.turn()
    },
    free: () => bottom - paper.y,
    isFresh: () => paper.y === top,
    group(parent, type, options = {}) {
      // The package knows more options than its types.
      const tag = doc.struct(type, zoomed(options) as Record<string, string>)
      parent.add(tag)
      return tag
    },
    mark(parent, type, draw, options = {}) {
      const tag = paper.group(parent, type, options)
      const content = doc.markStructureContent(type)
      draw()
      doc.endMarkedContent()
      tag.add(content)
    },
    decorate(draw) {
      doc.markContent("Artifact", { type: "Layout" })
      draw()
      doc.endMarkedContent()
    },
    flow(parent, type, text, style, { x = paper.left, width = paper.width, keep = 0, onPage } = {}) {
      const lines = set.lines(text, style, width)
      const isMixed = lines.some(({ isRightToLeft }) => isRightToLeft)
      const tag = paper.group(parent, type, isMixed ? { actual: text } : {})
      let next = 0
      while (next < lines.length) {
        // Neither the first nor the last line of a paragraph stands alone.
        const rest = lines.length - next
        paper.room(Math.min(rest, 2) * style.leading + (rest <= 2 ? keep : 0))
        const fitting = Math.max(1, Math.floor((bottom - paper.y) / style.leading))
        const isEnd = rest * style.leading + keep <= bottom - paper.y
        const count = isEnd ? rest : Math.max(1, Math.min(fitting, rest - 2))
        const top = paper.y
        const content = doc.markStructureContent(type)
        for (const line of lines.slice(next, next + count)) {
          drawLine(paper, line, style, x, width)
          paper.y += style.leading
        }
        doc.endMarkedContent()
        tag.add(content)
        onPage?.(top, paper.y)
        next += count
      }
    },
  }
  doc.scale(zoom)
  return { paper, root }

  function zoomed({ bbox, ...options }: Marks): Marks {
    return Array.isArray(bbox) ? { ...options, bbox: bbox.map((points) => points * zoom) } : options
  }
}

/** One line in its place; a paragraph from right to left begins at the right. */
export function drawLine({ set, y }: Paper, line: TextLine, style: Style, x: number, width: number): void {
  const indent = line.isRightToLeft ? width - line.width : 0
  set.draw(line, style, x + indent, baselineOf(y, style))
}
