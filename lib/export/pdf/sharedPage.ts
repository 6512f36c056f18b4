import type { PaperSize } from "@/lib/export/file"
import { drawLogo } from "@/lib/export/pdf/blocks/cover"
import { fittingSize, heightOfFigure, placeFigure } from "@/lib/export/pdf/blocks/figure"
import { sharedMapFigure } from "@/lib/export/pdf/blocks/leaderManagerMap"
import { drawShortParts, heightOfShortParts, shortParts } from "@/lib/export/pdf/blocks/shortParts"
import type { Fonts } from "@/lib/export/pdf/fontSet"
import { finish } from "@/lib/export/pdf/finish"
import { newPaper, type Paper, type Tag } from "@/lib/export/pdf/paper"
import { ACCENT, QUIET, STYLES } from "@/lib/export/pdf/styles"
import type { Style } from "@/lib/export/pdf/typesetter"
import type { ReportCopy } from "@/lib/export/reportCopy"
import { inShort, type InShort } from "@/lib/report/reading/inShort"
import { closedOn } from "@/lib/report/reading/titles"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** How large everything is drawn: by a step smaller until it fits. */
const ZOOM = { step: 0.95, smallest: 0.4 }

/** As wide as the text, it leaves no room for anything else. */
const MAP = { largest: 0.95, smallest: 0.45 }

/**
 * One page that the subject may show to others: what the report says in short, of all colleagues together. No group, no
 * comment, and nothing that is said of a group is on it. It is drawn as large as it fits.
 */
export async function sharedPagePdf(
  words: Words,
  fonts: Fonts,
  { reading, letterhead }: Pick<ReportCopy, "reading" | "letterhead">,
  size: PaperSize,
): Promise<Buffer> {
  const { subjectName: name, cycleName: cycle, closedOn: madeOn } = reading
  const short = withoutGroups(inShort(words, reading))
  for (let zoom = 1; zoom > ZOOM.smallest; zoom *= ZOOM.step) {
    const title = words.t("files.pdf.sharedTitle", { name, cycle })
    const { paper, root } = newPaper(words, fonts, size, { title, madeOn }, zoom)
    drawTop(paper, root, reading, letterhead)
    drawShort(paper, root, reading, short)
    const isOnePage = paper.doc.bufferedPageRange().count === 1
    if (isOnePage) return finish(paper, root, { head: "", foot: words.t("files.pdf.foot", { name, cycle }) })
  }
  throw new Error("What a report says in short does not fit on one page.")
}

/** Comments are of groups, and so is what matters; the next step is for whoever has the whole report. */
function withoutGroups(short: InShort): InShort {
  const alone = (headlines: InShort["strengths"]) => headlines.map((headline) => ({ ...headline, quote: null }))
  return { ...short, strengths: alone(short.strengths), focus: alone(short.focus), matters: [] }
}

function drawTop(paper: Paper, root: Tag, reading: Reading, { name, logo }: ReportCopy["letterhead"]): void {
  const { doc, words, left, width } = paper
  const quiet = { ...STYLES.text, color: QUIET }
  if (logo) {
    drawLogo(paper, root, logo, words.t("files.pdf.logo", { name }))
    paper.y += 8
  }
  paper.flow(root, "P", `${name} · ${reading.cycleName} · ${closedOn(words, reading)}`, quiet)
  paper.y += 4
  paper.flow(root, "H1", reading.subjectName, { ...STYLES.name, size: 24, leading: 29 })
  paper.y += 8
  const rule = paper.y
  paper.decorate(() => doc.rect(left, rule, width, 1.5).fill(ACCENT))
  paper.y += 14
}

function drawShort(paper: Paper, root: Tag, reading: Reading, short: InShort): void {
  const { set, words, width } = paper
  const { t } = words
  const section = paper.group(root, "Sect")
  paper.flow(section, "H2", t("inShort.title"), STYLES.block)
  paper.y += 6
  paper.flow(section, "P", short.map, STYLES.lead)
  paper.y += 8
  const parts = shortParts(words, short)
  const means = short.means ?? ""
  const about = t("files.pdf.sharedAbout", { name: reading.subjectName })
  const heightOf = (text: string, style: Style) => set.lines(text, style, width).length * style.leading
  const below = heightOf(means, STYLES.text) + 10 + heightOfShortParts(paper, parts) + heightOf(about, STYLES.small)
  const figure = sharedMapFigure(words, reading)
  if (figure) {
    const map = fittingSize(paper, MAP, (size) => heightOfFigure(paper, figure, size) + below)
    placeFigure(paper, section, figure, map ?? MAP.smallest)
  }
  if (means !== "") {
    paper.flow(section, "P", means, STYLES.text)
    paper.y += 10
  }
  drawShortParts(paper, section, parts)
  paper.flow(section, "P", about, STYLES.small)
}
