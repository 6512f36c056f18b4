import { drawLine, type Paper, type Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"

/** A list of sentences. */
export function drawBullets(paper: Paper, part: Tag, sentences: string[]): void {
  const { set, left, width } = paper
  const list = paper.group(part, "L")
  for (const sentence of sentences) {
    const entry = paper.group(list, "LI")
    paper.room(STYLES.text.leading * Math.min(2, set.lines(sentence, STYLES.text, width - 14).length))
    paper.mark(entry, "Lbl", () => drawLine(paper, set.line("•", STYLES.text, 14), STYLES.text, left, 14))
    paper.flow(entry, "LBody", sentence, STYLES.text, { x: left + 14, width: width - 14 })
    paper.y += 4
  }
}
