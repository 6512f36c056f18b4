import { drawLine, type Paper, type Tag } from "@/lib/export/pdf/paper"
import { ACCENT, baselineOf, RULE, STYLES } from "@/lib/export/pdf/styles"
import type { TextLine } from "@/lib/export/pdf/typesetter"
import { headlineText, headlineValue } from "@/lib/report/reading/headlines"
import type { Headline, Reading } from "@/lib/report/reading"

const GAP = 5
const VALUE_WIDTH = 80

/** What stands out, in its order, each with how all colleagues see it. */
export function drawHeadlines(paper: Paper, part: Tag, reading: Reading, headlines: Headline[]): void {
  const { doc, set, left, width } = paper
  const list = paper.group(part, "L")
  headlines.forEach((headline, index) => {
    const lines = linesOf(paper, reading, headline)
    paper.room(lines.length * STYLES.text.leading + GAP)
    const entry = paper.group(list, "LI")
    const number = set.line(`${index + 1}.`, STYLES.strong, 20)
    const value = set.line(headlineValue(reading, headline), STYLES.strong, VALUE_WIDTH - 20)
    paper.mark(entry, "Lbl", () => drawLine(paper, number, { ...STYLES.strong, color: ACCENT }, left, 20))
    const top = paper.y
    paper.mark(entry, "LBody", () => {
      for (const line of lines) {
        drawLine(paper, line, STYLES.text, left + 22, width - VALUE_WIDTH)
        paper.y += STYLES.text.leading
      }
      set.draw(value, STYLES.strong, left + width - value.width, baselineOf(top, STYLES.strong))
    })
    const bottom = paper.y + 2
    paper.decorate(() =>
      doc
        .moveTo(left, bottom)
        .lineTo(left + width, bottom)
        .lineWidth(0.4)
        .stroke(RULE),
    )
    paper.y += GAP
  })
}

/** How high that list is, so that a heading can be kept with it. */
export function heightOfHeadlines(paper: Paper, reading: Reading, headlines: Headline[]): number {
  const heights = headlines.map((headline) => linesOf(paper, reading, headline).length * STYLES.text.leading + GAP)
  return heights.reduce((sum, height) => sum + height, 0)
}

function linesOf({ set, words, width }: Paper, reading: Reading, headline: Headline): TextLine[] {
  return set.lines(headlineText(words, reading, headline), STYLES.text, width - VALUE_WIDTH)
}
