import { reportBlock, subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { PALE, STYLES } from "@/lib/export/pdf/styles"
import { withheldComments } from "@/lib/report/reading/comments"
import type { Reading } from "@/lib/report/reading"

/** Words, question by question. */
export function drawComments(paper: Paper, root: Tag, reading: Reading): void {
  const part = reportBlock(paper, root, reading, "comments", 70)
  const { doc, left, width } = paper
  for (const { id, other } of reading.questionnaire.questions) {
    const { answers, withheld } = reading.comments.find(({ question }) => question === id)!
    if (answers.length === 0 && withheld === 0) continue
    subheading(paper, part, other, 50)
    if (answers.length > 0) {
      const list = paper.group(part, "L")
      for (const { from, text } of answers) {
        const entry = paper.group(paper.group(list, "LI"), "LBody")
        const onPage = (top: number, bottom: number) =>
          paper.decorate(() => doc.rect(left, top, 2, bottom - top).fill(PALE))
        const place = { x: left + 14, width: width - 14, onPage }
        paper.flow(entry, "P", text, STYLES.text, { ...place, keep: STYLES.small.leading })
        paper.flow(entry, "P", from, STYLES.small, place)
        paper.y += 10
      }
    }
    if (withheld > 0) paper.flow(part, "P", withheldComments(paper.words, withheld), STYLES.small)
    paper.y += 6
  }
}
