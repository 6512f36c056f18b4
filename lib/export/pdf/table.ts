import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { baselineOf, INK, RULE, STYLES } from "@/lib/export/pdf/styles"
import type { Style, TextLine } from "@/lib/export/pdf/typesetter"

export interface Column {
  name: string
  /** Points. */
  width: number
  isNumber?: boolean
  isCentred?: boolean
  /** Points between the column before and this one's words. */
  indent?: number
}

/** A cell's words, and below them smaller ones, or how often each point of the scale was chosen. */
export interface TableCell {
  text: string
  isQuiet?: boolean
  /** Its colour, where it is another one than that of words. */
  ink?: string | undefined
  /** What is read aloud for it, where it is a sign. */
  actual?: string | undefined
  below?: string | undefined
  histogram?: { count: number; label: string }[] | undefined
  /** What stands before the words; it has room for it. */
  icon?: ((x: number, y: number) => void) | undefined
}

/** What some rows have that others have not. */
interface Extras {
  /** Whether a row heads those below it: it is bold, and stays with the next one. */
  isHeading?: (row: number) => boolean
  /** Draws for the eye alone what stands behind a row, from its top; behind the head, wherever it stands, as row −1. */
  behind?: (row: number, top: number, height: number) => void
}

const GAP = 6
const PAD = 3.5

/** How high a row of one line is. */
export const LINE = STYLES.cell.leading + 2 * PAD

/** A table that is no higher is kept on one page. */
const SMALL = 150
const HEADING: Style = { ...STYLES.cell, face: "bold" }
const BELOW: Style = { ...STYLES.small, size: 6.8, leading: 9.5 }
const ICON = 16
const BARS = 13

interface SetCell extends TableCell {
  lines: TextLine[]
  belowLines: TextLine[]
}

/** A table that may run over pages: its head is repeated, a row is never torn. */
export function drawTable(
  paper: Paper,
  parent: Tag,
  columns: Column[],
  rows: TableCell[][],
  caption: string,
  { isHeading = () => false, behind = () => {} }: Extras = {},
): void {
  const { set } = paper
  const heads = columns.map(({ name, width, indent = 0 }) => set.lines(name, STYLES.head, width - GAP - indent))
  const headHeight = Math.max(...heads.map(({ length }) => length)) * STYLES.head.leading + 2 * PAD
  const body = rows.map((row, place) => setRow(paper, columns, row, isHeading(place)))

  const table = paper.group(parent, "Table", { title: caption })
  const whole = headHeight + body.reduce((sum, { height }) => sum + height, 0)
  paper.room(whole <= SMALL ? whole : headHeight + startOf(body.map(({ height }) => height)))
  const top = paper.group(table, "TR")
  paper.decorate(() => behind(-1, paper.y, headHeight))
  drawCells(paper, columns, (index, x) => {
    paper.mark(top, "TH", () => drawLines(paper, heads[index]!, STYLES.head, x, columns[index]!), { scope: "Column" })
  })
  drawRule(paper, headHeight, INK)
  body.forEach(({ cells, height }, place) => {
    const kept = height + (isHeading(place) ? (body[place + 1]?.height ?? 0) : 0)
    if (paper.free() < kept) {
      paper.turn()
      paper.room(kept + headHeight + STYLES.strong.leading)
      drawAgain(paper, caption)
      paper.decorate(() => {
        behind(-1, paper.y, headHeight)
        drawCells(paper, columns, (index, x) => drawLines(paper, heads[index]!, STYLES.head, x, columns[index]!))
      })
      drawRule(paper, headHeight, INK)
    }
    const row = paper.group(table, "TR")
    paper.decorate(() => behind(place, paper.y, height))
    drawCells(paper, columns, (index, x) => {
      const { actual } = cells[index]!
      const marks = { ...(index === 0 && { scope: "Row" }), ...(actual && { actual }) }
      const tag = paper.group(row, index === 0 ? "TH" : "TD", marks)
      drawCell(paper, tag, cells[index]!, columns[index]!, x)
    })
    drawRule(paper, height, RULE)
  })
}

/** On every further page the table says what it is. Who hears it read aloud has heard that already. */
function drawAgain(paper: Paper, caption: string): void {
  const { set, left, width, y } = paper
  paper.decorate(() =>
    set.draw(set.line(caption, STYLES.strong, width), STYLES.strong, left, baselineOf(y, STYLES.strong)),
  )
  paper.y += STYLES.strong.leading + 2
}

/** Columns as wide as the page: the first takes what the others leave, and the others give way where it is little. */
export function fitted([first, ...rest]: Column[], width: number): Column[] {
  const wanted = rest.reduce((sum, column) => sum + column.width, 0)
  const factor = Math.min(1, (width * 0.72) / wanted)
  return [
    { ...first!, width: width - wanted * factor },
    ...rest.map((column) => ({ ...column, width: column.width * factor })),
  ]
}

/** How high the head and the first rows of a table are, so that a heading can be kept with them. */
export function heightOfStart(paper: Paper, columns: Column[], rows: TableCell[][]): number {
  const heads = columns.map(({ name, width }) => paper.set.lines(name, STYLES.head, width - GAP).length)
  const heights = rows.map((row) => setRow(paper, columns, row).height)
  const head = Math.max(...heads) * STYLES.head.leading + 2 * PAD
  const whole = head + heights.reduce((sum, height) => sum + height, 0)
  return whole <= SMALL ? whole : head + startOf(heights)
}

/** The first two rows, which stay together. */
function startOf([first = 0, second = 0]: number[]): number {
  return first + second
}

function setRow(
  { set }: Paper,
  columns: Column[],
  row: TableCell[],
  isHeading = false,
): { cells: SetCell[]; height: number } {
  const cells = row.map((cell, index): SetCell => {
    const { width: whole, indent = 0 } = columns[index]!
    const width = whole - GAP - indent - (cell.icon ? ICON : 0)
    return {
      ...cell,
      lines: set.lines(cell.text, isHeading ? HEADING : STYLES.cell, width),
      belowLines: cell.below ? set.lines(cell.below, BELOW, width) : [],
    }
  })
  const heights = cells.map(({ lines, belowLines, histogram }) => {
    const words = lines.length * STYLES.cell.leading + belowLines.length * BELOW.leading
    return words + (histogram ? BARS + 10 : 0)
  })
  return { cells, height: Math.max(...heights) + 2 * PAD }
}

function drawCells({ left }: Paper, columns: Column[], draw: (index: number, x: number) => void): void {
  let x = left
  columns.forEach(({ width, indent = 0 }, index) => {
    draw(index, x + indent)
    x += width
  })
}

function drawCell(paper: Paper, tag: Tag, cell: SetCell, column: Column, x: number): void {
  const { doc } = paper
  const color = cell.ink ?? (cell.isQuiet ? STYLES.small.color : STYLES.cell.color)
  const style: Style = { ...STYLES.cell, color }
  if (cell.icon) paper.decorate(() => cell.icon!(x + 5, paper.y + PAD + 6))
  const textX = x + (cell.icon ? ICON : 0)
  const content = doc.markStructureContent("P")
  drawLines(paper, cell.lines, style, textX, column)
  drawLines(paper, cell.belowLines, BELOW, textX, column, cell.lines.length * STYLES.cell.leading - 1)
  doc.endMarkedContent()
  tag.add(content)
  if (cell.histogram) {
    const offset = cell.lines.length * STYLES.cell.leading + cell.belowLines.length * BELOW.leading
    drawHistogram(paper, tag, cell.histogram, x, paper.y + PAD + offset, column)
  }
}

/** How often each point of the scale was chosen, as bars with their counts. */
function drawHistogram(
  paper: Paper,
  tag: Tag,
  bars: NonNullable<TableCell["histogram"]>,
  x: number,
  y: number,
  column: Column,
): void {
  const { doc, set } = paper
  const step = Math.min(8, (column.width - GAP) / bars.length)
  const start = x + indentOf(column, step * bars.length)
  const most = Math.max(...bars.map(({ count }) => count), 1)
  const style: Style = { ...STYLES.small, size: 5.5, leading: 7 }
  const alt = bars.map(({ label, count }) => `${label}: ${count}`).join(", ")
  paper.mark(
    tag,
    "Figure",
    () => {
      bars.forEach(({ count }, index) => {
        const height = Math.max(0.4, (count / most) * (BARS - 2))
        doc.rect(start + index * step + 1, y + BARS - height, step - 2, height).fill("#6d8f8d")
        const label = set.line(String(count), style, 20)
        set.draw(label, style, start + index * step + (step - label.width) / 2, y + BARS + 6.5)
      })
    },
    { alt, bbox: [start, y, start + step * bars.length, y + BARS + 8] },
  )
}

function drawLines({ set, y }: Paper, lines: TextLine[], style: Style, x: number, column: Column, below = 0): void {
  lines.forEach((line, index) => {
    set.draw(line, style, x + indentOf(column, line.width), baselineOf(y + PAD + below + index * style.leading, style))
  })
}

/** Between the left of a column and what is so wide in it. */
function indentOf({ width, isNumber, isCentred }: Column, used: number): number {
  if (isCentred) return (width - used) / 2
  return isNumber ? width - GAP - used : 0
}

function drawRule(paper: Paper, height: number, color: string): void {
  const { doc, left, width } = paper
  paper.y += height
  const at = paper.y
  paper.decorate(() => {
    doc
      .moveTo(left, at)
      .lineTo(left + width, at)
      .lineWidth(color === INK ? 0.8 : 0.4)
      .stroke(color)
  })
}
