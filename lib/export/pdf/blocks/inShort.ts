import { fittingSize, heightOfFigure, placeFigure } from "@/lib/export/pdf/blocks/figure"
import { drawMapTable, mapFigure } from "@/lib/export/pdf/blocks/leaderManagerMap"
import { heading } from "@/lib/export/pdf/blocks/reportBlock"
import { drawShortParts, heightOfShortParts, shortParts } from "@/lib/export/pdf/blocks/shortParts"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"
import { inShort } from "@/lib/report/reading/inShort"
import type { Reading } from "@/lib/report/reading"

/** As wide as the text, a map leaves no room for anything else; half as wide, its words are too small. */
const MAP = { largest: 0.9, smallest: 0.62, usual: 0.76 }

/** The first page: where one is on the map, what stands out, and the next step. */
export function drawInShort(paper: Paper, root: Tag, reading: Reading): void {
  const { words } = paper
  const { t } = words
  const short = inShort(words, reading)
  const section = paper.group(root, "Sect")
  heading(paper, section, t("inShort.title"), 60)
  paper.flow(section, "P", short.map, STYLES.lead)
  paper.y += 8
  const matters = short.matters.map((of) => t("reportView.matters.line", of))
  const parts = [...shortParts(words, short), { title: t("inShort.next"), paragraphs: [short.next] }]
  const figure = mapFigure(words, reading)
  const means = short.means === null ? [] : [short.means]
  if (figure) {
    const meansLines = means.flatMap((text) => paper.set.lines(text, STYLES.text, paper.width))
    const below = meansLines.length * STYLES.text.leading + 10 + heightOfShortParts(paper, parts)
    const map = fittingSize(paper, MAP, (size) => heightOfFigure(paper, figure, size) + below)
    placeFigure(paper, section, figure, map ?? MAP.usual)
  }
  for (const text of means) {
    paper.flow(section, "P", text, STYLES.text)
    paper.y += 10
  }
  drawShortParts(paper, section, parts)
  // These may go on to the next page.
  if (matters.length > 0) drawShortParts(paper, section, [{ title: t("inShort.matters"), paragraphs: matters }])
  if (figure) drawMapTable(paper, section, reading)
}
