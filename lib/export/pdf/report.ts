import type { PaperSize } from "@/lib/export/file"
import { drawAgreement } from "@/lib/export/pdf/blocks/agreement"
import { drawBehaviours } from "@/lib/export/pdf/blocks/behaviours"
import { drawComments } from "@/lib/export/pdf/blocks/comments"
import { drawComparisons } from "@/lib/export/pdf/blocks/comparisons"
import { drawCompetencies } from "@/lib/export/pdf/blocks/competencies"
import { leaveContents } from "@/lib/export/pdf/blocks/contents"
import { drawCover } from "@/lib/export/pdf/blocks/cover"
import { drawHowToRead } from "@/lib/export/pdf/blocks/howToRead"
import { drawInShort } from "@/lib/export/pdf/blocks/inShort"
import { drawNotes } from "@/lib/export/pdf/blocks/notes"
import { drawParticipation } from "@/lib/export/pdf/blocks/participation"
import { drawPlan } from "@/lib/export/pdf/blocks/plan"
import { drawTalk } from "@/lib/export/pdf/blocks/talk"
import { drawTrend } from "@/lib/export/pdf/blocks/trend"
import type { Fonts } from "@/lib/export/pdf/fontSet"
import { finish } from "@/lib/export/pdf/finish"
import { newPaper } from "@/lib/export/pdf/paper"
import type { ReportCopy } from "@/lib/export/reportCopy"
import { closedOn } from "@/lib/report/reading/titles"
import type { Words } from "@/lib/words/words"

/**
 * A report as a PDF: vectors and selectable text, tagged for screen readers, made without a browser. The same report
 * always gives the same bytes.
 */
export function reportPdf(
  words: Words,
  fonts: Fonts,
  copy: Omit<ReportCopy, "facts">,
  size: PaperSize,
): Promise<Buffer> {
  const { reading, letterhead, plan } = copy
  const { subjectName: name, cycleName: cycle, questionnaire } = reading
  const { paper, root } = newPaper(words, fonts, size, {
    title: words.t("files.pdf.title", { name, cycle }),
    madeOn: reading.closedOn,
  })
  drawCover(paper, root, reading, letterhead)
  const fillContents = leaveContents(paper, root)
  paper.turn()
  for (const draw of [
    drawInShort,
    drawParticipation,
    drawCompetencies,
    drawComparisons,
    drawBehaviours,
    drawComments,
    drawAgreement,
    drawTrend,
  ]) {
    draw(paper, root, reading)
  }
  drawPlan(paper, root, reading, plan)
  drawTalk(paper, root, reading)
  drawNotes(paper, root)
  drawHowToRead(paper, root, reading)
  fillContents()
  const head = `${questionnaire.title} · ${closedOn(words, reading)}`
  return finish(paper, root, { head, foot: words.t("files.pdf.foot", { name, cycle }) })
}
