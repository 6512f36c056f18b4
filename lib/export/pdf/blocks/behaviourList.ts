import { drawLine, type Paper, type Tag } from "@/lib/export/pdf/paper"
import { ACCENT, baselineOf, RULE, STYLES } from "@/lib/export/pdf/styles"
import type { TextLine } from "@/lib/export/pdf/typesetter"
import { capital, itemOf } from "@/lib/report/reading/parts"
import { textOf } from "@/lib/report/reading/values"
import type { Report } from "@/lib/report/report"

const BEHAVIOUR_GAP = 5
const VALUE_WIDTH = 80

/** Behaviours in their order, each with how all colleagues see it. */
export function drawBehaviours(paper: Paper, part: Tag, report: Report, ids: string[]): void {
  const { doc, set, left, width } = paper
  const list = paper.group(part, "L")
  ids.forEach((id, index) => {
    const lines = behaviourLines(paper, report, id)
    paper.room(lines.length * STYLES.text.leading + BEHAVIOUR_GAP)
    const entry = paper.group(list, "LI")
    const number = set.line(`${index + 1}.`, STYLES.strong, 20)
    const value = set.line(textOf(report.others.items[id]), STYLES.strong, VALUE_WIDTH - 20)
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
    paper.y += BEHAVIOUR_GAP
  })
}

/** How high that list is, so that a heading can be kept with it. */
export function heightOfBehaviours(paper: Paper, report: Report, ids: string[]): number {
  const heights = ids.map((id) => behaviourLines(paper, report, id).length * STYLES.text.leading + BEHAVIOUR_GAP)
  return heights.reduce((sum, height) => sum + height, 0)
}

function behaviourLines({ set, width }: Paper, report: Report, id: string): TextLine[] {
  const words = capital(itemOf(report, id).other) + (report.focus.includes(id) ? " – worth a look" : "")
  return set.lines(words, STYLES.text, width - VALUE_WIDTH)
}
