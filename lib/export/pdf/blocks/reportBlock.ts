import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"
import type { Block, Reading } from "@/lib/report/reading"

/** A block's heading and sentence, which stay together with the beginning of what follows. */
export function reportBlock(paper: Paper, root: Tag, reading: Reading, name: Block, keep: number): Tag {
  const part = paper.group(root, "Sect")
  const sentence = reading.sentences[name]
  const { leading } = STYLES.lead
  const height = paper.set.lines(sentence, STYLES.lead, paper.width).length * leading
  heading(paper, part, paper.words.t(`report.titles.${name}`), height + 10 + keep)
  paper.flow(part, "P", sentence, STYLES.lead)
  paper.y += 10
  return part
}

/** A heading, kept with so much of what follows; it is in the outline of the document. */
export function heading(paper: Paper, part: Tag, title: string, keep: number): void {
  if (paper.y > 90) paper.y += 22
  paper.room(STYLES.block.leading + 6 + keep)
  paper.doc.outline.addItem(title)
  paper.flow(part, "H2", title, STYLES.block)
  paper.y += 6
}

/** A heading within a block, kept with so much of what follows. */
export function subheading(paper: Paper, part: Tag, title: string, keep: number): void {
  const lines = paper.set.lines(title, STYLES.part, paper.width).length
  paper.room(lines * STYLES.part.leading + 4 + keep)
  paper.flow(part, "H3", title, STYLES.part)
  paper.y += 4
}
