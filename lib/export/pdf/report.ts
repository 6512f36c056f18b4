import {
  drawAgreement,
  drawComments,
  drawComparisons,
  drawCompetencies,
  drawEveryBehaviour,
  drawHighestAndLowest,
  drawMap,
  drawMethod,
  drawNotes,
  drawParticipation,
  drawStrengths,
  drawTop,
  drawTrend,
} from "@/lib/export/pdf/blocks"
import { finish, newPaper, type PaperSize } from "@/lib/export/pdf/paper"
import { closedOn } from "@/lib/report/reading"
import type { Report } from "@/lib/report/report"

/**
 * A report as a PDF: vectors and selectable text, tagged for screen readers, made without a browser. The same report
 * always gives the same bytes.
 */
export function reportPdf(report: Report, size: PaperSize): Promise<Buffer> {
  const { subject, cycle, questionnaire } = report
  const { paper, root } = newPaper(size, { title: `${subject.name} – ${cycle.name}`, madeOn: cycle.closedOn })
  for (const draw of [
    drawTop,
    drawStrengths,
    drawParticipation,
    drawMap,
    drawCompetencies,
    drawComparisons,
    drawHighestAndLowest,
    drawEveryBehaviour,
    drawComments,
    drawAgreement,
    drawTrend,
    drawMethod,
    drawNotes,
  ]) {
    draw(paper, root, report)
  }
  const head = `${questionnaire.title} · ${closedOn(report)}`
  return finish(paper, root, { head, foot: `${subject.name} · ${cycle.name}` })
}
