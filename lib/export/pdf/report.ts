import type { PaperSize } from "@/lib/export/file"
import { drawAgreement } from "@/lib/export/pdf/blocks/agreement"
import { drawComments } from "@/lib/export/pdf/blocks/comments"
import { drawComparisons } from "@/lib/export/pdf/blocks/comparisons"
import { drawCompetencies } from "@/lib/export/pdf/blocks/competencies"
import { drawBehaviours } from "@/lib/export/pdf/blocks/behaviours"
import { drawHowToRead } from "@/lib/export/pdf/blocks/howToRead"
import { drawMap } from "@/lib/export/pdf/blocks/leaderManagerMap"
import { drawMatters } from "@/lib/export/pdf/blocks/matters"
import { drawNotes } from "@/lib/export/pdf/blocks/notes"
import { drawParticipation } from "@/lib/export/pdf/blocks/participation"
import { drawStrengths } from "@/lib/export/pdf/blocks/strengths"
import { drawTop } from "@/lib/export/pdf/blocks/top"
import { drawTrend } from "@/lib/export/pdf/blocks/trend"
import type { Fonts } from "@/lib/export/pdf/fonts"
import { finish, newPaper } from "@/lib/export/pdf/paper"
import { closedOn } from "@/lib/report/reading/titles"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/**
 * A report as a PDF: vectors and selectable text, tagged for screen readers, made without a browser. The same report
 * always gives the same bytes.
 */
export function reportPdf(words: Words, fonts: Fonts, reading: Reading, size: PaperSize): Promise<Buffer> {
  const { subjectName: name, cycleName: cycle, questionnaire } = reading
  const { paper, root } = newPaper(words, fonts, size, {
    title: words.t("files.pdf.title", { name, cycle }),
    madeOn: reading.closedOn,
  })
  for (const draw of [
    drawTop,
    drawStrengths,
    drawMatters,
    drawParticipation,
    drawMap,
    drawCompetencies,
    drawComparisons,
    drawBehaviours,
    drawComments,
    drawAgreement,
    drawTrend,
    drawHowToRead,
    drawNotes,
  ]) {
    draw(paper, root, reading)
  }
  const head = `${questionnaire.title} · ${closedOn(words, reading)}`
  return finish(paper, root, { head, foot: words.t("files.pdf.foot", { name, cycle }) })
}
