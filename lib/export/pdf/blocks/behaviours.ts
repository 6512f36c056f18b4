import { reportBlock } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { RULE, STYLES } from "@/lib/export/pdf/styles"
import { drawTable, fitted, heightOfStart, LINE, type Column, type TableCell } from "@/lib/export/pdf/table"
import { heatOf, SIGNS, type Heat, type HeatAnswers, type HeatCell } from "@/lib/report/chart/heat"
import { ON_LIGHT } from "@/lib/report/chart/ramp"
import { competenciesAlone } from "@/lib/report/reading/competenciesAlone"
import { scaleInWords } from "@/lib/report/reading/howToRead"
import type { Reading } from "@/lib/report/reading"

/** Every behaviour as everybody sees it, as a heat strip, with agreement and answers in a second line. */
export function drawBehaviours(paper: Paper, root: Tag, reading: Reading): void {
  const { words, left } = paper
  const heat = heatOf(words, reading)
  const columns = fitted(
    [
      { name: words.t("reportView.behaviour"), width: 0 },
      ...heat.columns.map(({ name }) => ({ name, width: COLUMN, isCentred: true })),
    ],
    paper.width,
  )
  const lines = linesOf(heat)
  const rows = lines.map(({ cells, name, answers }) => [
    { text: name },
    ...cells.map((cell, index) => tableCell(cell, answers, heat.columns[index]!.id)),
  ])
  const part = reportBlock(paper, root, reading, "behaviours", 120)
  const alone = competenciesAlone(words, reading, SIGNS.byCompetency)
  for (const text of [reading.sentences.items, ...(alone ? [alone] : [])]) {
    paper.flow(part, "P", text, STYLES.text)
    paper.y += 6
  }
  paper.room(LINE + 20 + heightOfStart(paper, columns, rows))
  drawKey(paper, part, reading, heat)
  drawTable(paper, part, columns, rows, words.t("reportView.behaviours.caption"), {
    isHeading: (row) => lines[row]!.isCompetency,
    behind(row, top) {
      if (row < 0) return
      drawTints(paper, columns, lines[row]!, left, top)
    },
  })
}

/** Points; they give way where there are many. */
const COLUMN = 48

interface Line {
  isCompetency: boolean
  name: string
  cells: HeatCell[]
  answers: HeatAnswers[]
}

/** The competencies, each above its behaviours. */
function linesOf({ competencies }: Heat): Line[] {
  return competencies.flatMap(({ name, cells, behaviours }) => [
    { isCompetency: true, name, cells, answers: [] },
    ...behaviours.map(({ text, ...behaviour }) => ({ ...behaviour, isCompetency: false, name: text })),
  ])
}

function tableCell(cell: HeatCell, answers: HeatAnswers[], column: string): TableCell {
  if (cell.kind === "withheld") return { text: cell.sign, actual: cell.words, isQuiet: true }
  const { agreement, counts } = answers.find(({ id }) => id === column) ?? { agreement: null, counts: null }
  return {
    text: cell.text,
    ink: ON_LIGHT[cell.step]!.ink,
    below: agreement ?? undefined,
    histogram: counts ?? undefined,
  }
}

/** The tints of a row, as high as its first line; a little less where a second one follows. */
function drawTints({ doc }: Paper, columns: Column[], { cells, answers }: Line, left: number, top: number): void {
  const height = LINE - (answers.length > 0 ? 5 : 2)
  let x = left + columns[0]!.width
  cells.forEach((cell, index) => {
    const { width } = columns[index + 1]!
    if (cell.kind === "shown") doc.rect(x + 1, top + 1, width - 2, height).fill(ON_LIGHT[cell.step]!.tint)
    x += width
  })
}

/** What tints and signs stand for. */
function drawKey(paper: Paper, part: Tag, reading: Reading, { signs }: Heat): void {
  const { doc, words, left, width } = paper
  const step = 12
  const ramp = step * ON_LIGHT.length
  const { y } = paper
  paper.decorate(() => {
    ON_LIGHT.forEach(({ tint }, index) => doc.rect(left + index * step, y, step, 9).fill(tint))
    doc.rect(left, y, ramp, 9).lineWidth(0.4).stroke(RULE)
  })
  const said = [scaleInWords(words, reading), ...signs.map(({ sign, words: meaning }) => `${sign} ${meaning}`)]
  paper.flow(part, "P", said.join("   "), STYLES.small, { x: left + ramp + 10, width: width - ramp - 10 })
  paper.y += 6
}
