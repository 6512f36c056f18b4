import { heading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { RULE } from "@/lib/export/pdf/styles"

const NOTE_STEP = 24
const FEWEST_NOTES = 6

/** Ruled lines for one's own hand, as far as the page goes. */
export function drawNotes(paper: Paper, root: Tag): void {
  heading(paper, paper.group(root, "Sect"), paper.words.t("files.pdf.notes"), FEWEST_NOTES * NOTE_STEP)
  const { doc, left, width } = paper
  const count = Math.floor(paper.free() / NOTE_STEP)
  paper.decorate(() => {
    for (let line = 1; line <= count; line++) {
      const y = paper.y + line * NOTE_STEP
      doc.moveTo(left, y).lineTo(left + width, y)
    }
    doc.lineWidth(0.5).stroke(RULE)
  })
  // The page is full.
  paper.y += paper.free()
}
