import { subheading } from "@/lib/export/pdf/blocks/reportBlock"
import { drawLine, type Paper, type Tag } from "@/lib/export/pdf/paper"
import { ACCENT, baselineOf, QUIET, STYLES } from "@/lib/export/pdf/styles"
import type { InShort, ShortHeadline } from "@/lib/report/reading/inShort"
import type { Words } from "@/lib/words/words"

/** A part of what a report says in short, below its own heading. */
export type ShortPart = { title: string } & ({ headlines: ShortHeadline[] } | { paragraphs: string[] })

/** What stands out, what differs and what has changed. */
export function shortParts({ t }: Words, { strengths, focus, nothing, gap, change }: InShort): ShortPart[] {
  return [
    ...(strengths.length > 0 ? [{ title: t("inShort.strengths"), headlines: strengths }] : []),
    ...(focus.length > 0 ? [{ title: t("inShort.grow"), headlines: focus }] : []),
    ...(nothing === null ? [] : [{ title: t("report.titles.behaviours"), paragraphs: [nothing] }]),
    { title: t("inShort.gap"), paragraphs: [gap] },
    ...(change === null ? [] : [{ title: t("inShort.change"), paragraphs: [change] }]),
  ]
}

const TEXT = STYLES.text
const QUOTE = { ...STYLES.cell, color: QUIET }
const INDENT = 22
const VALUE = 48
const BELOW = { headline: 4, paragraph: 3, part: 7 }

export function drawShortParts(paper: Paper, section: Tag, parts: ShortPart[]): void {
  for (const part of parts) {
    subheading(paper, section, part.title, 2 * TEXT.leading)
    if ("headlines" in part) drawHeadlines(paper, section, part.headlines)
    else {
      for (const paragraph of part.paragraphs) {
        paper.flow(section, "P", paragraph, TEXT)
        paper.y += BELOW.paragraph
      }
    }
    paper.y += BELOW.part
  }
}

/** How high these are together. */
export function heightOfShortParts(paper: Paper, parts: ShortPart[]): number {
  const { set, width } = paper
  const heightOf = (part: ShortPart) => {
    const content =
      "headlines" in part
        ? part.headlines.map((headline) => heightOfHeadline(paper, headline))
        : part.paragraphs.map((text) => set.lines(text, TEXT, width).length * TEXT.leading + BELOW.paragraph)
    const title = set.lines(part.title, STYLES.part, width).length * STYLES.part.leading + 4
    return title + content.reduce((sum, height) => sum + height, 0) + BELOW.part
  }
  return parts.reduce((sum, part) => sum + heightOf(part), 0)
}

/** Each with how all colleagues see it, and with words of somebody who has seen it. */
function drawHeadlines(paper: Paper, section: Tag, headlines: ShortHeadline[]): void {
  const { set, left, width } = paper
  const list = paper.group(section, "L")
  headlines.forEach((headline, index) => {
    const { value, lines, quote } = setHeadline(paper, headline)
    paper.room(heightOfHeadline(paper, headline))
    const entry = paper.group(list, "LI")
    const label = set.line(`${index + 1}.`, STYLES.strong, INDENT)
    paper.mark(entry, "Lbl", () => drawLine(paper, label, { ...STYLES.strong, color: ACCENT }, left, INDENT))
    const body = paper.group(entry, "LBody")
    const top = paper.y
    paper.mark(body, "P", () => {
      for (const line of lines) {
        drawLine(paper, line, STYLES.strong, left + INDENT, width - INDENT - VALUE)
        paper.y += TEXT.leading
      }
      const number = set.line(value, STYLES.strong, VALUE)
      set.draw(number, STYLES.strong, left + width - number.width, baselineOf(top, STYLES.strong))
    })
    if (quote !== "") paper.flow(body, "P", quote, QUOTE, { x: left + INDENT, width: width - INDENT - VALUE })
    paper.y += BELOW.headline
  })
}

function heightOfHeadline(paper: Paper, headline: ShortHeadline): number {
  const { lines, quoteLines } = setHeadline(paper, headline)
  return lines.length * TEXT.leading + quoteLines.length * QUOTE.leading + BELOW.headline
}

function setHeadline({ set, words: { t }, width }: Paper, { text, value, quote }: ShortHeadline) {
  const room = width - INDENT - VALUE
  const said = quote
    ? `${t("inShort.quote", { words: quote.text })} ${t("inShort.quoteFrom", { from: quote.from })}`
    : ""
  return {
    value,
    quote: said,
    lines: set.lines(text, STYLES.strong, room),
    quoteLines: said === "" ? [] : set.lines(said, QUOTE, room),
  }
}
