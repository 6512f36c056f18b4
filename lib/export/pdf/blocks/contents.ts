import { drawLine, type PartOfContents, type Paper, type Tag } from "@/lib/export/pdf/paper"
import { baselineOf, RULE, STYLES } from "@/lib/export/pdf/styles"

const STEP = 28
const STYLE = STYLES.lead

/** A page for the contents; what is returned fills it, once everything is on its page. */
export function leaveContents(paper: Paper, root: Tag): () => void {
  paper.turn()
  const part = paper.group(root, "Sect")
  paper.flow(part, "H2", paper.words.t("reportView.contents"), STYLES.block)
  paper.y += 14
  const list = paper.group(part, "TOC")
  const { page, y } = { page: paper.doc.bufferedPageRange().count - 1, y: paper.y }
  return () => {
    paper.settle()
    paper.doc.switchToPage(page)
    paper.parts.forEach((each, index) => drawEntry(paper, list, each, y + index * STEP))
  }
}

/** A part's title and page, a link to it. */
function drawEntry(paper: Paper, list: Tag, { title, page, destination }: PartOfContents, y: number): void {
  const { doc, set, words, left, width } = paper
  const number = set.line(words.format.number(page), STYLE, 40)
  const line = set.line(title, STYLE, width - 60)
  const link = paper.group(paper.group(paper.group(list, "TOCI"), "Reference"), "Link")
  const content = doc.markStructureContent("Link")
  drawLine({ ...paper, y }, line, STYLE, left, width - 60)
  set.draw(number, STYLE, left + width - number.width, baselineOf(y, STYLE))
  doc.endMarkedContent()
  link.add(content)
  const contents = new String(words.t("files.pdf.toPart", { title, page }))
  doc.goTo(left, y - 4, width, STEP - 4, destination, { structParent: link, Contents: contents } as object)
  paper.decorate(() =>
    doc
      .moveTo(left, y + STYLE.leading + 5)
      .lineTo(left + width, y + STYLE.leading + 5)
      .lineWidth(0.4)
      .stroke(RULE),
  )
}
