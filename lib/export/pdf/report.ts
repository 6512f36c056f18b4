import type { PaperSize } from "@/lib/export/file"
import { drawAgreement } from "@/lib/export/pdf/blocks/agreement"
import { drawComments } from "@/lib/export/pdf/blocks/comments"
import { drawComparisons } from "@/lib/export/pdf/blocks/comparisons"
import { drawCompetencies } from "@/lib/export/pdf/blocks/competencies"
import { drawEveryBehaviour } from "@/lib/export/pdf/blocks/everyBehaviour"
import { drawHighestAndLowest } from "@/lib/export/pdf/blocks/behaviours"
import { drawHowToRead } from "@/lib/export/pdf/blocks/howToRead"
import { drawMap } from "@/lib/export/pdf/blocks/leaderManagerMap"
import { drawNotes } from "@/lib/export/pdf/blocks/notes"
import { drawParticipation } from "@/lib/export/pdf/blocks/participation"
import { drawStrengths } from "@/lib/export/pdf/blocks/strengths"
import { drawTop } from "@/lib/export/pdf/blocks/top"
import { drawTrend } from "@/lib/export/pdf/blocks/trend"
import type { Fonts } from "@/lib/export/pdf/fonts"
import { finish, newPaper } from "@/lib/export/pdf/paper"
import { closedOn } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"
import type { Words } from "@/lib/words/words"

/**
 * A report as a PDF: vectors and selectable text, tagged for screen readers, made without a browser. The same report
 * always gives the same bytes.
 */
export function reportPdf(words: Words, fonts: Fonts, report: Report, size: PaperSize): Promise<Buffer> {
  const { subject, cycle, questionnaire } = report
  const { paper, root } = newPaper(words, fonts, size, {
    title: `${subject.name} – ${cycle.name}`,
    madeOn: cycle.closedOn,
  })
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
    drawHowToRead,
    drawNotes,
  ]) {
    draw(paper, root, report)
  }
  const head = `${questionnaire.title} · ${closedOn(words, report)}`
  return finish(paper, root, { head, foot: `${subject.name} · ${cycle.name}` })
}
